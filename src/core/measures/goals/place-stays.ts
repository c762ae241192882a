import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import { type Alike, alikeColumns, countAlike, nothingAlike } from "./alike.ts";

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

/**
 * Stays counted so far. Those of few bins and places have a cell each, which is found without looking for it: by place, next place or none and whether
 * they came from nowhere, whose cells lie together, a row of `last` for each `start`, which is no later; all others are rows alike.
 */
export interface StayCounts {
  readonly cells: (Int32Array | undefined)[];
  readonly others: Alike;
}

/** Beyond so many bins cells would be too many, most of them of nobody. */
const usualBins = 400;
const usualPlaces = 8;
/** The cell before those of a `start`, whose first is of those who are there still. */
const cellsBefore = (start: number) => (start * (start + 3)) / 2;

export function noStays(): StayCounts {
  return { cells: [], others: nothingAlike() };
}

/** Counts stays up to an instant, alike ones together, in bins of so many microseconds. */
export function addPlaceStays(
  { cells, others }: StayCounts,
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
      const start = Math.floor((atUs - came) / binUs);
      const last = left > atUs ? -1 : Math.floor((atUs - left) / binUs);
      const own = place[row] as number;
      const next = goesOn ? (place[row + 1] as number) : -1;
      const arrived = (previous[row] as number) < 0 ? 1 : 0;
      if (start < usualBins && last <= start && own < usualPlaces && next + 1 < usualPlaces) {
        const kind = (own * usualPlaces + next + 1) * 2 + arrived;
        const of = cells[kind] ?? new Int32Array(cellsBefore(usualBins));
        cells[kind] = of;
        const at = cellsBefore(start) + last + 1;
        of[at] = (of[at] as number) + 1;
      } else countAlike(others, start, own, last, arrived, next);
    }
  }
}

/** What was counted, as columns. */
export function placeStaysOf({ cells, others }: StayCounts): PlaceStays {
  for (let start = 0; start < usualBins; start++)
    for (let last = -1; last <= start; last++)
      cells.forEach((of, kind) => {
        const people = of?.[cellsBefore(start) + last + 1] ?? 0;
        if (people === 0) return;
        const [own, next] = [Math.floor(kind / 2 / usualPlaces), ((kind >> 1) % usualPlaces) - 1];
        countAlike(others, start, own, last, kind % 2, next, people);
      });
  cells.length = 0;
  const [start, place, last, arrived, next, people] = alikeColumns(others) as [
    ...[Int32Array, Int32Array, Int32Array],
    ...[Int32Array, Int32Array, Int32Array],
  ];
  return { place, start, last, next, arrived, people };
}
