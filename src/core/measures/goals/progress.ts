import { localDaysIn, type Zone } from "../../facts/zone.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { firstOfMonth } from "../conversion/cohorts.ts";
import type { StepPeople } from "../conversion/steps.ts";

/** So many took a step on a day of the shop's calendar. */
export interface ClimbDay {
  readonly day: number;
  readonly people: number;
}

/** Counts who took a step, by local day. */
export function addClimbDays(days: Map<number, number>, { upUs }: StepPeople, zone: Zone): void {
  const near = new Int32Array(usualDays);
  countDays(near, days, upUs, localDaysIn(zone));
  for (let day = 0; day < usualDays; day++)
    if (near[day] !== 0) days.set(day, (days.get(day) ?? 0) + (near[day] as number));
}

/** Days up to 2059 are found at once. */
const usualDays = 32_768;

function countDays(
  near: Int32Array,
  days: Map<number, number>,
  instants: Float64Array,
  dayOf: (us: number) => number,
): void {
  for (let i = 0; i < instants.length; i++) {
    if (Number.isNaN(instants[i])) continue;
    const day = dayOf(instants[i] as number);
    if (day >= 0 && day < usualDays) near[day] = (near[day] as number) + 1;
    else days.set(day, (days.get(day) ?? 0) + 1);
  }
}

/** The counts as rows, by day. */
export function climbDaysOf(days: ReadonlyMap<number, number>): readonly ClimbDay[] {
  return [...days].map(([day, people]) => ({ day, people })).toSorted((a, b) => a.day - b.day);
}

/** So many whose days at the foot of a step ended on a day, by the month in which they came there. */
export interface DecidedDay {
  readonly day: number;
  /** First day of the month they came to the foot in. */
  readonly monthDay: number;
  readonly people: number;
  /** Of them, took the step in time. */
  readonly took: number;
}

/** People by the local day on which their days ended, and by the month they came in: people, and of them who took the step in time. */
export type DecidedCounts = Map<number, { day: number; monthDay: number; people: number; took: number }>;

const ofDay = 2 ** 20;

/** Counts those of a step who were watched for so many days, by the local day on which these ended, since `fromDay`. */
export function addDecided(
  counts: DecidedCounts,
  { startUs, upUs, watchedUs, endUs }: StepPeople,
  { withinDays, fromDay }: { readonly withinDays: number; readonly fromDay: number },
  zone: Zone,
): void {
  const within = withinDays * dayUs;
  const dayOf = localDaysIn(zone);
  const months = new Map<number, number>();
  const monthOf = (day: number): number => {
    const month = months.get(day) ?? firstOfMonth(day);
    months.set(day, month);
    return month;
  };
  for (let i = 0; i < startUs.length; i++) {
    const start = startUs[i] as number;
    if (watchedUs[i] !== start || (endUs[i] as number) - start < within) continue;
    const day = dayOf(start + within);
    if (day < fromDay) continue;
    const monthDay = monthOf(dayOf(start));
    const key = day * ofDay + monthDay;
    const sum = counts.get(key) ?? { day, monthDay, people: 0, took: 0 };
    counts.set(key, sum);
    sum.people++;
    if ((upUs[i] as number) - start <= within) sum.took++;
  }
}

/** How many were decided by a local day, and took the step in time. */
export function decidedUntil(
  people: StepPeople,
  within: { readonly withinDays: number; readonly fromDay: number; readonly byDay: number },
  zone: Zone,
): { readonly people: number; readonly took: number } {
  const counts: DecidedCounts = new Map();
  addDecided(counts, people, within, zone);
  const sum = { people: 0, took: 0 };
  for (const { day, people, took } of counts.values()) {
    if (day > within.byDay) continue;
    sum.people += people;
    sum.took += took;
  }
  return sum;
}

/** The counts as rows, by day and month. */
export function decidedOf(counts: DecidedCounts): readonly DecidedDay[] {
  return [...counts.values()].toSorted((a, b) => a.day - b.day || a.monthDay - b.monthDay);
}
