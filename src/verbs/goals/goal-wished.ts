import { localDay, zoneOf } from "../../core/facts/zone.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { type Goal, longestWithinDays } from "../../core/measures/goals/goal.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type Mistakes, mistakes } from "../asking/mistakes.ts";
import { instant } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { segmentWished } from "./segment-of-goal.ts";

/** What somebody wants of a step (`customer-repeat`) or a rung (`loyal`). Days as written: `2026-12-31`. */
export interface GoalWish {
  readonly about: string;
  /** People; with `withinDays` a share above 0 and below 1. */
  readonly target: number;
  readonly withinDays: number | null;
  /** Left out or null: today. */
  readonly from?: string | null | undefined;
  readonly by: string;
  /** The name of a segment made by hand; left out or null: for everyone. */
  readonly segment?: string | null | undefined;
  readonly note: string | null;
}

/** What of a goal is to be another; what is left out or null stays. `seen`: the version it was begun from, null: whichever is. */
export interface GoalChange {
  readonly target?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly by?: string | null | undefined;
  /** Empty: for everyone. */
  readonly segment?: string | null | undefined;
  readonly note: string | null;
  readonly seen: number | null;
}

type In = Pick<Shop, "settings" | "ladders" | "now">;

/** A goal of a year's span lies within this. */
const longestDays = 3660;
const mostPeople = 1e10;

/** The goal that is wished for; throws `asked` with every mistake in it. */
export function goalWished(shop: In, { about, target, withinDays, from, by, segment }: GoalWish): Goal {
  const wrong = mistakes();
  const place = wrong.at("about", () => placeOf(shop.ladders.at(-1)?.ladder, about));
  const isOfRung = place?.to === null;
  if (withinDays !== null && isOfRung)
    wrong.add("withinDays", message("goals.withinOfRung"), message("goals.withinOfRung.fix"));
  const zone = zoneOf(shop.settings.timeZone);
  const fromDay = wrong.at("from", () => (from ? dayOf(shop, from) : localDay(shop.now(), zone)));
  const byDay = wrong.at("by", () => dayOf(shop, by));
  checkSpan(fromDay, byDay, wrong);
  const own = wrong.at("segment", () => (segment ? segmentWished(shop, segment) : null));
  const kind = isOfRung ? "people" : withinDays === null ? "climbs" : "conversion";
  if (withinDays === null || !isOfRung) {
    checkTarget(kind, target, wrong);
    checkWithin(withinDays, wrong);
  }
  wrong.refuse();
  const { from: lower, to } = place as NonNullable<typeof place>;
  const days = { fromDay: fromDay as number, byDay: byDay as number };
  return { kind, from: lower, to, target, withinDays, ...days, segment: own };
}

/** A goal as it is to be; throws `asked` with every mistake in what is to be another. */
export function goalChanged(shop: In, goal: Goal, { target, from, by, segment }: GoalChange): Goal {
  const wrong = mistakes();
  const fromDay = wrong.at("from", () => (from ? dayOf(shop, from) : goal.fromDay));
  const byDay = wrong.at("by", () => (by ? dayOf(shop, by) : goal.byDay));
  checkSpan(fromDay, byDay, wrong);
  const own = wrong.at("segment", () =>
    segment == null ? goal.segment : segment === "" ? null : segmentWished(shop, segment),
  );
  const next = { ...goal, target: target ?? goal.target };
  checkTarget(next.kind, next.target, wrong);
  wrong.refuse();
  return { ...next, fromDay: fromDay as number, byDay: byDay as number, segment: own };
}

function placeOf(ladder: Ladder | undefined, about: string): Pick<Goal, "from" | "to"> {
  const ids = (ladder?.rungs ?? []).map(({ id }) => id);
  const step = ids.findIndex((id, i) => i > 0 && `${ids[i - 1]}-${id}` === about);
  if (step > 0) return { from: ids[step - 1] ?? "", to: about.slice((ids[step - 1] ?? "").length + 1) };
  if (ids.includes(about)) return { from: about, to: null };
  const names = [...ids.slice(1).map((id, i) => `${ids[i]}-${id}`), ...ids];
  throw new StigeError(
    "asked",
    message("goals.noPlace", { given: about, names }),
    message("goals.noPlace.fix"),
  );
}

function dayOf({ settings }: Pick<Shop, "settings">, text: string): number {
  const zone = zoneOf(settings.timeZone);
  return localDay(instant(text, zone, "start"), zone);
}

function checkSpan(fromDay: number | null, byDay: number | null, wrong: Mistakes): void {
  if (fromDay === null || byDay === null) return;
  if (byDay < fromDay || byDay - fromDay > longestDays)
    wrong.add("by", message("goals.badSpan"), message("goals.badSpan.fix"));
}

function checkTarget(kind: Goal["kind"], target: number, wrong: Mistakes): void {
  const fix = message("goals.badTarget.fix");
  if (kind === "conversion") {
    if (!(target > 0 && target < 1)) wrong.add("target", message("goals.badShare"), fix);
  } else if (!(Number.isInteger(target) && target > 0 && target <= mostPeople))
    wrong.add("target", message("goals.badCount"), fix);
}

function checkWithin(days: number | null, wrong: Mistakes): void {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= longestWithinDays)) return;
  wrong.add(
    "withinDays",
    message("goals.badWithin", { most: longestWithinDays }),
    message("goals.badTarget.fix"),
  );
}
