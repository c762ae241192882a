import { localDay, zoneOf } from "../../core/facts/zone.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { type Goal, longestWithinDays } from "../../core/measures/goals/goal.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { addGoalVersion } from "../../io/store/goals.ts";
import { noteChange } from "../accounts/audit.ts";
import { instant } from "../asking/standpoint.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type GoalVersion, type KeptGoal, keptGoal, keptGoals } from "./kept-goals.ts";
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

/** A goal of a year's span lies within this. */
const longestDays = 3660;
const mostPeople = 1e10;

/** Sets a goal. Throws `asked` for no such step, rung or segment, a segment that cannot be followed, a target that is none, or a span that is none. */
export async function setGoal(shop: Workshop, wish: GoalWish): Promise<KeptGoal> {
  const goal = checked(goalWished(shop, wish));
  return keep(shop, "setGoal", null, goal, wish.note);
}

/** Changes a goal: what it was is kept. Throws `not-found`, `refused` where somebody changed it meanwhile or nothing would change, `asked` as `setGoal`. */
export async function changeGoal(shop: Workshop, id: number, change: GoalChange): Promise<KeptGoal> {
  const kept = await keptGoal(shop, id);
  const last = inForce(kept, change.seen);
  const { target, from, by, segment } = change;
  const next = checked({
    ...last.goal,
    target: target ?? last.goal.target,
    fromDay: from ? dayOf(shop, from) : last.goal.fromDay,
    byDay: by ? dayOf(shop, by) : last.goal.byDay,
    segment: segment == null ? last.goal.segment : segment === "" ? null : segmentWished(shop, segment),
  });
  if (JSON.stringify(next) === JSON.stringify(last.goal))
    throw new StigeError("refused", message("goals.same"), message("goals.same.fix"));
  return keep(shop, "changeGoal", kept, next, change.note);
}

/** Removes a goal: that there was one stays in its history. Throws `not-found`, `refused`. */
export async function removeGoal(
  shop: Workshop,
  id: number,
  { note, seen }: Pick<GoalChange, "note" | "seen">,
): Promise<KeptGoal> {
  const kept = await keptGoal(shop, id);
  inForce(kept, seen);
  return keep(shop, "removeGoal", kept, null, note);
}

function inForce({ id, versions }: KeptGoal, seen: number | null): GoalVersion & { readonly goal: Goal } {
  const last = versions.at(-1);
  if (!last?.goal)
    throw new StigeError("not-found", message("goals.removed", { goal: id }), message("goals.none.fix"));
  if (seen !== null && seen !== last.version)
    throw new StigeError("refused", message("goals.overtaken"), message("goals.overtaken.fix"));
  return { ...last, goal: last.goal };
}

async function keep(
  shop: Workshop,
  action: "setGoal" | "changeGoal" | "removeGoal",
  kept: KeptGoal | null,
  goal: Goal | null,
  note: string | null,
): Promise<KeptGoal> {
  const last = kept?.versions.at(-1);
  const id = kept?.id ?? Math.max(0, ...(await keptGoals(shop)).map((one) => one.id)) + 1;
  const version: GoalVersion = {
    ...{ version: (last?.version ?? 0) + 1, goal, who: shop.by, note: note?.trim() || null },
    // A clock set back does not make a version older than the one before it.
    recordedUs: Math.max(shop.now(), (last?.recordedUs ?? 0) + 1),
  };
  // Not `aside`: what the server keeps of answers goes with it.
  await shop.store.transaction("goals", async () => {
    await addGoalVersion(shop.store, {
      ...{ goal: id, version: version.version, recorded_us: version.recordedUs },
      ...{ what: goal && JSON.stringify(goal), note: version.note, who: version.who },
    });
    await noteChange(shop, { action, object: `goal:${id}` });
  });
  return { id, versions: [...(kept?.versions ?? []), version] };
}

function goalWished(shop: Workshop, { about, target, withinDays, from, by, segment }: GoalWish): Goal {
  const place = placeOf(shop.ladders.at(-1)?.ladder, about);
  if (withinDays !== null && place.to === null)
    throw asked(message("goals.withinOfRung"), message("goals.withinOfRung.fix"));
  const kind = place.to === null ? "people" : withinDays === null ? "climbs" : "conversion";
  const zone = zoneOf(shop.settings.timeZone);
  const fromDay = from ? dayOf(shop, from) : localDay(shop.now(), zone);
  const own = segment ? segmentWished(shop, segment) : null;
  return { kind, ...place, target, withinDays, fromDay, byDay: dayOf(shop, by), segment: own };
}

function placeOf(ladder: Ladder | undefined, about: string): Pick<Goal, "from" | "to"> {
  const ids = (ladder?.rungs ?? []).map(({ id }) => id);
  const step = ids.findIndex((id, i) => i > 0 && `${ids[i - 1]}-${id}` === about);
  if (step > 0) return { from: ids[step - 1] ?? "", to: about.slice((ids[step - 1] ?? "").length + 1) };
  if (ids.includes(about)) return { from: about, to: null };
  const names = [...ids.slice(1).map((id, i) => `${ids[i]}-${id}`), ...ids];
  throw asked(message("goals.noPlace", { given: about, names }), message("goals.noPlace.fix"));
}

function dayOf({ settings }: Workshop, text: string): number {
  const zone = zoneOf(settings.timeZone);
  return localDay(instant(text, zone, "start"), zone);
}

function checked(goal: Goal): Goal {
  const { kind, target, withinDays, fromDay, byDay } = goal;
  const fits =
    kind === "conversion"
      ? target > 0 && target < 1
      : Number.isInteger(target) && target > 0 && target <= mostPeople;
  if (!fits)
    throw asked(
      message(kind === "conversion" ? "goals.badShare" : "goals.badCount"),
      message("goals.badTarget.fix"),
    );
  if (
    withinDays !== null &&
    !(Number.isInteger(withinDays) && withinDays >= 1 && withinDays <= longestWithinDays)
  )
    throw asked(message("goals.badWithin", { most: longestWithinDays }), message("goals.badTarget.fix"));
  if (byDay < fromDay || byDay - fromDay > longestDays)
    throw asked(message("goals.badSpan"), message("goals.badSpan.fix"));
  return goal;
}

function asked(sentence: Message, fix: Message): StigeError {
  return new StigeError("asked", sentence, fix);
}
