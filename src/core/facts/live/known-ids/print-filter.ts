import { countOf, printBytes } from "./prints.ts";

/** So many bits a fingerprint, and so many of them are set by each: one in 7,000 that is not there seems to be. */
const bitsEach = 20;
const setEach = 8;

/**
 * A Bloom filter of a list of fingerprints: whoever is not in it is not in the list, so that lists on a disk are looked at for
 * ids that come again, and hardly ever for new ones.
 */
export function filterOf(prints: Uint8Array): Uint8Array<ArrayBuffer> {
  const filter = new Uint8Array(Math.max(8, Math.ceil((countOf(prints) * bitsEach) / 8)));
  for (let i = 0; i < countOf(prints); i++)
    eachBit(prints, i * printBytes, filter.length * 8, (bit) => {
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
      return true;
    });
  return filter;
}

/** Whether a list may hold a fingerprint: surely not, where this is false. */
export function mayHold(filter: Uint8Array, print: Uint8Array): boolean {
  return eachBit(
    print,
    0,
    filter.length * 8,
    (bit) => ((filter[bit >> 3] as number) & (1 << (bit & 7))) !== 0,
  );
}

/** A fingerprint is chance itself: its words say which bits are its own. Ends with false where `take` does. */
function eachBit(bytes: Uint8Array, from: number, bits: number, take: (bit: number) => boolean): boolean {
  const first = wordAt(bytes, from);
  const step = wordAt(bytes, from + 4) | 1;
  for (let n = 0; n < setEach; n++) if (!take(((first + Math.imul(n, step)) >>> 0) % bits)) return false;
  return true;
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]];
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
