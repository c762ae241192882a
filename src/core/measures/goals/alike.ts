import { sharedMemory } from "../../sql/shared-columns.ts";

/** Rows of five whole numbers, alike ones counted together. */
export interface Alike {
  size: number;
  /** Eight numbers a row, so that each lies in one line of the processor's cache: the five, then how many there are of it. */
  rows: Int32Array;
  /** Where rows are found by their hash: their number, or -1. A power of two, at least twice as many as rows. */
  slots: Int32Array;
}

const [wide, apart] = [5, 8];

/** Nothing counted yet. */
export function nothingAlike(): Alike {
  const room = 1 << 14;
  return {
    size: 0,
    rows: new Int32Array(apart * room),
    slots: new Int32Array(2 * room).fill(-1),
  };
}

/** Counts one more of such a row, or so many. */
export function countAlike(
  alike: Alike,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
  more = 1,
): void {
  const { rows, slots } = alike;
  let slot = hashOf(a, b, c, d, e) & (slots.length - 1);
  for (;;) {
    const row = slots[slot] as number;
    if (row < 0) break;
    const at = apart * row;
    if (
      rows[at] === a &&
      rows[at + 1] === b &&
      rows[at + 2] === c &&
      rows[at + 3] === d &&
      rows[at + 4] === e
    ) {
      rows[at + wide] = (rows[at + wide] as number) + more;
      return;
    }
    slot = (slot + 1) & (slots.length - 1);
  }
  const row = alike.size++;
  slots[slot] = row;
  const at = apart * row;
  rows[at] = a;
  rows[at + 1] = b;
  rows[at + 2] = c;
  rows[at + 3] = d;
  rows[at + 4] = e;
  rows[at + wide] = more;
  if (2 * alike.size >= slots.length) grow(alike);
}

function hashOf(a: number, b: number, c: number, d: number, e: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(c, 0x85ebca6b);
  hash ^= Math.imul(b - a, 0xc2b2ae35) ^ Math.imul(e + 8 * d, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function grow(alike: Alike): void {
  const room = 2 * alike.slots.length;
  const rows = new Int32Array(apart * room);
  rows.set(alike.rows);
  const slots = new Int32Array(2 * room).fill(-1);
  for (let row = 0; row < alike.size; row++) {
    const at = apart * row;
    const hash = hashOf(
      rows[at] as number,
      rows[at + 1] as number,
      rows[at + 2] as number,
      rows[at + 3] as number,
      rows[at + 4] as number,
    );
    let slot = hash & (slots.length - 1);
    while ((slots[slot] as number) >= 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row;
  }
  Object.assign(alike, { rows, slots });
}

/**
 * The rows as columns, and how many there are of each, by their first number: whoever reads them again and again finds together what lies
 * together.
 */
export function alikeColumns({ size, rows }: Alike): readonly Int32Array[] {
  const order = byFirst(size, rows);
  const columns = Array.from({ length: wide + 1 }, () => sharedMemory.ints(size));
  for (let i = 0; i < size; i++) {
    const at = apart * (order[i] as number);
    for (let k = 0; k <= wide; k++) (columns[k] as Int32Array)[i] = rows[at + k] as number;
  }
  return columns;
}

/** The numbers of the rows by their first number, by counting. */
function byFirst(size: number, rows: Int32Array): Int32Array {
  let [least, most] = [0, 0];
  for (let i = 0; i < size; i++) {
    const first = rows[apart * i] as number;
    if (first < least) least = first;
    if (first > most) most = first;
  }
  const next = new Int32Array(most - least + 2);
  for (let i = 0; i < size; i++) {
    const at = (rows[apart * i] as number) - least + 1;
    next[at] = (next[at] as number) + 1;
  }
  for (let k = 1; k < next.length; k++) next[k] = (next[k] as number) + (next[k - 1] as number);
  const order = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const at = (rows[apart * i] as number) - least;
    order[next[at] as number] = i;
    next[at] = (next[at] as number) + 1;
  }
  return order;
}
