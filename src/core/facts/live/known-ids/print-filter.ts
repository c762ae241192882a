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

/** The bits of a fingerprint in a filter of so many. */
export function bitsOf(print: Uint8Array, bits: number): readonly number[] {
  const first = wordAt(print, 0);
  const step = wordAt(print, 4) | 1;
  return Array.from({ length: setEach }, (_, n) => nthBit(first, step, n, bits));
}

/** A fingerprint is chance itself: its words say which bits are its own. */
function nthBit(first: number, step: number, n: number, bits: number): number {
  return ((first + Math.imul(n, step)) >>> 0) % bits;
}

function wordAt(bytes: Uint8Array, at: number): number {
  const byte = (n: number) => bytes[at + n] as number;
  return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
}
