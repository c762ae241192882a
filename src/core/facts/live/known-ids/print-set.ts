import { wordAt } from "./prints.ts";

/** A set of fingerprints that costs no object each, and nothing to whoever collects what is no longer used. */
export interface PrintSet {
  /** Whether it holds the fingerprint at `i` of a list. */
  has(prints: Uint8Array, i: number): boolean;
  /** Says whether it was not there. */
  add(prints: Uint8Array, i: number): boolean;
  /** Says whether it was there. */
  remove(prints: Uint8Array, i: number): boolean;
  size(): number;
}

/** The 32-bit words of a fingerprint. */
const each = 4;
const leastPlaces = 64;
/** So many places of the former table are cleared out with each that comes or goes: it is empty long before the next is full. */
const clearedAtOnce = 8;
/** Stands where one was that is there no more: those behind it are found all the same. */
const gone = 0xffff_ffff;

/** Fingerprints at the place that their first word says, or at the next that is free. */
interface Table {
  readonly places: number;
  readonly words: Uint32Array;
}

/**
 * An empty set; room for `count` is made at once, and more as it comes: bit by bit, so that nobody waits for it. Sixteen zeros stand for a free
 * place and sixteen times 255 for one that was left, and are held by no set: of a billion ids one in 10^29 has them.
 * `add(prints, 0)` of a new one is true, and false the second time.
 */
export function printSet(count = 0): PrintSet {
  let places = leastPlaces;
  while (places < 2 * count) places *= 2;
  let table = emptyTable(places);
  /** What was too small, until all that it holds has moved: whatever stands before `cleared` has. */
  let former: Table | null = null;
  let cleared = 0;
  let size = 0;
  const moveOn = () => {
    if (!former) return;
    const until = Math.min(former.places, cleared + clearedAtOnce);
    for (; cleared < until; cleared++) moveTo(table, former, cleared);
    if (cleared === former.places) former = null;
  };
  const grow = () => {
    while (former) moveOn();
    former = table;
    cleared = 0;
    table = emptyTable(2 * former.places);
  };
  /** Where it stands in the former table and not yet in the other; -1: nowhere. */
  const formerPlace = (prints: Uint8Array, i: number): number => {
    if (!former) return -1;
    const place = placeOf(former, prints, i);
    return place < cleared || isFree(former, place) ? -1 : place;
  };
  const has = (prints: Uint8Array, i: number) =>
    !isFree(table, placeOf(table, prints, i)) || formerPlace(prints, i) >= 0;
  return {
    has,
    add(prints, i) {
      if (2 * (size + 1) > table.places) grow();
      moveOn();
      if (formerPlace(prints, i) >= 0) return false;
      const place = placeOf(table, prints, i);
      if (!isFree(table, place)) return false;
      for (let n = 0; n < each; n++) table.words[place * each + n] = wordAt(prints, i, n);
      size++;
      return true;
    },
    remove(prints, i) {
      moveOn();
      const before = formerPlace(prints, i);
      const place = before < 0 ? placeOf(table, prints, i) : -1;
      if (place >= 0 && isFree(table, place)) return false;
      size--;
      if (former && before >= 0) former.words.fill(gone, before * each, (before + 1) * each);
      else removeAt(table, place);
      return true;
    },
    size: () => size,
  };
}

function emptyTable(places: number): Table {
  return { places, words: new Uint32Array(places * each) };
}

function isFree({ words }: Table, place: number): boolean {
  const at = place * each;
  return (
    ((words[at] as number) |
      (words[at + 1] as number) |
      (words[at + 2] as number) |
      (words[at + 3] as number)) ===
    0
  );
}

/** Where a fingerprint stands, or the free place where it would. */
function placeOf(table: Table, prints: Uint8Array, i: number): number {
  return placeOfWords(
    table,
    wordAt(prints, i, 0),
    wordAt(prints, i, 1),
    wordAt(prints, i, 2),
    wordAt(prints, i, 3),
  );
}

function placeOfWords(table: Table, a: number, b: number, c: number, d: number): number {
  const { places, words } = table;
  for (let place = a & (places - 1); ; place = (place + 1) & (places - 1)) {
    const at = place * each;
    if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return place;
    if (isFree(table, place)) return place;
  }
}

/** Word by word: a view of each would take ten times as long. */
function moveTo(table: Table, { words }: Table, place: number): void {
  const at = place * each;
  const [a, b] = [words[at] as number, words[at + 1] as number];
  const [c, d] = [words[at + 2] as number, words[at + 3] as number];
  if ((a | b | c | d) === 0 || (a & b & c & d) >>> 0 === gone) return;
  const to = placeOfWords(table, a, b, c, d) * each;
  table.words[to] = a;
  table.words[to + 1] = b;
  table.words[to + 2] = c;
  table.words[to + 3] = d;
}

/** Those behind it that stood aside for it come forward, so that none is looked for in vain. */
function removeAt(table: Table, place: number): void {
  const { places, words } = table;
  let free = place;
  for (let next = (free + 1) & (places - 1); !isFree(table, next); next = (next + 1) & (places - 1)) {
    const home = (words[next * each] as number) & (places - 1);
    if (((next - home) & (places - 1)) < ((next - free) & (places - 1))) continue;
    words.copyWithin(free * each, next * each, (next + 1) * each);
    free = next;
  }
  words.fill(0, free * each, (free + 1) * each);
}
