import { commonBits, fullBytes, mayHold } from "./print-filter.ts";

/**
 * The filters of many lists, asked at once: those of full length stand side by side, a bit a list, so that a fingerprint costs a
 * few looks for all of them together and not a few for each.
 */
export interface Sieve<T> {
  /** The same number again takes the place of the former. Asked at once; put beside the others by `settle`. */
  add(number: number, list: T, filter: Uint8Array): void;
  remove(number: number): T | undefined;
  /** The lists that may hold the fingerprint at `i` of a list: surely none but these. */
  mayHold(prints: Uint8Array, i: number): readonly T[];
  /** Does a part of what is left to do, a millisecond or two; false: nothing is. */
  settle(): boolean;
}

const inWord = 32;
/** So many words stand side by side on the first shelf, and on each further one: of few ids the filters are not to be large. */
const abreastFirst = 1;
const abreastLater = 3;
/** Bytes of a filter that are put in their place at once. */
const partBytes = 32_768;

/** Filters of full length: of each bit some words side by side, and in them a bit for each filter. */
interface Shelf<T> {
  readonly words: Uint32Array;
  readonly all: Uint32Array;
  readonly slots: (Slot<T> | null)[];
}

/** A list whose filter stands on a shelf. One that is not yet there, or is on its way out, is not asked there. */
interface Slot<T> {
  readonly number: number;
  readonly list: T;
  stands: boolean;
}

/** Something that takes long: from which byte of the filter on it is to be done. */
interface Work<T> {
  readonly shelf: Shelf<T>;
  readonly nth: number;
  readonly slot: Slot<T>;
  /** Null: it is to go. */
  readonly filter: Uint8Array | null;
  from: number;
}

export function sieveOf<T>(): Sieve<T> {
  /** Those that are asked one by one: small ones, and those that are not yet on a shelf. */
  const single = new Map<number, { readonly list: T; readonly filter: Uint8Array }>();
  const shelves: Shelf<T>[] = [];
  const works: Work<T>[] = [];
  const remove = (number: number) => {
    const alone = single.get(number);
    single.delete(number);
    for (const shelf of shelves) {
      const nth = shelf.slots.findIndex((slot) => slot?.stands && slot.number === number);
      const slot = shelf.slots[nth];
      if (!slot) continue;
      slot.stands = false;
      works.push({ shelf, nth, slot, filter: null, from: 0 });
      return slot.list;
    }
    return alone?.list;
  };
  return {
    remove,
    add(number, list, filter) {
      remove(number);
      single.set(number, { list, filter });
      if (filter.length !== fullBytes) return;
      let shelf = shelves.find(({ slots }) => slots.includes(null));
      if (!shelf) {
        shelf = emptyShelf<T>(shelves.length === 0 ? abreastFirst : abreastLater);
        shelves.push(shelf);
      }
      const nth = shelf.slots.indexOf(null);
      const slot = { number, list, stands: false };
      shelf.slots[nth] = slot;
      works.push({ shelf, nth, slot, filter, from: 0 });
    },
    mayHold(prints, i) {
      const found: T[] = [];
      for (const { list, filter } of single.values()) if (mayHold(filter, prints, i)) found.push(list);
      for (const shelf of shelves)
        if (commonBits(shelf.words, prints, i, shelf.all)) found.push(...markedIn(shelf));
      return found;
    },
    settle() {
      const [work] = works;
      if (!work) return false;
      const { shelf, nth, slot, filter } = work;
      if (!doPart(work)) return true;
      works.shift();
      if (!filter) shelf.slots[nth] = null;
      else if (single.get(slot.number)?.filter === filter) {
        slot.stands = true;
        single.delete(slot.number);
      } // Removed while it was put there.
      else works.push({ shelf, nth, slot, filter: null, from: 0 });
      return works.length > 0;
    },
  };
}

/** The lists of which a bit is left in `all`. */
function markedIn<T>({ all, slots }: Shelf<T>): readonly T[] {
  return slots.flatMap((slot, nth) => {
    const marked = (((all[Math.floor(nth / inWord)] as number) >>> (nth % inWord)) & 1) === 1;
    return marked && slot?.stands ? [slot.list] : [];
  });
}

function emptyShelf<T>(abreast: number): Shelf<T> {
  return {
    words: new Uint32Array(fullBytes * 8 * abreast),
    all: new Uint32Array(abreast),
    slots: Array.from({ length: abreast * inWord }, () => null),
  };
}

/** Says whether that was the last of it. */
function doPart(work: Work<unknown>): boolean {
  const { shelf, nth, filter, from } = work;
  const until = Math.min(fullBytes, from + partBytes);
  if (filter) put(shelf, nth, filter, from, until);
  else clear(shelf, nth, from, until);
  work.from = until;
  return until === fullBytes;
}

function put(
  { words, all }: Shelf<unknown>,
  nth: number,
  filter: Uint8Array,
  from: number,
  until: number,
): void {
  const abreast = all.length;
  const own = 1 << (nth % inWord);
  let at = from * 8 * abreast + Math.floor(nth / inWord);
  for (let byte = from; byte < until; byte++) {
    const eight = filter[byte] as number;
    if (eight === 0) {
      at += 8 * abreast;
      continue;
    }
    // Without asking of any bit whether it is set: a third are, by chance.
    for (let bit = 0; bit < 8; bit++, at += abreast)
      words[at] = (words[at] as number) | (own & -((eight >> bit) & 1));
  }
}

function clear({ words, all }: Shelf<unknown>, nth: number, from: number, until: number): void {
  const abreast = all.length;
  const others = ~(1 << (nth % inWord));
  const first = Math.floor(nth / inWord);
  for (let bit = from * 8; bit < until * 8; bit++) {
    const at = bit * abreast + first;
    words[at] = (words[at] as number) & others;
  }
}
