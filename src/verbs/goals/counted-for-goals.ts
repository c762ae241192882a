import type { Zone } from "../../core/facts/zone.ts";
import { type AskedSteps, stepsOf } from "../../core/measures/conversion/steps.ts";
import { type Alike, nothingAlike } from "../../core/measures/goals/alike.ts";
import { addPlaceStays, type PlaceStays, placeStaysOf } from "../../core/measures/goals/place-stays.ts";
import {
  addClimbDays,
  addDecided,
  type ClimbDay,
  climbDaysOf,
  type DecidedCounts,
  type DecidedDay,
  decidedOf,
} from "../../core/measures/goals/progress.ts";
import { addStepDays, type StepDays, stepDaysOf } from "../../core/measures/goals/step-days.ts";
import type { EveryPerson } from "../measures/by-person.ts";

/** A step, and days within which it is to be taken, of those whose days end on a local day or later. */
export interface Within {
  readonly step: number;
  readonly withinDays: number;
  readonly fromDay: number;
}

/** What goals rest on, counted in one reading of all stays. */
export interface CountedForGoals {
  /** Null: the ladder has no such step. */
  stepDays(step: number): StepDays | null;
  climbDays(step: number): readonly ClimbDay[];
  decided(within: Within): readonly DecidedDay[];
  placeStays(binUs: number): PlaceStays;
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
  { steps: of, decided, bins }: WhatGoalsAsk,
): Promise<CountedForGoals> {
  const steps = new Map(
    of.map((step) => [step, { alike: nothingAlike(), climbs: new Map<number, number>() }]),
  );
  const keyOf = ({ step, withinDays, fromDay }: Within) => `${step} ${withinDays} ${fromDay}`;
  const withins = new Map(
    decided.map((within) => [keyOf(within), { within, counts: new Map() as DecidedCounts }]),
  );
  const stays = new Map<number, Alike>(bins.map((binUs) => [binUs, nothingAlike()]));
  await everyone.each(async (facts) => {
    const own = await facts.stays();
    const people = stepsOf(own, await facts.known(), asked);
    for (const [step, { alike, climbs }] of steps) {
      const atFoot = people[step];
      if (!atFoot) continue;
      addStepDays(alike, atFoot, asked.asOfUs);
      addClimbDays(climbs, atFoot, zone);
    }
    for (const { within, counts } of withins.values()) {
      const of = people[within.step];
      if (of) addDecided(counts, of, within, zone);
    }
    for (const [binUs, alike] of stays) addPlaceStays(alike, own, asked.asOfUs, binUs);
  });
  return {
    stepDays: (step) => {
      const sums = steps.get(step);
      return sums ? stepDaysOf(sums.alike) : null;
    },
    climbDays: (step) => climbDaysOf(steps.get(step)?.climbs ?? new Map()),
    decided: (within) => decidedOf(withins.get(keyOf(within))?.counts ?? new Map()),
    placeStays: (binUs) => placeStaysOf(stays.get(binUs) ?? nothingAlike()),
  };
}
