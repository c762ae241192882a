import type { Zone } from "../../core/facts/zone.ts";
import type { AskedSteps } from "../../core/measures/conversion/steps.ts";
import type { SpanBySegment, TookBySegment } from "../../core/measures/goals/by-segment.ts";
import type { PlaceStays } from "../../core/measures/goals/place-stays.ts";
import type { ClimbDay, DecidedDay } from "../../core/measures/goals/progress.ts";
import type { StepDays } from "../../core/measures/goals/step-days.ts";
import {
  type AskedOfStays,
  type AskedOfSteps,
  binKey,
  type InBins,
  type InSpan,
  keyOf,
  type PeopleOfStep,
  type Within,
  type WithinSpan,
} from "../../core/measures/goals/tally.ts";
import type { DailyMoves } from "../../core/measures/ladder/history.sql.ts";
import type { EveryPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";
import type { SegmentsFollowed } from "../segments/segments-followed.ts";

/** What goals rest on, counted in one reading of all stays. */
export interface CountedForGoals {
  /** Null: the ladder has no such step. */
  stepDays(of: PeopleOfStep): StepDays | null;
  climbDays(of: PeopleOfStep): readonly ClimbDay[];
  decided(within: Within): readonly DecidedDay[];
  spans(of: InSpan): SpanBySegment;
  tookWithin(of: WithinSpan): TookBySegment;
  /** Null: not in such bins. */
  placeStays(bins: InBins): PlaceStays | null;
  movesOf(segment: number): readonly DailyMoves[];
}

/** What is to be counted. */
export interface WhatGoalsAsk {
  readonly ofSteps: AskedOfSteps;
  readonly ofStays: Pick<AskedOfStays, "bins" | "moves" | "places" | "firstDay">;
}

/** Counts for goals, of everyone and of those who belong to segments. */
export async function countedForGoals(
  everyone: EveryPerson,
  asked: AskedSteps,
  zone: Zone,
  { ofSteps, ofStays }: WhatGoalsAsk,
  { belongingOf }: Pick<SegmentsFollowed, "belongingOf">,
): Promise<CountedForGoals> {
  const stays = { atUs: asked.asOfUs, zone, ...ofStays };
  const [steps, standing] = await Promise.all([
    toldOf(everyone, tallyOf(everyone, "stepsForGoals", asked, zone, ofSteps), async (facts) => [
      await facts.stays(),
      await facts.known(),
      await belongingOf(facts.stretch),
    ]),
    toldOf(everyone, tallyOf(everyone, "staysForGoals", stays), async (facts) => [
      await facts.stays(),
      await belongingOf(facts.stretch),
    ]),
  ]);
  return {
    stepDays: (of) => steps.steps.get(keyOf(of))?.days ?? null,
    climbDays: (of) => steps.steps.get(keyOf(of))?.climbs ?? [],
    decided: (within) => steps.decided.get(keyOf(within)) ?? [],
    spans: (of) => steps.spans.get(keyOf(of)) ?? [],
    tookWithin: (of) => steps.tookWithin.get(keyOf(of)) ?? [],
    placeStays: (bins) => standing.bins.get(binKey(bins)) ?? null,
    movesOf: (segment) => standing.moves.get(segment) ?? [],
  };
}
