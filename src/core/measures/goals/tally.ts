import type { Zone } from "../../facts/zone.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { type AskedSteps, stepsOf } from "../conversion/steps.ts";
import { type Alike, nothingAlike } from "./alike.ts";
import { addPlaceStays, type PlaceStays, placeStaysOf } from "./place-stays.ts";
import {
  addClimbDays,
  addDecided,
  type ClimbDay,
  climbDaysOf,
  type DecidedCounts,
  type DecidedDay,
  decidedOf,
} from "./progress.ts";
import { addStepDays, type StepDays, stepDaysOf } from "./step-days.ts";

/** A step, and days within which it is to be taken, of those whose days end on a local day or later. */
export interface Within {
  readonly step: number;
  readonly withinDays: number;
  readonly fromDay: number;
}

/** What goals rest on of the steps of a ladder: by step, and by `keyOf` of what is decided. */
export interface StepsForGoals {
  readonly steps: ReadonlyMap<number, { readonly days: StepDays; readonly climbs: readonly ClimbDay[] }>;
  readonly decided: ReadonlyMap<string, readonly DecidedDay[]>;
}

export const keyOf = ({ step, withinDays, fromDay }: Within) => `${step} ${withinDays} ${fromDay}`;

/** Counts those who took or may take these steps, and those of whom it is `decided`. */
export function stepsForGoals(
  asked: AskedSteps,
  zone: Zone,
  of: readonly number[],
  decided: readonly Within[],
): Tally<readonly [StaysOfPeople, KnownPeople], StepsForGoals> {
  const steps = new Map(
    of.map((step) => [step, { alike: nothingAlike(), climbs: new Map<number, number>() }]),
  );
  const withins = new Map(
    decided.map((within) => [keyOf(within), { within, counts: new Map() as DecidedCounts }]),
  );
  return {
    take(stays, known) {
      const people = stepsOf(stays, known, asked);
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
    },
    told: () => ({
      steps: new Map(
        [...steps].map(([step, { alike, climbs }]) => [
          step,
          { days: stepDaysOf(alike), climbs: climbDaysOf(climbs) },
        ]),
      ),
      decided: new Map([...withins].map(([key, { counts }]) => [key, decidedOf(counts)])),
    }),
  };
}

/** Counts stays up to an instant in bins of so many microseconds, by the length of a bin. */
export function staysForGoals(
  atUs: number,
  bins: readonly number[],
): Tally<readonly [StaysOfPeople], ReadonlyMap<number, PlaceStays>> {
  const stays = new Map<number, Alike>(bins.map((binUs) => [binUs, nothingAlike()]));
  return {
    take(own) {
      for (const [binUs, alike] of stays) addPlaceStays(alike, own, atUs, binUs);
    },
    told: () => new Map([...stays].map(([binUs, alike]) => [binUs, placeStaysOf(alike)])),
  };
}
