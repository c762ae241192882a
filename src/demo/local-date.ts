import { dayMs } from "../core/words/iso-instant.ts";
/** A calendar date; `weekday` 0 Monday to 6 Sunday. */
export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

/** The date of a day counted from 1970-01-01. */
export function dateOf(day: number): LocalDate {
  const d = new Date(day * dayMs);
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    date: d.getUTCDate(),
    weekday: (d.getUTCDay() + 6) % 7,
  };
}
