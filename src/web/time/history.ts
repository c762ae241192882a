import type { HistoryAnswer } from "../api/answers.ts";
import { dateOf, dayNumber, localDate, monthsFrom } from "./days.ts";

/** How many days a history has; at least one. */
export function daysIn({ from, to }: HistoryAnswer): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** The date of a day of a history, counted from 0. */
export function dateAt({ from }: HistoryAnswer, day: number): string {
  return dateOf(dayNumber(from) + day);
}

/** The day of a date in a history: the nearest it has. */
export function dayAt(history: HistoryAnswer, date: string): number {
  return Math.max(0, Math.min(daysIn(history) - 1, dayNumber(date) - dayNumber(history.from)));
}

/** A year before a day, or where the history begins; of one that begins on that very day, the day before: two days are asked for. */
export function yearBefore(history: HistoryAnswer, day: string): string {
  const first = dateAt(history, dayAt(history, monthsFrom(day, -12)));
  return first < day ? first : dateOf(dayNumber(day) - 1);
}

/**
 * Until which day, counted from 0, a place's window reaches back beyond the data: so many days are too short for it. All of them
 * where it is later than the last; 0: none is.
 */
export function tooShortDays(
  history: HistoryAnswer,
  { trustedSince }: Pick<HistoryAnswer["places"][number], "trustedSince">,
  timeZone: string,
): number {
  if (trustedSince === null) return 0;
  const day = dayNumber(localDate(trustedSince, timeZone)) - dayNumber(history.from);
  return Math.max(0, Math.min(daysIn(history), day));
}

/** The rungs of a history, lowest first. */
export function rungsOf({ places, rungs }: HistoryAnswer): HistoryAnswer["places"] {
  return places.slice(0, rungs);
}
