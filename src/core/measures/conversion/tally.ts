import type { Zone } from "../../facts/zone.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { addCohortDays, type CohortDays, cohortsOf } from "./cohorts.ts";
import type { StepRows } from "./step-conversion.ts";
import {
  type AskedSteps,
  addPassages,
  countsOf,
  type PassageCounts,
  passagesOf,
  type StepCounts,
  stepsOf,
} from "./steps.ts";

/** Counts of each step, lowest first, who took it and how soon. */
export function rowsOfSteps(
  asked: AskedSteps,
  windows: readonly number[],
  zone: Zone,
): Tally<readonly [StaysOfPeople, KnownPeople], readonly StepRows[]> {
  const sums = Array.from({ length: Math.max(0, asked.rungs - 1) }, () => ({
    ...{ started: 0, climbed: 0, atOnce: 0, late: 0 },
    passages: new Map() as PassageCounts,
    cohorts: new Map() as CohortDays,
  }));
  return {
    take(stays, known) {
      for (const [step, people] of stepsOf(stays, known, asked).entries()) {
        const sum = sums[step] as (typeof sums)[number];
        const counts = countsOf(people);
        for (const name of Object.keys(counts) as (keyof StepCounts)[]) sum[name] += counts[name];
        addPassages(sum.passages, people);
        addCohortDays(sum.cohorts, people, windows, zone);
      }
    },
    told: () =>
      sums.map(({ passages, cohorts, ...counts }, step) => ({
        ...{ counts, passages: passagesOf(step, passages), cohorts: cohortsOf(step, cohorts, windows) },
      })),
  };
}
