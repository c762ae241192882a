import type { NamedPlace } from "../../words/ladder.ts";
import type { Condition, Ladder } from "../ladder.ts";
import type { Stay } from "../person-facts.ts";
import { type Case, carriers, holds, type Part, part, stoppedUs } from "./holding.ts";

/** A move that is certain if nothing happens. */
export interface Coming {
  readonly us: number;
  readonly to: NamedPlace;
  /** Off the ladder. */
  readonly off: boolean;
  readonly kind: "falls" | "leaves" | "climbs" | "returns";
  /** What stops holding on the place that is left, or (leaving the ladder, climbing) what comes to hold. */
  readonly because: readonly Part[];
  /** They are put there by hand. */
  readonly byHand: boolean;
  /** The grace used up by then, microseconds; 0: there is none. */
  readonly graceUs: number;
}

/** The stays after an instant as moves, each with its reason. */
export function comingMoves(ladder: Ladder, stays: readonly Stay[], us: number, of: Case): readonly Coming[] {
  return stays.filter(({ fromUs }) => fromUs > us).map((stay) => comingMove(ladder, stay, of));
}

function comingMove(ladder: Ladder, { place, previous, fromUs }: Stay, of: Case): Coming {
  const places = [...ladder.rungs, ...ladder.offLadder];
  const indexOf = (id: string | null) => places.findIndex((other) => other.id === id);
  const [to, from] = [indexOf(place), indexOf(previous)];
  const rungs = ladder.rungs.length;
  const off = to >= rungs;
  const kind = off ? "leaves" : from >= rungs ? "returns" : to > from ? "climbs" : "falls";
  const byHand = of.facts.overrides.some(({ rung, recordedUs }) => rung === place && recordedUs === fromUs);
  const because = byHand
    ? []
    : kind === "falls" || kind === "returns"
      ? stopping(places[from]?.when ?? null, fromUs, of)
      : beginning(places[to]?.when ?? null, fromUs, of);
  const graceUs = kind === "falls" && because.length > 0 ? (ladder.rungs[from]?.graceUs ?? 0) : 0;
  return { us: fromUs, to: { id: place, name: places[to]?.name ?? {} }, off, kind, because, byHand, graceUs };
}

/** The parts that come to hold just then, else all that hold. */
function beginning(rule: Condition | null, us: number, of: Case): readonly Part[] {
  if (!rule) return [];
  const all = carriers(rule, us, of);
  const begun = all.filter(({ leaf, wanted }) => !part(leaf, us - 1, of, wanted).holds);
  return begun.length > 0 ? begun : all;
}

/** The parts whose end ended the rule, a grace before or just then. */
function stopping(rule: Condition | null, us: number, of: Case): readonly Part[] {
  if (!rule || holds(rule, us, of)) return [];
  const stopped = stoppedUs(rule, us, of);
  if (stopped === null) return [];
  return carriers(rule, stopped - 1, of).filter(({ leaf, wanted }) => !part(leaf, stopped, of, wanted).holds);
}
