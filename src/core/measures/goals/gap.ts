import type { DailyMoves } from "../ladder/history.sql.ts";
import type { SegmentClimbs, SegmentFlows, SegmentTook } from "./by-segment.ts";
import type { DecidedDay } from "./progress.ts";
import type { StepDays } from "./step-days.ts";

/** Days waited at the foot of a step that people are told apart by: how long ago they came. */
export const waitedBands: readonly number[] = [0, 28, 91, 365];

/**
 * Those who had waited so long, within a span and within as long a time before it. `byRate`: climbs more or fewer since as many of them climb
 * as do now; `byNumber`: since there are as many of them.
 */
export interface WaitedPart {
  readonly fromDays: number;
  /** Null: and longer. */
  readonly toDays: number | null;
  /** On an average day of the span. */
  readonly people: number;
  readonly climbs: number;
  readonly climbsBefore: number;
  readonly byRate: number;
  readonly byNumber: number;
}

/** Those who came to a rung from a place and left it for that place, within a span and as long before; `place` null: from nowhere, or erased; the rung itself: they began or ceased to belong to the segment of the goal there. */
export interface FlowPart {
  readonly place: number | null;
  readonly came: number;
  readonly cameBefore: number;
  readonly left: number;
  readonly leftBefore: number;
}

/** Those who came to the foot of a step in a month: how many took it in time, and how many more of them would have, at the goal's share. */
export interface MonthPart {
  readonly monthDay: number;
  readonly people: number;
  readonly took: number;
  readonly short: number;
}

/** What explains where a goal stands. */
export type Gap =
  | {
      readonly kind: "waited";
      readonly days: number;
      readonly before: number;
      readonly parts: readonly WaitedPart[];
      readonly segments: readonly SegmentClimbs[];
    }
  | {
      readonly kind: "flows";
      readonly days: number;
      readonly before: number;
      readonly parts: readonly FlowPart[];
      readonly segments: readonly SegmentFlows[];
    }
  | {
      readonly kind: "months";
      readonly parts: readonly MonthPart[];
      readonly segments: readonly SegmentTook[];
    };

/** Less time than this tells nothing of how people climb now. */
const fewestDaysOfSpan = 14;

/**
 * Climbs of the last so many days against as many before them, by how long people had waited: the difference is parted into what the rates
 * and what the numbers did, exactly. Source: E. M. Kitagawa, J. Am. Stat. Assoc. 50 (1955) 1168-1194. Null: the time is too short.
 */
export function gapOfClimbs(
  step: StepDays,
  days: number,
  history: number,
  segments: readonly SegmentClimbs[] = [],
): Gap | null {
  if (days < fewestDaysOfSpan || history < 2 * days) return null;
  const now = bandsWithin(step, 0, days);
  const then = bandsWithin(step, days, days);
  const parts = waitedBands.map((fromDays, i): WaitedPart => {
    const [one, other] = [now[i] ?? nobody, then[i] ?? nobody];
    const rate = one.days > 0 ? one.climbs / one.days : 0;
    const rateBefore = other.days > 0 ? other.climbs / other.days : rate;
    const own = one.days > 0 ? rate : rateBefore;
    return {
      fromDays,
      toDays: waitedBands[i + 1] ?? null,
      people: one.days / days,
      climbs: one.climbs,
      climbsBefore: other.climbs,
      byRate: ((own - rateBefore) * (one.days + other.days)) / 2,
      byNumber: ((one.days - other.days) * (own + rateBefore)) / 2,
    };
  });
  const before = parts.reduce((sum, part) => sum + part.climbsBefore, 0);
  return { kind: "waited", days, before, parts, segments };
}

const nobody = { days: 0, climbs: 0 };

/** Days waited and climbs of each band, within so many days that end `origin` days ago. */
function bandsWithin({ start, first, last, state, people }: StepDays, origin: number, days: number) {
  const [lastedDays, climbs] = [new Float64Array(waitedBands.length), new Float64Array(waitedBands.length)];
  const youngest = Float64Array.from(waitedBands);
  const oldest = youngest.map((_, b) => (waitedBands[b + 1] ?? Number.POSITIVE_INFINITY) - 1);
  for (let i = 0; i < start.length; i++) {
    const [came, n] = [start[i] as number, people[i] as number];
    const from = Math.min(first[i] as number, origin + days - 1);
    const to = Math.max(last[i] as number, origin);
    if (to > from) continue;
    const waited = came - (last[i] as number);
    const climbed = state[i] === 1 && last[i] === to;
    for (let b = 0; b < youngest.length; b++) {
      const [least, most] = [youngest[b] as number, oldest[b] as number];
      const lived = Math.min(came - to, most) - Math.max(came - from, least) + 1;
      if (lived > 0) lastedDays[b] = (lastedDays[b] as number) + n * lived;
      if (climbed && waited >= least && waited <= most) climbs[b] = (climbs[b] as number) + n;
    }
  }
  return waitedBands.map((_, b) => ({ days: lastedDays[b] as number, climbs: climbs[b] as number }));
}

/** A span of local days, both ends in. */
interface Days {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Who came to a rung and who left it within a span, against as long a time before it, by where from and where to. Null: the time is too short. */
export function gapOfPeople(
  moves: readonly DailyMoves[],
  rung: number,
  span: Days,
  firstDay: number,
  { segments, placeOf }: OfSegments = withoutSegments,
): Gap | null {
  const days = span.toDay - span.fromDay + 1;
  if (days < fewestDaysOfSpan || span.fromDay - days < firstDay) return null;
  const parts = new Map<number, { came: number; cameBefore: number; left: number; leftBefore: number }>();
  const at = (place: number) => {
    const own = parts.get(place) ?? { came: 0, cameBefore: 0, left: 0, leftBefore: 0 };
    parts.set(place, own);
    return own;
  };
  for (const { day, place, previous, moves: n } of moves) {
    if (day > span.toDay || day < span.fromDay - days) continue;
    const isNow = day >= span.fromDay;
    if (place === rung) at(placeOf(previous))[isNow ? "came" : "cameBefore"] += n;
    if (previous === rung) at(placeOf(place))[isNow ? "left" : "leftBefore"] += n;
  }
  const told = [...parts].map(([place, own]): FlowPart => ({ place: place < 0 ? null : place, ...own }));
  const before = told.reduce((sum, { cameBefore, leftBefore }) => sum + cameBefore - leftBefore, 0);
  return {
    ...{ kind: "flows", days, before, segments },
    parts: told.toSorted((a, b) => (a.place ?? -1) - (b.place ?? -1)),
  };
}

/** Beside moves: what segments had to do with them, and which place a number of theirs is. */
interface OfSegments {
  readonly segments: readonly SegmentFlows[];
  readonly placeOf: (place: number) => number;
}
const withoutSegments: OfSegments = { segments: [], placeOf: (place) => place };

/** Which months of arrival a conversion fell short in: the sum of `short` is what the goal lacks. Null: nobody's days have ended. */
export function gapOfConversion(
  decided: readonly DecidedDay[],
  target: number,
  segments: readonly SegmentTook[] = [],
): Gap | null {
  if (decided.length === 0) return null;
  const months = Map.groupBy(decided, ({ monthDay }) => monthDay);
  const parts = [...months].map(([monthDay, rows]): MonthPart => {
    const people = rows.reduce((sum, row) => sum + row.people, 0);
    const took = rows.reduce((sum, row) => sum + row.took, 0);
    return { monthDay, people, took, short: target * people - took };
  });
  return { kind: "months", parts: parts.toSorted((a, b) => a.monthDay - b.monthDay), segments };
}

/** How many stood on a rung at the end of a local day, of moves whose first day holds all that came before. */
export function stoodOn(moves: readonly DailyMoves[], rung: number, day: number): number {
  let sum = 0;
  for (const move of moves) {
    if (move.day > day) continue;
    if (move.place === rung) sum += move.moves;
    if (move.previous === rung) sum -= move.moves;
  }
  return sum;
}
