import type { Bring } from "../../words/bring.ts";
import type { NamedPlace } from "../../words/ladder.ts";
import type { Brought } from "../brought.ts";
import { forever, type Ladder } from "../ladder.ts";
import { measured } from "../measured.ts";
import type { OverrideFact, PersonFacts, Stay } from "../person-facts.ts";
import { stays } from "../walker/walk-person.ts";
import { type Coming, comingMoves } from "./coming.ts";
import { cutFacts } from "./cut-facts.ts";
import { type Case, carriers, holds, type Part, part, stoppedUs } from "./holding.ts";
import { canBeMet, type Missing, missing } from "./missing.ts";

/** Why a person stands where they stand at an instant, and what comes if nothing happens. Instants in microseconds since 1970. */
export type Why =
  /** Not known yet; `knownUs` null: at no time. */
  | { readonly kind: "unknown"; readonly knownUs: number | null }
  | { readonly kind: "excluded" }
  | { readonly kind: "erased"; readonly erasedUs: number }
  | Standing;

export interface Standing {
  readonly kind: "stands";
  readonly place: NamedPlace;
  /** Off the ladder. */
  readonly off: boolean;
  readonly sinceUs: number;
  readonly came: Came;
  /** The place before; null on arrival. */
  readonly from: NamedPlace | null;
  readonly by: Carried;
  /** The rung they were put on by hand since, which holds at `setUntilUs`; null: they were not. */
  readonly setSince: { readonly place: NamedPlace; readonly us: number; readonly untilUs: number } | null;
  /** While a grace runs: what would make the rule hold again. */
  readonly toStay: Missing | null;
  /** The lowest higher rung that can be reached, and what it lacks; null: there is none. Off the ladder, null. */
  readonly next: { readonly place: NamedPlace; readonly missing: Missing } | null;
  /** Higher rungs passed over because the shop lacks a kind of fact. */
  readonly notMeasured: readonly {
    readonly place: NamedPlace;
    readonly bring: readonly (readonly Bring[])[];
  }[];
  /** Certain if nothing happens, soonest first. */
  readonly coming: readonly Coming[];
  /** Where one more purchase at this instant would put them, and until when; null: it would change neither. */
  readonly purchase: { readonly place: NamedPlace; readonly untilUs: number | null } | null;
}

/** How somebody came to a place. */
export type Came = "arrived" | "climbed" | "fell" | "lapsed" | "returned";

/** What keeps somebody in a place. */
export type Carried =
  | { readonly kind: "rule"; readonly parts: readonly Part[] }
  /** The rule stopped at `stoppedUs` because `ended` did, though `parts` still hold; the rung is kept until `untilUs`. */
  | {
      readonly kind: "grace";
      readonly stoppedUs: number;
      readonly graceUs: number;
      readonly untilUs: number;
      readonly parts: readonly Part[];
      readonly ended: readonly Part[];
    }
  /** `without`: where they would stand otherwise. */
  | { readonly kind: "override"; readonly untilUs: number; readonly without: NamedPlace | null }
  /** The first rung has no rule: no other holds. */
  | { readonly kind: "first" };

export interface WhyInput {
  readonly ladder: Ladder;
  readonly brought: Brought;
  readonly facts: PersonFacts;
  /** The instant asked about. */
  readonly us: number;
  /** Its local day, in days since 1970. */
  readonly localDay: number;
  /** Now, where the instant is the end of data older than that: until then overrides are looked at. Left out: the instant. */
  readonly setUntilUs?: number | undefined;
}

/**
 * Explains one person. Facts after the instant are not looked at, but for overrides until `setUntilUs`: what comes is what
 * was certain then.
 * Somebody with purchases on 1 March and 1 May 2025, asked on 1 June with the norwegian preset, stands on `repeat` by
 * `at least 2 purchases`, lacks an answer or a referral for `ambassador`, and leaves the ladder on 1 May 2026.
 */
export function why(input: WhyInput): Why {
  const { ladder, brought, us, setUntilUs = us } = input;
  const facts = cutFacts(input.facts, us, setUntilUs);
  if (facts.excluded) return { kind: "excluded" };
  if (facts.erasedUs !== null) return { kind: "erased", erasedUs: facts.erasedUs };
  const all = stays(ladder, brought, facts);
  const stay = all.find(({ fromUs, toUs }) => fromUs <= us && us < toUs);
  if (!stay) return { kind: "unknown", knownUs: facts.knownUs === forever ? null : facts.knownUs };
  const of = { facts, brought };
  const place = named(ladder, stay.place);
  const rung = ladder.rungs.findIndex(({ id }) => id === stay.place);
  const by = carried(input, stay, of);
  const above = rung < 0 || by.kind === "override" ? [] : ladder.rungs.slice(rung + 1);
  return {
    kind: "stands",
    place,
    off: rung < 0,
    sinceUs: stay.fromUs,
    came: cameBy(ladder, stay),
    from: stay.previous === null ? null : named(ladder, stay.previous),
    by,
    setSince: setAfter(ladder, facts, us, setUntilUs),
    toStay: by.kind === "grace" ? lackOf(ladder, stay.place, us, of) : null,
    ...reachable(ladder, above, us, of),
    coming: comingMoves(ladder, all, us, of),
    purchase: purchaseNow(input, facts, stay),
  };
}

function named(ladder: Ladder, id: string): NamedPlace {
  const place = [...ladder.rungs, ...ladder.offLadder].find((other) => other.id === id);
  return { id, name: place?.name ?? {} };
}

function cameBy(ladder: Ladder, { place, previous }: Stay): Came {
  const rungOf = (id: string) => ladder.rungs.findIndex((rung) => rung.id === id);
  if (previous === null) return "arrived";
  if (rungOf(place) < 0) return "lapsed";
  if (rungOf(previous) < 0) return "returned";
  return rungOf(place) > rungOf(previous) ? "climbed" : "fell";
}

function carried({ ladder, brought, us }: WhyInput, stay: Stay, of: Case): Carried {
  const override = overrideAt(ladder, of.facts, us);
  if (override) {
    const without = stays(ladder, brought, { ...of.facts, overrides: [] });
    const there = without.find(({ fromUs, toUs }) => fromUs <= us && us < toUs);
    const untilUs = Math.min(override.untilUs, override.revokedUs ?? forever);
    return { kind: "override", untilUs, without: there ? named(ladder, there.place) : null };
  }
  const when = ruleOf(ladder, stay.place);
  if (!when) return { kind: "first" };
  const graceUs = ladder.rungs.find(({ id }) => id === stay.place)?.graceUs ?? 0;
  const stopped = holds(when, us, of) ? null : stoppedUs(when, us, of);
  if (stopped === null) return { kind: "rule", parts: carriers(when, us, of) };
  const before = carriers(when, stopped - 1, of);
  const now = before.map(({ leaf, wanted }) => part(leaf, us, of, wanted));
  return {
    kind: "grace",
    stoppedUs: stopped,
    graceUs,
    untilUs: stopped + graceUs,
    parts: now.filter((one) => one.holds),
    ended: before.filter((_, i) => !now[i]?.holds),
  };
}

function ruleOf(ladder: Ladder, id: string) {
  return [...ladder.rungs, ...ladder.offLadder].find((place) => place.id === id)?.when ?? null;
}

/** Of several overrides in force, the last recorded. */
function overrideAt(ladder: Ladder, { overrides }: PersonFacts, us: number): OverrideFact | undefined {
  return overrides
    .filter(
      ({ rung, recordedUs, untilUs, revokedUs }) =>
        ladder.rungs.some(({ id }) => id === rung) &&
        recordedUs <= us &&
        us < Math.min(untilUs, revokedUs ?? forever),
    )
    .sort((a, b) => a.recordedUs - b.recordedUs)
    .at(-1);
}

/** The override in force at `nowUs` that was recorded after the instant. */
function setAfter(ladder: Ladder, facts: PersonFacts, us: number, nowUs: number): Standing["setSince"] {
  const override = overrideAt(ladder, facts, nowUs);
  if (!override || override.recordedUs <= us) return null;
  const { rung, recordedUs, untilUs } = override;
  return { place: named(ladder, rung), us: recordedUs, untilUs };
}

function lackOf(ladder: Ladder, place: string, us: number, of: Case): Missing | null {
  const when = ruleOf(ladder, place);
  return when && missing(when, us, of);
}

/** The lowest rung of these that can be reached with what the shop records, and those below it that cannot. */
function reachable(
  ladder: Ladder,
  above: Ladder["rungs"],
  us: number,
  of: Case,
): Pick<Standing, "next" | "notMeasured"> {
  const reach = measured(ladder, of.brought);
  const notMeasured: Standing["notMeasured"][number][] = [];
  for (const { id, name, when } of above) {
    const lack = when && missing(when, us, of);
    if (!lack || lack.kind === "never") continue;
    if (canBeMet(lack)) return { next: { place: { id, name }, missing: lack }, notMeasured };
    notMeasured.push({ place: { id, name }, bring: reach.find(({ place }) => place === id)?.bring ?? [] });
  }
  return { next: null, notMeasured };
}

/** What one more purchase at the instant would change. */
function purchaseNow(
  { ladder, brought, us, localDay }: WhyInput,
  facts: PersonFacts,
  stay: Stay,
): Standing["purchase"] {
  if (!brought.orders) return null;
  const order = { orderedUs: us, localDay, revenueMinor: null, marginMinor: null, channel: null, lines: [] };
  const then = stays(ladder, brought, { ...facts, orders: [...facts.orders, order] });
  const there = then.find(({ fromUs, toUs }) => fromUs <= us && us < toUs);
  if (!there || (there.place === stay.place && there.toUs === stay.toUs)) return null;
  return { place: named(ladder, there.place), untilUs: there.toUs === forever ? null : there.toUs };
}
