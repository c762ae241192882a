import type { Zone } from "../../core/facts/zone.ts";
import type { AskedSteps } from "../../core/measures/conversion/steps.ts";
import type { PlaceStays } from "../../core/measures/goals/place-stays.ts";
import type { ClimbDay, DecidedDay } from "../../core/measures/goals/progress.ts";
import type { StepDays } from "../../core/measures/goals/step-days.ts";
import { keyOf, type Within } from "../../core/measures/goals/tally.ts";
import type { EveryPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";

/** What goals rest on, counted in one reading of all stays. */
export interface CountedForGoals {
  /** Null: the ladder has no such step. */
  stepDays(step: number): StepDays | null;
  climbDays(step: number): readonly ClimbDay[];
  decided(within: Within): readonly DecidedDay[];
  /** Null: not in such bins. */
  placeStays(binUs: number): PlaceStays | null;
}

/** What is to be counted. */
export interface WhatGoalsAsk {
  readonly steps: readonly number[];
  readonly decided: readonly Within[];
  readonly bins: readonly number[];
}

/** Counts for goals: of these steps, of those `decided`, and stays in `bins` of so many microseconds. */
export async function countedForGoals(
  everyone: EveryPerson,
  asked: AskedSteps,
  zone: Zone,
  { steps, decided, bins }: WhatGoalsAsk,
): Promise<CountedForGoals> {
  const [ofSteps, stays] = await Promise.all([
    toldOf(everyone, tallyOf(everyone, "stepsForGoals", asked, zone, steps, decided), async (facts) => [
      await facts.stays(),
      await facts.known(),
    ]),
    toldOf(everyone, tallyOf(everyone, "staysForGoals", asked.asOfUs, bins), async (facts) => [
      await facts.stays(),
    ]),
  ]);
  return {
    stepDays: (step) => ofSteps.steps.get(step)?.days ?? null,
    climbDays: (step) => ofSteps.steps.get(step)?.climbs ?? [],
    decided: (within) => ofSteps.decided.get(keyOf(within)) ?? [],
    placeStays: (binUs) => stays.get(binUs) ?? null,
  };
}
