import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
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

/** Moves to a rung from a place, or from it to that place, within [fromUs, untilUs]; -1: from nowhere. */
export interface AskedMoves {
  readonly rung: number;
  readonly other: number;
  readonly came: boolean;
  readonly fromUs: number;
  readonly untilUs: number;
}

/**
 * Marks whoever made such a move within a segment, by number of the person; `stays` as `staysInSegment` tells them: of `places` places, as many more for those
 * who do not belong. Whoever comes to belong to it at place 2 of 5 comes to 2 from 2.
 */
export function markMoved(
  marks: Uint8Array,
  { from, starts, place, previous, fromUs }: StaysOfPeople,
  asked: AskedMoves,
  places: number,
): void {
  const placeOf = (at: number) => (at < places ? at : at - places);
  for (let i = 0; i + 1 < starts.length; i++)
    for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
      const us = fromUs[row] as number;
      if (us < asked.fromUs || us > asked.untilUs) continue;
      const [to, before] = [place[row] as number, previous[row] as number];
      const [own, other] = asked.came ? [to, before] : [before, to];
      if (own === asked.rung && placeOf(other) === asked.other) marks[from + i] = 1;
    }
}

/** Marks whoever stands at a place at an instant, by number of the person; of stays in a segment while they belong to it. */
export function markStanding(marks: Uint8Array, stays: StaysOfPeople, place: number, us: number): void {
  const { from } = stays;
  for (const [i, row] of rowsStanding(stays, us).entries())
    if (row >= 0 && stays.place[row] === place) marks[from + i] = 1;
}

/** The counts as rows, by day. */
export function dailyMovesOf(counts: CountedMoves): readonly DailyMoves[] {
  return [...counts.values()].toSorted((a, b) => a.day - b.day);
}
