import { localDay, startOfDay } from "../../core/facts/zone.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { reachOf } from "../../core/measures/ladder/reach.ts";
import type { Bring } from "../../core/words/bring.ts";
import { type AskedAbout, knownUntilUs, type Standpoint, standpointOfPast } from "../asking/standpoint.ts";
import { segmentsFollowed } from "../segments/segments-followed.ts";
import type { Shop } from "../shop/shop.ts";
import { type NoSegment, noSegmentFor } from "./segment-of-goal.ts";
import { goalsToldAt, type Standing } from "./told-goals.ts";

/** A goal to be told of: any number, and what it is. */
export interface GoalToTell {
  readonly id: number;
  readonly goal: Goal;
}

/**
 * `gone`: the ladder has no such step or rung; `no-segment`: the segment that it is for is not there any more, or cannot be followed; `not-measured`: its rungs are not, or nobody was ever told of what its segment asks for; `not-begun`; `open`; `met` and `missed`: its span is over; `reached`: it
 * counts what does not come undone, and is met before its end.
 */
export type GoalState =
  | "gone"
  | "no-segment"
  | "not-measured"
  | "not-begun"
  | "open"
  | "reached"
  | "met"
  | "missed";

/** How a goal stands. */
export interface GoalTold extends GoalToTell {
  readonly state: GoalState;
  /** What would make its rungs measured; null: they are, also where it is who belongs to its segment that is not. */
  readonly bring: readonly (readonly Bring[])[] | null;
  /** Why the segment that it is for cannot be asked; null: it can, or it is for everyone. */
  readonly noSegment: NoSegment | null;
  /** Probability of reaching it, 0 to 1; null: not told. */
  readonly chance: number | null;
  /** Chances are below one in two hundred, or more people would be needed than there will be. */
  readonly outOfReach: boolean;
  /** Null: gone, not measured or not begun. */
  readonly standing: Standing | null;
}

/** How goals stand at an instant. Instants in microseconds since 1970. */
export interface GoalsAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  readonly endOfData: boolean;
  /** The last instant that facts tell of: the instant, or the end of the data. */
  readonly untilUs: number;
  /** Its local day, since 1970. */
  readonly untilDay: number;
  readonly ladder: Ladder;
  /** Names of the segments that a goal can be for. */
  readonly segments: readonly string[];
  readonly goals: readonly GoalTold[];
}

/** Below this chance a goal is said to be out of reach. */
const outOfReachBelow = 0.005;

/** Tells how goals stand, and how likely each is to be reached; `goalsAt` gives them, by what was known. */
export function toldGoals(
  shop: Shop,
  asked: AskedAbout,
  goalsAt: (knownAtUs: number) => readonly GoalToTell[],
): Promise<GoalsAnswer> {
  return shop.reading(async (held) => {
    const at = await standpointOfPast(held, asked);
    const { projection, zone, asOfUs, knownAtUs, endOfData } = at;
    const goals = goalsAt(knownAtUs);
    const { ladder, version } = projection;
    const untilUs = knownUntilUs(at);
    return {
      ...{ asOfUs, knownAtUs, version, endOfData, ladder },
      ...{ untilUs, untilDay: localDay(untilUs, zone) },
      segments: segmentsFollowed(held, projection).names,
      goals: await told(held, at, untilUs, goals),
    };
  });
}

async function told(
  shop: Shop,
  at: Standpoint,
  untilUs: number,
  goals: readonly GoalToTell[],
): Promise<GoalTold[]> {
  const { projection, zone } = at;
  const followed = segmentsFollowed(shop, projection);
  const untold = goals.length > 0 ? await followed.untold() : [];
  const stateOf = ({ goal }: GoalToTell): GoalState | null => {
    const state = stateBefore(shop, at, untilUs, goal);
    const isUntold = untold.some((name) => name.toLowerCase() === goal.segment?.toLowerCase());
    return isUntold && (state === null || state === "not-begun") ? "not-measured" : state;
  };
  const begun = goals.filter((one) => stateOf(one) === null);
  const about = goalsToldAt(
    { projection, zone, atUs: untilUs, followed, untold },
    begun.map(({ goal }) => goal),
  );
  return Promise.all(
    goals.map(async (one) => {
      const state = stateOf(one);
      const noSegment = noSegmentFor(shop, one.goal);
      const nothing = { bring: bringOf(at, one.goal), chance: null, outOfReach: false, standing: null };
      if (state !== null) return { ...one, state, noSegment, ...nothing };
      return { ...one, bring: null, noSegment, ...weighed(one.goal, await about.standingOf(one.goal)) };
    }),
  );
}

/** Of a goal that there is nothing to tell of yet; null: there is. */
function stateBefore(
  shop: Shop,
  { projection, zone }: Standpoint,
  untilUs: number,
  goal: Goal,
): GoalState | null {
  const rungs = projection.ladder.rungs.map(({ id }) => id);
  const from = rungs.indexOf(goal.from);
  if (from < 0 || (goal.to !== null && rungs[from + 1] !== goal.to)) return "gone";
  if (noSegmentFor(shop, goal) !== null) return "no-segment";
  if (bringOf({ projection }, goal) !== null) return "not-measured";
  // Of what begins with the next instant nothing has happened and all is ahead, as of a goal set today on yesterday's data.
  return untilUs + 1 < startOfDay(goal.fromDay, zone) ? "not-begun" : null;
}

function bringOf({ projection }: Pick<Standpoint, "projection">, { from, to }: Goal): GoalTold["bring"] {
  const reach = reachOf(projection);
  const rungs = projection.ladder.rungs.map(({ id }) => id);
  const bringFor = (id: string | null) => (id === null ? null : (reach[rungs.indexOf(id)]?.bring ?? null));
  return bringFor(from) ?? bringFor(to);
}

function weighed(
  goal: Goal,
  standing: Standing,
): Pick<GoalTold, "state" | "chance" | "outOfReach" | "standing"> {
  const { forecast, actual } = standing;
  const isMet = actual !== null && actual >= goal.target;
  if (forecast === null)
    return { state: isMet ? "met" : "missed", chance: null, outOfReach: false, standing };
  if (goal.kind === "climbs" && isMet) return { state: "reached", chance: 1, outOfReach: false, standing };
  if (!("chance" in forecast)) return { state: "open", chance: null, outOfReach: false, standing };
  const { chance, needed } = forecast;
  const outOfReach = chance < outOfReachBelow || (needed !== null && needed.share > 1 && chance < 0.5);
  return { state: "open", chance, outOfReach, standing };
}
