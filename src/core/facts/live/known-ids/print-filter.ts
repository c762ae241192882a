import { countOf, printBytes } from "./prints.ts";

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
  const count = countOf(prints);
  const filter = new Uint8Array(
    count > fullCount / 2 ? fullBytes : Math.max(8, Math.ceil((count * bitsEach) / 8)),
  );
  const bits = filter.length * 8;
  for (let i = 0; i < count; i++) {
    const first = wordAt(prints, i * printBytes);
    const step = wordAt(prints, i * printBytes + 4) | 1;
    for (let n = 0; n < setEach; n++) {
      const bit = nthBit(first, step, n, bits);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    }
  }
  return filter;
}

/** Whether a list may hold a fingerprint: surely not, where this is false. */
export function mayHold(filter: Uint8Array, print: Uint8Array): boolean {
  const bits = filter.length * 8;
  const first = wordAt(print, 0);
  const step = wordAt(print, 4) | 1;
  for (let n = 0; n < setEach; n++) {
    const bit = nthBit(first, step, n, bits);
    if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The bits that a fingerprint has in every one of 32 filters of full length that stand side by side, a word for each bit. */
export function commonBits(words: Uint32Array, print: Uint8Array): number {
  const first = wordAt(print, 0);
  const step = wordAt(print, 4) | 1;
  let all = 0xffff_ffff;
  for (let n = 0; n < setEach && all !== 0; n++) all &= words[nthBit(first, step, n, words.length)] as number;
  return all;
}

/** A fingerprint is chance itself: its words say which bits are its own. */
function nthBit(first: number, step: number, n: number, bits: number): number {
  return ((first + Math.imul(n, step)) >>> 0) % bits;
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [a, b] = [bytes[at] as number, bytes[at + 1] as number];
  return ((a << 24) | (b << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)) >>> 0;
}
