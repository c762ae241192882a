import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { DailyMoves } from "../ladder/history.sql.ts";

/** Moves by day, place and previous place. */
export type CountedMoves = Map<string, { day: number; place: number; previous: number; moves: number }>;

/** Counts moves up to an instant as `historySql` does: what came before the first day is of the day before it. */
export function addDailyMoves(
  counts: CountedMoves,
  { starts, place, previous, fromUs, toUs }: StaysOfPeople,
  {
    atUs,
    firstDay,
    dayOf,
  }: { readonly atUs: number; readonly firstDay: number; readonly dayOf: (us: number) => number },
): void {
  const add = (us: number, to: number, from: number) => {
    const day = Math.max(dayOf(us), firstDay - 1);
    const key = `${day} ${to} ${from}`;
    const sum = counts.get(key) ?? { day, place: to, previous: from, moves: 0 };
    counts.set(key, sum);
    sum.moves++;
  };
  for (let i = 0; i + 1 < starts.length; i++)
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      const [came, left] = [fromUs[row] as number, toUs[row] as number];
      if (came > atUs) break;
      add(came, place[row] as number, previous[row] as number);
      const goesOn = row + 1 < (starts[i + 1] as number) && fromUs[row + 1] === left;
      if (left <= atUs && !goesOn) add(left, -1, place[row] as number);
    }
}

/** The counts as rows, by day. */
export function dailyMovesOf(counts: CountedMoves): readonly DailyMoves[] {
  return [...counts.values()].toSorted((a, b) => a.day - b.day);
}
