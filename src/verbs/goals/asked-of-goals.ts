import { endOfDay, localDay, startOfDay, type Zone } from "../../core/facts/zone.ts";
import { binsUntil } from "../../core/measures/goals/forecast-people.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import type { InBins, InSpan, PeopleOfStep, Within, WithinSpan } from "../../core/measures/goals/tally.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { SegmentsFollowed } from "../segments/segments-followed.ts";
import type { Projection } from "../shop/shop.ts";
import type { WhatGoalsAsk } from "./counted-for-goals.ts";

/** What goals are told of, and the segments that they may be for, or that may explain them. */
export interface ToldAbout {
  readonly projection: Projection;
  readonly zone: Zone;
  readonly atUs: number;
  readonly followed: SegmentsFollowed;
  /** Names of the segments of which nobody knows who belongs to them: they explain nothing. */
  readonly untold: readonly string[];
}

/** The days of a goal, as they are seen from an instant. */
export interface Span {
  readonly fromDay: number;
  readonly byDay: number;
  /** The last day of it that was seen, wholly or in part. */
  readonly today: number;
  readonly daysAhead: number;
  readonly daysBefore: number;
}

/** What is to be counted for one goal. */
export interface Ask {
  readonly span: Span;
  /** The rung, or the lower one of the step. */
  readonly place: number;
  /** The number of its segment; null: everyone. */
  readonly segment: number | null;
  /** The segments that may explain it. */
  readonly apart: readonly number[];
  readonly step: PeopleOfStep | null;
  readonly within: Within | null;
  readonly inSpan: InSpan | null;
  readonly withinSpan: WithinSpan | null;
  readonly bins: InBins | null;
  readonly moves: readonly number[];
}

/** What is to be counted for a goal. */
export function askedOf(goal: Goal, { projection, zone, atUs, followed: { names }, untold }: ToldAbout): Ask {
  const span = spanOf(goal, zone, atUs);
  const place = projection.ladder.rungs.findIndex(({ id }) => id === goal.from);
  const own = names.findIndex((name) => name.toLowerCase() === goal.segment?.toLowerCase());
  const segment = goal.segment === null ? null : own;
  const isPeople = goal.kind === "people";
  // Who is on a rung and belongs to two segments at once is not followed.
  const apart =
    isPeople && segment !== null
      ? []
      : [...names.keys()].filter((at) => at !== own && !untold.includes(names[at] ?? ""));
  const people = { step: place, segment };
  const within = { ...people, withinDays: goal.withinDays ?? 1, fromDay: goal.fromDay };
  const isConversion = goal.kind === "conversion";
  return {
    ...{ span, place, segment, apart },
    step: isPeople ? null : people,
    within: isConversion ? within : null,
    inSpan:
      goal.kind === "climbs" && apart.length > 0 && span.daysBefore > 0
        ? { ...people, days: span.daysBefore, apart }
        : null,
    withinSpan: isConversion && apart.length > 0 ? { ...within, byDay: goal.byDay, apart } : null,
    bins:
      isPeople && !isOver(span)
        ? { binUs: Math.round(binsUntil(span.daysAhead).binDays * dayUs), segment }
        : null,
    moves: isPeople ? (segment === null ? apart : [segment]) : [],
  };
}

function spanOf({ fromDay, byDay }: Goal, zone: Zone, atUs: number): Span {
  return {
    ...{ fromDay, byDay, today: Math.min(localDay(atUs, zone), byDay) },
    daysAhead: Math.max(0, (endOfDay(byDay, zone) - atUs) / dayUs),
    daysBefore: Math.round((atUs - startOfDay(fromDay, zone)) / dayUs),
  };
}

export const isOver = ({ daysAhead }: Span) => daysAhead < 1e-6;

/** What is to be counted for several goals. */
export function askedOfAll(
  asks: readonly Ask[],
  { places, firstDay }: { readonly places: number; readonly firstDay: number },
): WhatGoalsAsk {
  return {
    ofSteps: {
      of: asks.flatMap(({ step }) => step ?? []),
      decided: asks.flatMap(({ within }) => within ?? []),
      spans: asks.flatMap(({ inSpan }) => inSpan ?? []),
      tookWithin: asks.flatMap(({ withinSpan }) => withinSpan ?? []),
    },
    ofStays: {
      ...{ places, firstDay },
      bins: asks.flatMap(({ bins }) => bins ?? []),
      moves: [...new Set(asks.flatMap(({ moves }) => moves))],
    },
  };
}
