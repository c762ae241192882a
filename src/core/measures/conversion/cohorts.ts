import { localDaysIn, type Zone } from "../../facts/zone.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { StepPeople } from "./steps.ts";

/** Those who came to the foot of a step in one month, and were seen from then on. */
export interface CohortRow {
  readonly step: number;
  /** First day of the month, local, days since 1970. */
  readonly monthDay: number;
  readonly people: number;
  /** For each window: people who were followed so long, and those of them who came up within it. */
  readonly followed: readonly number[];
  readonly climbed: readonly number[];
}

/** By the local day on which they came to the foot: people, then followed and climbed of each window. */
export type CohortDays = Map<number, Float64Array>;

/** Days up to 2059 are found at once. */
const usualDays = 32_768;

/** Adds the people of a step by the day on which they came to its foot, for windows of so many days. */
export function addCohortDays(
  days: CohortDays,
  { startUs, upUs, watchedUs, endUs }: StepPeople,
  windows: readonly number[],
  zone: Zone,
): void {
  const dayOf = localDaysIn(zone);
  const near = new Array<Float64Array | undefined>(usualDays);
  for (let i = 0; i < startUs.length; i++) {
    const start = startUs[i] as number;
    if (watchedUs[i] !== start) continue;
    const day = dayOf(start);
    const own = near[day] ?? days.get(day) ?? new Float64Array(1 + 2 * windows.length);
    if (near[day] === undefined) {
      near[day] = own;
      days.set(day, own);
    }
    own[0] = (own[0] as number) + 1;
    for (let k = 0; k < windows.length; k++) {
      const us = (windows[k] as number) * dayUs;
      if ((endUs[i] as number) - start < us) continue;
      own[1 + 2 * k] = (own[1 + 2 * k] as number) + 1;
      if ((upUs[i] as number) - start <= us) own[2 + 2 * k] = (own[2 + 2 * k] as number) + 1;
    }
  }
}

/** The first day of the month that a day lies in, both since 1970. `firstOfMonth(20454)` is 20,454: 2026-01-01. */
export function firstOfMonth(day: number): number {
  const date = new Date(day * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / 86_400_000;
}

/** The days by month, oldest first. */
export function cohortsOf(step: number, days: CohortDays, windows: readonly number[]): readonly CohortRow[] {
  const months = Map.groupBy(days, ([day]) => firstOfMonth(day));
  return [...months]
    .toSorted(([a], [b]) => a - b)
    .map(([monthDay, own]) => {
      const sum = (at: number) => own.reduce((all, [, counts]) => all + (counts[at] as number), 0);
      return {
        ...{ step, monthDay, people: sum(0) },
        followed: windows.map((_, k) => sum(1 + 2 * k)),
        climbed: windows.map((_, k) => sum(2 + 2 * k)),
      };
    });
}
