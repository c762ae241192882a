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

/**
 * An empty set; room for `count` is made at once, and more as it comes. A fingerprint stands at the place that its first word says, or at the
 * next that is free. Sixteen zeros stand for a free place, and are held by no set: of a billion ids one in 10^29 has them.
 * `add(prints, 0)` of a new one is true, and false the second time.
 */
export function printSet(count = 0): PrintSet {
  let places = leastPlaces;
  while (places < 2 * count) places *= 2;
  let words = new Uint32Array(places * each);
  let size = 0;
  const isFree = (place: number) => {
    const at = place * each;
    return (
      ((words[at] as number) |
        (words[at + 1] as number) |
        (words[at + 2] as number) |
        (words[at + 3] as number)) ===
      0
    );
  };
  /** Where a fingerprint stands, or the free place where it would. */
  const placeOf = (a: number, b: number, c: number, d: number) => {
    for (let place = a & (places - 1); ; place = (place + 1) & (places - 1)) {
      const at = place * each;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return place;
      if (isFree(place)) return place;
    }
  };
  const placeIn = (prints: Uint8Array, i: number) =>
    placeOf(wordAt(prints, i, 0), wordAt(prints, i, 1), wordAt(prints, i, 2), wordAt(prints, i, 3));
  const grow = () => {
    const old = words;
    places *= 2;
    words = new Uint32Array(places * each);
    // Word by word: a view of each would take ten times as long, and whoever takes in waits for it.
    for (let at = 0; at < old.length; at += each) {
      const [a, b] = [old[at] as number, old[at + 1] as number];
      const [c, d] = [old[at + 2] as number, old[at + 3] as number];
      if ((a | b | c | d) === 0) continue;
      const to = placeOf(a, b, c, d) * each;
      words[to] = a;
      words[to + 1] = b;
      words[to + 2] = c;
      words[to + 3] = d;
    }
  };
  return {
    has: (prints, i) => !isFree(placeIn(prints, i)),
    add(prints, i) {
      if (2 * (size + 1) > places) grow();
      const place = placeIn(prints, i);
      if (!isFree(place)) return false;
      for (let n = 0; n < each; n++) words[place * each + n] = wordAt(prints, i, n);
      size++;
      return true;
    },
    remove(prints, i) {
      let free = placeIn(prints, i);
      if (isFree(free)) return false;
      size--;
      // Those behind it that stood aside for it come forward, so that none is looked for in vain.
      for (let next = (free + 1) & (places - 1); !isFree(next); next = (next + 1) & (places - 1)) {
        const home = (words[next * each] as number) & (places - 1);
        if (((next - home) & (places - 1)) < ((next - free) & (places - 1))) continue;
        words.copyWithin(free * each, next * each, (next + 1) * each);
        free = next;
      }
      words.fill(0, free * each, (free + 1) * each);
      return true;
    },
    size: () => size,
  };
}
