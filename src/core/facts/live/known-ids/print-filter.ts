import { countOf, wordAt } from "./prints.ts";

/** So many bits a fingerprint, and so many of them are set by each: one in 7,000 that is not there seems to be. */
const bitsEach = 20;
const setEach = 8;

/** The longest list of fingerprints. */
export const fullCount = 524_288;
/** The filter of a list of more than half of that, whatever its length: such filters stand side by side (`sieveOf`). */
export const fullBytes = (fullCount * bitsEach) / 8;

/**
 * A Bloom filter of a list of fingerprints: whoever is not in it is not in the list, so that lists on a disk are looked at for
 * ids that come again, and hardly ever for new ones.
 */
export function filterOf(prints: Uint8Array): Uint8Array<ArrayBuffer> {
  const filter = emptyFilter(prints);
  addToFilter(filter, prints, 0, countOf(prints));
  return filter;
}

/** What `filterOf` gives, before any fingerprint of the list is in it. */
export function emptyFilter(prints: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = countOf(prints);
  return new Uint8Array(count > fullCount / 2 ? fullBytes : Math.max(8, Math.ceil((count * bitsEach) / 8)));
}

/** Adds the fingerprints from one place to another. Of a million that takes some tenths of a second. */
export function addToFilter(filter: Uint8Array, prints: Uint8Array, from: number, until: number): void {
  const bits = filter.length * 8;
  for (let i = from; i < until; i++) {
    const first = wordAt(prints, i, 0);
    const step = wordAt(prints, i, 1) | 1;
    for (let n = 0; n < setEach; n++) {
      const bit = nthBit(first, step, n, bits);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    }
  }
}

/** Whether a list may hold the fingerprint at `i` of another: surely not, where this is false. */
export function mayHold(filter: Uint8Array, prints: Uint8Array, i: number): boolean {
  const bits = filter.length * 8;
  const first = wordAt(prints, i, 0);
  const step = wordAt(prints, i, 1) | 1;
  for (let n = 0; n < setEach; n++) {
    const bit = nthBit(first, step, n, bits);
    if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/**
 * The bits that the fingerprint at `i` of a list has in every one of some filters of full length that stand side by side, each bit of
 * 32 filters a word: they are left in `all`, which is as many words as stand side by side. False: in none.
 */
export function commonBits(words: Uint32Array, prints: Uint8Array, i: number, all: Uint32Array): boolean {
  const abreast = all.length;
  const bits = words.length / abreast;
  const first = wordAt(prints, i, 0);
  const step = wordAt(prints, i, 1) | 1;
  all.fill(0xffff_ffff);
  for (let n = 0; n < setEach; n++) {
    const at = nthBit(first, step, n, bits) * abreast;
    let some = 0;
    for (let k = 0; k < abreast; k++) {
      const left = (all[k] as number) & (words[at + k] as number);
      all[k] = left;
      some |= left;
    }
    if (some === 0) return false;
  }
  return true;
}

/** A fingerprint is chance itself: its words say which bits are its own. */
function nthBit(first: number, step: number, n: number, bits: number): number {
  return ((first + Math.imul(n, step)) >>> 0) % bits;
}
