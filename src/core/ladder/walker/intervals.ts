import { forever } from "../ladder.ts";

/**
 * When something holds for one person: half-open intervals [from, to) of instants in microseconds, in order, neither
 * overlapping nor touching. `bounds` holds from, to, from, to, … of the first `count` intervals; what lies beyond is
 * left over from others. Scratch: made once, filled anew for every person.
 */
export interface Intervals {
  bounds: Float64Array;
  count: number;
}

/** An empty list of intervals. */
export function intervals(): Intervals {
  return { bounds: new Float64Array(16), count: 0 };
}

/**
 * Adds [from, to) to a list whose last interval does not begin later. What touches the last interval prolongs it; what
 * is empty is left out. [1, 3) after [0, 2) makes [0, 3).
 */
export function append(list: Intervals, fromUs: number, toUs: number): void {
  if (fromUs >= toUs) return;
  const end = 2 * list.count;
  if (end > 0 && fromUs <= (list.bounds[end - 1] as number)) {
    if (toUs > (list.bounds[end - 1] as number)) list.bounds[end - 1] = toUs;
    return;
  }
  if (end === list.bounds.length) list.bounds = grown(list.bounds);
  list.bounds[end] = fromUs;
  list.bounds[end + 1] = toUs;
  list.count++;
}

/** Fills `out` with the instants from `startUs` on at which `list` does not hold. Without [1, 3) from 0 on: [0, 1) and [3, forever). */
export function complement(out: Intervals, list: Intervals, startUs: number): void {
  out.count = 0;
  let freeUs = startUs;
  for (let i = 0; i < 2 * list.count; i += 2) {
    append(out, freeUs, list.bounds[i] as number);
    freeUs = list.bounds[i + 1] as number;
  }
  append(out, freeUs, forever);
}

/** Fills `out` with the instants at which `a` or `b` holds. [0, 2) or [1, 3) is [0, 3). */
export function union(out: Intervals, a: Intervals, b: Intervals): void {
  out.count = 0;
  let i = 0;
  let j = 0;
  while (i < a.count || j < b.count) {
    const takeA =
      j === b.count || (i < a.count && (a.bounds[2 * i] as number) <= (b.bounds[2 * j] as number));
    if (takeA) {
      append(out, a.bounds[2 * i] as number, a.bounds[2 * i + 1] as number);
      i++;
    } else {
      append(out, b.bounds[2 * j] as number, b.bounds[2 * j + 1] as number);
      j++;
    }
  }
}

/** Fills `out` with the instants at which both hold. [0, 2) and [1, 3) is [1, 2). */
export function intersection(out: Intervals, a: Intervals, b: Intervals): void {
  out.count = 0;
  let i = 0;
  let j = 0;
  while (i < a.count && j < b.count) {
    const endA = a.bounds[2 * i + 1] as number;
    const endB = b.bounds[2 * j + 1] as number;
    append(out, Math.max(a.bounds[2 * i] as number, b.bounds[2 * j] as number), Math.min(endA, endB));
    if (endA <= endB) i++;
    else j++;
  }
}

/** The same numbers with room for twice as many. */
export function grown(numbers: Float64Array): Float64Array {
  const larger = new Float64Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
