/**
 * Ids of messages as fingerprints of 16 bytes, one behind the other in a list that is sorted by its bytes. Two ids with one
 * fingerprint do not come: among a billion the chance is one in 10^20.
 */
export const printBytes = 16;

/** How many fingerprints a list holds. `countOf(new Uint8Array(32))` is 2. */
export function countOf(prints: Uint8Array): number {
  return prints.length / printBytes;
}

/** The `n`th of the four 32-bit words of the fingerprint at `i`. Of the bytes 0, 0, 1, 2 the first is 258. */
export function wordAt(prints: Uint8Array, i: number, n: number): number {
  const at = i * printBytes + n * 4;
  const [a, b] = [prints[at] as number, prints[at + 1] as number];
  return ((a << 24) | (b << 16) | ((prints[at + 2] as number) << 8) | (prints[at + 3] as number)) >>> 0;
}

/** Those of a list that are named by their places in it, in that order. */
export function printsAt(prints: Uint8Array, places: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const some = new Uint8Array(places.length * printBytes);
  for (let to = 0; to < places.length; to++) copyPrint(prints, places[to] as number, some, to);
  return some;
}

/** Byte by byte: a view of each would cost many times as much. */
function copyPrint(from: Uint8Array, i: number, to: Uint8Array, j: number): void {
  for (let n = 0; n < printBytes; n++) to[j * printBytes + n] = from[i * printBytes + n] as number;
}

/** Below 0 where the fingerprint at `i` of one list comes before the one at `j` of another, 0 where they are the same. */
export function comparePrints(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  for (let n = 0; n < printBytes; n++) {
    const differs = (a[i * printBytes + n] as number) - (b[j * printBytes + n] as number);
    if (differs !== 0) return differs;
  }
  return 0;
}

/** The fingerprints of lists in whatever order as one sorted list. */
export function joinedPrints(lists: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return printsAt(all, orderOf(all));
}

/** The numbers of fingerprints in their order: laid out by their first two bytes, which are chance, and then sorted few by few. */
function orderOf(prints: Uint8Array): Uint32Array {
  const count = countOf(prints);
  const headOf = (i: number) =>
    ((prints[i * printBytes] as number) << 8) | (prints[i * printBytes + 1] as number);
  const ends = new Uint32Array(65_536);
  for (let i = 0; i < count; i++) ends[headOf(i)] = (ends[headOf(i)] as number) + 1;
  let sum = 0;
  for (let head = 0; head < ends.length; head++) {
    const own = ends[head] as number;
    ends[head] = sum;
    sum += own;
  }
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = ends[headOf(i)] as number;
    order[at] = i;
    ends[headOf(i)] = at + 1;
  }
  for (let head = 0, from = 0; head < ends.length; head++) {
    const end = ends[head] as number;
    if (end - from > 1) order.subarray(from, end).sort((i, j) => comparePrints(prints, i, prints, j));
    from = end;
  }
  return order;
}

/** Two sorted lists as one. */
export function mergedPrints(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const merged = new Uint8Array(a.length + b.length);
  const [ofA, ofB] = [countOf(a), countOf(b)];
  for (let i = 0, j = 0; i + j < ofA + ofB; ) {
    const fromA = j >= ofB || (i < ofA && comparePrints(a, i, b, j) <= 0);
    if (fromA) copyPrint(a, i, merged, i + j);
    else copyPrint(b, j, merged, i + j);
    if (fromA) i++;
    else j++;
  }
  return merged;
}

/** Whether a sorted list holds the fingerprint at `i` of another. */
export function holdsPrint(sorted: Uint8Array, prints: Uint8Array, i: number): boolean {
  let [low, high] = [0, countOf(sorted) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = comparePrints(sorted, middle, prints, i);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
