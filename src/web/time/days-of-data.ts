import { monthsFrom } from "./days.ts";

/** The first day of the data, null: not known yet, and the last: their end, or today. */
export interface DaysOfData {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

/** The day itself, or the first of the data where it lies before them: before them there is nothing to tell. */
export function notBefore(firstDay: string | null, day: string): string {
  return firstDay !== null && day.slice(0, 10) < firstDay ? firstDay : day;
}

/**
 * So many months on from a day (left out: the last), never before the first day nor beyond the last; there the address says
 * nothing.
 */
export function dayMonthsOn(
  at: string | undefined,
  months: number,
  { firstDay, lastDay }: DaysOfData,
): string | undefined {
  if (lastDay === null) return at;
  const day = notBefore(firstDay, monthsFrom((at ?? lastDay).slice(0, 10), months));
  return day >= lastDay ? undefined : day;
}
