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
  const wide = 1 + 2 * windows.length;
  const us = Float64Array.from(windows, (window) => window * dayUs);
  const near = new Float64Array(usualDays * wide);
  for (let i = 0; i < startUs.length; i++) {
    const start = startUs[i] as number;
    if (watchedUs[i] !== start) continue;
    const day = dayOf(start);
    const isNear = day >= 0 && day < usualDays;
    const own = isNear ? near : ofDay(days, day, wide);
    const at = isNear ? day * wide : 0;
    own[at] = (own[at] as number) + 1;
    const [waited, watched] = [(upUs[i] as number) - start, (endUs[i] as number) - start];
    for (let k = 0; k < us.length; k++) {
      const within = us[k] as number;
      if (watched < within) continue;
      const followed = at + 1 + 2 * k;
      own[followed] = (own[followed] as number) + 1;
      if (waited <= within) own[followed + 1] = (own[followed + 1] as number) + 1;
    }
  }
  for (let at = 0; at < near.length; at += wide) {
    if (near[at] === 0) continue;
    const own = ofDay(days, at / wide, wide);
    for (let k = 0; k < wide; k++) own[k] = (own[k] as number) + (near[at + k] as number);
  }
}

function ofDay(days: CohortDays, day: number, wide: number): Float64Array {
  const own = days.get(day) ?? new Float64Array(wide);
  days.set(day, own);
  return own;
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
