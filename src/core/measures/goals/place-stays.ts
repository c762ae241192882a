import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import { type Alike, alikeColumns, countAlike } from "./alike.ts";

/**
 * Stays up to an instant, alike ones together, a column each. Times are whole bins before the instant, 0 the last.
 *  - `place`; `start`: the bin in which they came; `last`: the bin in which they left, -1: they are there still;
 *  - `next`: the place they went to, -1: none; `arrived`: 1 where they came from nowhere.
 */
export interface PlaceStays {
  readonly place: Int32Array;
  readonly start: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  readonly arrived: Int32Array;
  readonly people: Int32Array;
}

/** Counts stays up to an instant, alike ones together, in bins of so many microseconds. */
export function addPlaceStays(
  alike: Alike,
  { starts, place, previous, fromUs, toUs }: StaysOfPeople,
  atUs: number,
  binUs: number,
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const to = starts[i + 1] as number;
    for (let row = starts[i] as number; row < to; row++) {
      const [came, left] = [fromUs[row] as number, toUs[row] as number];
      if (came > atUs) break;
      const goesOn = left <= atUs && row + 1 < to && fromUs[row + 1] === left;
      countAlike(
        alike,
        Math.floor((atUs - came) / binUs),
        place[row] as number,
        left > atUs ? -1 : Math.floor((atUs - left) / binUs),
        (previous[row] as number) < 0 ? 1 : 0,
        goesOn ? (place[row + 1] as number) : -1,
      );
    }
  }
}

/** What was counted, as columns. */
export function placeStaysOf(alike: Alike): PlaceStays {
  const [start, place, last, arrived, next, people] = alikeColumns(alike) as [
    ...[Int32Array, Int32Array, Int32Array],
    ...[Int32Array, Int32Array, Int32Array],
  ];
  return { place, start, last, next, arrived, people };
}
