import { setImmediate } from "node:timers/promises";
import { folded } from "../../core/measures/named-so.ts";
import type { Store } from "./open-store.ts";

/** What people go by, as it is searched, held in memory: a tenth of the time that the store takes to read it through. */
export interface PreparedNames {
  /** Identities whose number or address holds a word, by number; at most so many. */
  numbers(word: string, most: number): readonly number[];
  /** Identities of whom a load told a name or a phone that hold every word; at most so many. */
  told(words: readonly string[], most: number): readonly number[];
}

/** So many identities are prepared at most: some 80 MB for each million people. */
const mostIdentities = 4_000_000;
/** Rows that are read at once: others wait for them. */
const rowsAtOnce = 4_000;

const prepared = new WeakMap<Store, { readonly committed: number; readonly names: PreparedNames }>();

/** What was prepared of a store, if nothing was committed since; null: the store is to be asked. */
export function preparedNames(store: Store): PreparedNames | null {
  const found = prepared.get(store);
  return found && found.committed === store.committed() && !store.isTransacting() ? found.names : null;
}

/** Lets go of what was prepared: whoever is erased stands in memory no longer. */
export function dropPreparedNames(store: Store): void {
  prepared.delete(store);
}

/** Prepares a store for searching, a little at a time; gives up where it is changed meanwhile, or holds too many. */
export async function prepareNames(store: Store): Promise<void> {
  dropPreparedNames(store);
  const committed = store.committed();
  const last = await store.db
    .selectFrom("identity")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  if ((last?.id ?? 0) > mostIdentities) return;
  const isSettled = () => store.committed() === committed && !store.isTransacting();
  const numbers = await blocksOf(isSettled, identityRows(store));
  const told = numbers && (await blocksOf(isSettled, traitRows(store)));
  if (!numbers || !told || !isSettled()) return;
  const names = {
    numbers: (word: string, most: number) => holding(numbers, [word], most),
    told: (words: readonly string[], most: number) => holding(told, words, most),
  };
  prepared.set(store, { committed, names });
}

/** Texts one behind the other, each in a line, with the identity that it is of: what is searched for holds no blanks. */
interface Block {
  readonly ids: Int32Array;
  /** Where each text ends. */
  readonly ends: Int32Array;
  readonly texts: Buffer;
}

type Row = readonly [id: number, text: string];

async function blocksOf(
  isSettled: () => boolean,
  slices: AsyncIterable<readonly Row[]>,
): Promise<readonly Block[] | null> {
  const blocks: Block[] = [];
  for await (const rows of slices) {
    if (!isSettled()) return null;
    const texts = Buffer.from(folded(rows.map(([, text]) => `${text.replaceAll("\n", " ")}\n`).join("")));
    const ends = new Int32Array(rows.length);
    for (let i = 0, at = 0; i < rows.length; i++) {
      at = texts.indexOf(10, at) + 1;
      ends[i] = at;
    }
    blocks.push({ ids: Int32Array.from(rows, ([id]) => id), ends, texts });
    await setImmediate();
  }
  return blocks;
}

async function* identityRows({ db }: Store): AsyncGenerator<readonly Row[]> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom("identity")
      .select(["id", "value"])
      .where("id", ">", last)
      .orderBy("id")
      .limit(rowsAtOnce)
      .execute();
    if (rows.length === 0) return;
    yield rows.map(({ id, value }) => [id, value]);
    last = rows.at(-1)?.id ?? last;
  }
}

/** All that was told of some identities, slice after slice of their numbers. */
async function* traitRows({ db }: Store): AsyncGenerator<readonly Row[]> {
  for (let last = 0; ; ) {
    const some = await db
      .selectFrom("trait")
      .select(["identity_id", "load", "traits"])
      .where("identity_id", ">", last)
      .orderBy("identity_id")
      .orderBy("load")
      .limit(rowsAtOnce)
      .execute();
    const [end] = some.slice(-1);
    if (!end) return;
    // Of the last one there may be more.
    const rows =
      some.length < rowsAtOnce
        ? some
        : [
            ...some.filter(({ identity_id }) => identity_id !== end.identity_id),
            ...(await db
              .selectFrom("trait")
              .select(["identity_id", "load", "traits"])
              .where("identity_id", "=", end.identity_id)
              .execute()),
          ];
    yield rows.map(({ identity_id, traits }) => {
      const { first_name, last_name, phone } = JSON.parse(traits) as Record<string, string | null>;
      return [identity_id, [first_name, last_name, phone].filter(Boolean).join(" ")];
    });
    last = end.identity_id;
  }
}

function holding(blocks: readonly Block[], words: readonly string[], most: number): readonly number[] {
  const [longest, ...others] = words.toSorted((a, b) => b.length - a.length).map((word) => Buffer.from(word));
  const found: number[] = [];
  if (!longest) return found;
  for (const { ids, ends, texts } of blocks) {
    for (let at = texts.indexOf(longest); at >= 0; ) {
      const row = firstAfter(ends, at);
      const end = ends[row] as number;
      const text = texts.subarray(row === 0 ? 0 : ends[row - 1], end);
      if (others.every((word) => text.includes(word)) && found.push(ids[row] as number) === most)
        return found;
      at = texts.indexOf(longest, end);
    }
  }
  return found;
}

/** The first of rising numbers that is greater than one. */
function firstAfter(rising: Int32Array, than: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}
