import { normalShare } from "../../stats/distributions/normal.ts";
import { benjaminiHochberg } from "../../stats/experiments/benjamini-hochberg.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { StepPeople } from "../conversion/steps.ts";
import { fewest } from "../fewest.ts";
import type { DailyMoves } from "../ladder/history.sql.ts";
import { type BelongingOfPeople, belongs } from "../segments/belonging.ts";

/** Among those a segment is told beside: whether it went otherwise with it than with them, by more than chance does. */
interface StandsOut {
  /** The name of the segment. */
  readonly segment: string;
  readonly standsOut: boolean;
}

/** Climbs of a segment within a span and as long before: as `WaitedPart`. `others`: climbs of the goal's people outside of it, then and before. */
export interface SegmentClimbs extends StandsOut {
  readonly people: number;
  readonly climbs: number;
  readonly climbsBefore: number;
  readonly byRate: number;
  readonly byNumber: number;
  readonly others: number;
  readonly othersBefore: number;
}

/** By how much a rung changed by people of a segment, within a span and as long before; `others`: by people outside of it. */
export interface SegmentFlows extends StandsOut {
  readonly change: number;
  readonly changeBefore: number;
  readonly others: number;
  readonly othersBefore: number;
}

/** Of a segment, whose days have ended and who took the step in time; how many more would have, at the goal's share. */
export interface SegmentTook extends StandsOut {
  readonly people: number;
  readonly took: number;
  readonly short: number;
  readonly others: number;
  readonly othersTook: number;
}

/** Days waited at the foot of a step and climbs, within a span of days before an instant and within as many before it. */
export interface SpanCounts {
  days: number;
  climbs: number;
  daysBefore: number;
  climbsBefore: number;
}

/** Of everyone, then of those who belonged to each segment when they came to the foot. */
export type SpanBySegment = readonly SpanCounts[];

export const nothingInSpan = (): SpanCounts => ({ days: 0, climbs: 0, daysBefore: 0, climbsBefore: 0 });

/** Counts who waited and climbed, in the days that `StepDays` counts by. `segments`: whom to tell apart, by their numbers. */
export function addSpans(
  counts: SpanBySegment,
  { person, startUs, upUs, watchedUs, endUs }: StepPeople,
  {
    atUs,
    days,
    segments,
  }: { readonly atUs: number; readonly days: number; readonly segments: readonly number[] },
  belonging: BelongingOfPeople,
): void {
  const ago = (us: number) => Math.trunc((atUs - us) / dayUs);
  for (let i = 0; i < startUs.length; i++) {
    const [start, up, watched, end] = [startUs[i], upUs[i], watchedUs[i], endUs[i]] as [
      ...[number, number, number, number],
    ];
    const first = watched > start ? ago(watched) - 1 : ago(start);
    const cameUp = !Number.isNaN(up);
    const last = cameUp ? ago(up) : end < atUs ? ago(end) + 1 : 0;
    const [now, before] = [0, days].map((origin) => {
      const [from, to] = [Math.min(first, origin + days - 1), Math.max(last, origin)];
      return { lived: Math.max(0, from - to + 1), climbed: to <= from && cameUp && last === to ? 1 : 0 };
    }) as [Lived, Lived];
    if (now.lived + before.lived === 0) continue;
    addSpan(counts[0] as SpanCounts, now, before);
    for (const [at, segment] of segments.entries())
      if (belongs(belonging, segment, person[i] as number, start))
        addSpan(counts[at + 1] as SpanCounts, now, before);
  }
}

interface Lived {
  readonly lived: number;
  readonly climbed: number;
}

function addSpan(sum: SpanCounts, now: Lived, before: Lived): void {
  sum.days += now.lived;
  sum.climbs += now.climbed;
  sum.daysBefore += before.lived;
  sum.climbsBefore += before.climbed;
}

/** What segments had to do with how climbs changed; `names` in the order of the counts. */
export function climbsBySegment(
  [all, ...own]: SpanBySegment,
  names: readonly string[],
  days: number,
): readonly SegmentClimbs[] {
  if (!all) return [];
  const total = { now: all.climbs, before: all.climbsBefore, moves: all.climbs + all.climbsBefore };
  const outside = standingOut(
    own.map(({ climbs, climbsBefore }) =>
      apart({ now: climbs, before: climbsBefore, moves: climbs + climbsBefore }, total),
    ),
  );
  return own.map((one, i) => {
    const rate = one.days > 0 ? one.climbs / one.days : 0;
    const rateBefore = one.daysBefore > 0 ? one.climbsBefore / one.daysBefore : rate;
    const now = one.days > 0 ? rate : rateBefore;
    return {
      ...{ segment: names[i] as string, standsOut: outside[i] as boolean },
      ...{ people: one.days / days, climbs: one.climbs, climbsBefore: one.climbsBefore },
      byRate: ((now - rateBefore) * (one.days + one.daysBefore)) / 2,
      byNumber: ((one.days - one.daysBefore) * (now + rateBefore)) / 2,
      ...{ others: all.climbs - one.climbs, othersBefore: all.climbsBefore - one.climbsBefore },
    };
  });
}

/** A segment's moves to and from a rung: those of everyone, and of people of the segment, who stand at `rung` there only while they belong to it. */
export function flowsBySegment(
  everyone: readonly DailyMoves[],
  own: readonly (readonly DailyMoves[])[],
  names: readonly string[],
  { rung, fromDay, toDay }: { readonly rung: number; readonly fromDay: number; readonly toDay: number },
): readonly SegmentFlows[] {
  const days = toDay - fromDay + 1;
  const changes = (moves: readonly DailyMoves[]) => {
    const sum = { now: 0, before: 0, moves: 0 };
    for (const { day, place, previous, moves: n } of moves) {
      if (day > toDay || day < fromDay - days || (place !== rung && previous !== rung)) continue;
      sum[day >= fromDay ? "now" : "before"] += place === rung ? n : -n;
      sum.moves += n;
    }
    return sum;
  };
  const all = changes(everyone);
  const each = own.map(changes);
  const outside = standingOut(each.map((one) => apart(one, all)));
  return each.map((one, i) => ({
    ...{ segment: names[i] as string, standsOut: outside[i] as boolean },
    ...{ change: one.now, changeBefore: one.before },
    ...{ others: all.now - one.now, othersBefore: all.before - one.before },
  }));
}

/** Of everyone, then of each segment: whose days have ended, and who took the step in time. */
export type TookBySegment = readonly { readonly people: number; readonly took: number }[];

/** Which segments a conversion fell short in. */
export function tookBySegment(
  [all, ...own]: TookBySegment,
  names: readonly string[],
  target: number,
): readonly SegmentTook[] {
  if (!all) return [];
  const outside = standingOut(
    own.map(({ people, took }) => {
      const others = all.people - people;
      if (people < fewest || others < fewest) return null;
      const share = all.took / all.people;
      const spread = Math.sqrt(share * (1 - share) * (1 / people + 1 / others));
      return spread > 0 ? (took / people - (all.took - took) / others) / spread : null;
    }),
  );
  return own.map(({ people, took }, i) => ({
    ...{ segment: names[i] as string, standsOut: outside[i] as boolean },
    ...{ people, took, short: target * people - took },
    ...{ others: all.people - people, othersTook: all.took - took },
  }));
}

interface Changed {
  readonly now: number;
  readonly before: number;
  /** Moves that either is made of. */
  readonly moves: number;
}

/**
 * By how many standard deviations a segment changed otherwise than its share of all moves would have: moves taken as Poisson counts.
 * Null: too few to tell. 20 climbs after 40 beside 100 after 100 of all others: 60 of 260 moves share -20 by -4.6, and -20 are 2.3
 * standard deviations below.
 */
function apart(one: Changed, all: Changed): number | null {
  const others = all.moves - one.moves;
  if (one.moves < fewest || others < fewest) return null;
  const share = one.moves / all.moves;
  const excess = one.now - one.before - share * (all.now - all.before);
  return excess / Math.sqrt((1 - share) ** 2 * one.moves + share ** 2 * others);
}

/** Of so many that are looked at together at most one in ten is called apart by chance, on average. */
const falseOnes = 0.1;

function standingOut(scores: readonly (number | null)[]): readonly boolean[] {
  const told = scores.flatMap((z) => (z === null ? [] : [2 * normalShare(-Math.abs(z))]));
  const adjusted = benjaminiHochberg(told);
  let at = 0;
  return scores.map((z) => z !== null && (adjusted[at++] as number) < falseOnes);
}
