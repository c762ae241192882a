import type { DailyMoves, DaySpan } from "./history.sql.ts";

/** People per place on every day: `people[place][i]` at the end of day `fromDay + i`. */
export interface PeopleByDay extends DaySpan {
  readonly people: readonly Int32Array[];
}

/**
 * Adds daily moves up to people per place at the end of each day. Two who arrive on rung 0 on the first day, one of whom
 * climbs on the third: `people[0]` is 2, 2, 1.
 */
export function historyAnswer(span: DaySpan, places: number, moves: readonly DailyMoves[]): PeopleByDay {
  const { fromDay, toDay } = span;
  const days = toDay - fromDay + 1;
  const people = Array.from({ length: places }, () => new Int32Array(days));
  const add = (place: number, day: number, n: number) => {
    const row = people[place];
    const i = Math.max(0, day - fromDay);
    if (row && i < days) row[i] = (row[i] ?? 0) + n;
  };
  for (const { day, place, previous, moves: n } of moves) {
    add(place, day, n);
    add(previous, day, -n);
  }
  for (const row of people) for (let i = 1; i < days; i++) row[i] = (row[i] ?? 0) + (row[i - 1] ?? 0);
  return { ...span, people };
}
