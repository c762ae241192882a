import { commonBits, fullBytes, mayHold } from "./print-filter.ts";

/**
 * The filters of many lists, asked at once: those of full length stand side by side, a bit a list, so that a fingerprint costs a
 * few looks for 32 lists together and not a few for each.
 */
export interface Sieve<T> {
  /** The same number again takes the place of the former. */
  add(number: number, list: T, filter: Uint8Array): void;
  remove(number: number): T | undefined;
  /** The lists that may hold a fingerprint: surely none but these. */
  mayHold(print: Uint8Array): readonly T[];
}

const abreast = 32;

/** 32 filters of full length: of each bit one word, and in it a bit for each filter. */
interface Shelf<T> {
  readonly words: Uint32Array;
  readonly lists: (readonly [number: number, list: T] | null)[];
}

export function sieveOf<T>(): Sieve<T> {
  const small = new Map<number, readonly [list: T, filter: Uint8Array]>();
  const shelves: Shelf<T>[] = [];
  const placeOf = (number: number) => {
    for (const shelf of shelves) {
      const slot = shelf.lists.findIndex((held) => held?.[0] === number);
      if (slot >= 0) return { shelf, slot };
    }
    return null;
  };
  const remove = (number: number) => {
    const [own] = small.get(number) ?? [];
    if (own !== undefined) {
      small.delete(number);
      return own;
    }
    const place = placeOf(number);
    if (!place) return undefined;
    const [, list] = place.shelf.lists[place.slot] as readonly [number, T];
    place.shelf.lists[place.slot] = null;
    clear(place.shelf, place.slot);
    return list;
  };
  return {
    remove,
    add(number, list, filter) {
      remove(number);
      if (filter.length !== fullBytes) {
        small.set(number, [list, filter]);
        return;
      }
      let shelf = shelves.find(({ lists }) => lists.includes(null));
      if (!shelf) {
        shelf = { words: new Uint32Array(fullBytes * 8), lists: Array.from({ length: abreast }, () => null) };
        shelves.push(shelf);
      }
      const slot = shelf.lists.indexOf(null);
      shelf.lists[slot] = [number, list];
      put(shelf, slot, filter);
    },
    mayHold(print) {
      const found: T[] = [];
      for (const [list, filter] of small.values()) if (mayHold(filter, print)) found.push(list);
      for (const { words, lists } of shelves) {
        let all = commonBits(words, print);
        for (let slot = 0; all !== 0; slot++, all >>>= 1) {
          const held = (all & 1) === 1 ? lists[slot] : null;
          if (held) found.push(held[1]);
        }
      }
      return found;
    },
  };
}

function put({ words }: Shelf<unknown>, slot: number, filter: Uint8Array): void {
  const own = 1 << slot;
  for (let byte = 0, at = 0; byte < filter.length; byte++, at += 8) {
    const eight = filter[byte] as number;
    // Without asking of any bit whether it is set: a third are, by chance.
    for (let bit = 0; bit < 8; bit++)
      words[at + bit] = (words[at + bit] as number) | (own & -((eight >> bit) & 1));
  }
}

function clear({ words }: Shelf<unknown>, slot: number): void {
  const others = ~(1 << slot);
  for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) & others;
}
