import type { HistoryAnswer } from "../api/answers.ts";
import { dayNumber } from "../time/days.ts";
import { rungsOf } from "../time/history.ts";

/** People of each place at the end of every week of the year up to a day, null before its window lies within the data. */
export function yearLines(
  history: HistoryAnswer,
  shown: number,
  localDate: (instant: string) => string,
): { readonly from: number; readonly lines: Readonly<Record<string, readonly (number | null)[]>> } {
  const weeks = Math.min(52, Math.floor(shown / 7));
  const picked = Array.from({ length: weeks + 1 }, (_, i) => shown - (weeks - i) * 7);
  const firstDay = dayNumber(history.from);
  const line = ({ people, trustedSince }: HistoryAnswer["places"][number]) => {
    const fromDay = trustedSince === null ? 0 : dayNumber(localDate(trustedSince)) - firstDay;
    return picked.map((day) => (day < fromDay ? null : (people?.[day] ?? null)));
  };
  return {
    from: picked[0] ?? 0,
    lines: Object.fromEntries(history.places.map((place) => [place.id, line(place)])),
  };
}

/** Most people that ever stood on one rung. */
export function mostOnARung(history: HistoryAnswer): number {
  let most = 0;
  for (const { people } of rungsOf(history)) for (const n of people ?? []) most = Math.max(most, n);
  return most;
}
