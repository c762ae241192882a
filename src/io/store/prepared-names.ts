import { setImmediate } from "node:timers/promises";
import { folded } from "../../core/measures/people/named-so.ts";
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

/** So many that came since are read when somebody searches; of more all is prepared anew. */
const mostSince = 20_000;
/** So many rows are added to what was prepared, then all is prepared anew: what loads tell of the same people again and again would stay for ever. */
const mostAdded = 100_000;

interface Prepared {
  committed: number;
  /** The last identity that is in it. */
  last: number;
  readonly numbers: Block[];
  readonly told: Block[];
  /** Rows of `told` that came since it was prepared. */
  added: number;
}

const prepared = new WeakMap<Store, Prepared>();
/** Of whom loads told something since a store was prepared. */
const toldSince = new WeakMap<Store, Set<number>>();

/**
 * What was prepared of a store, with what came since; null: the store is to be asked. While something is being committed it is that of
 * before. It may tell of more than there is: of what is undone, and of what a later word took the place of.
 */
export async function preparedNames(store: Store): Promise<PreparedNames | null> {
  const found = prepared.get(store);
  if (!found) return null;
  const isCurrent = () => found.committed === store.committed();
  if (!isCurrent() && (store.isTransacting() || !(await brought(store, found)))) return null;
  return {
    numbers: (word, most) => holding(found.numbers, [word], most),
    told: (words, most) => holding(found.told, words, most),
  };
}

/** A load tells something of some identities. */
export function noteTold(store: Store, identities: readonly number[]): void {
  const since = toldSince.get(store);
  if (!since) return;
  for (const id of identities) since.add(id);
  if (since.size > mostSince) dropPreparedNames(store);
}

/** Adds what came to what was prepared; false: it was changed meanwhile, or is too much. */
async function brought(store: Store, found: Prepared): Promise<boolean> {
  const committed = store.committed();
  const since = toldSince.get(store) ?? new Set();
  const ids = [...since];
  const isSettled = () =>
    store.committed() === committed && !store.isTransacting() && prepared.get(store) === found;
  const identities = await store.db
    .selectFrom("identity")
    .select(["id", "value"])
    .where("id", ">", found.last)
    .orderBy("id")
    .limit(mostSince)
    .execute();
  const traits: Row[] = [];
  for (let i = 0; i < ids.length; i += 500)
    traits.push(
      ...(
        await store.db
          .selectFrom("trait")
          .select(["identity_id", "traits"])
          .where("identity_id", "in", ids.slice(i, i + 500))
          .execute()
      ).map(traitRow),
    );
  if (identities.length === mostSince || found.added + traits.length > mostAdded) dropPreparedNames(store);
  if (!isSettled()) return false;
  // Somebody else who searched may have been quicker.
  if (found.committed === committed) return true;
  if (identities.length > 0) found.numbers.push(blockOf(identities.map(({ id, value }) => [id, value])));
  if (traits.length > 0) found.told.push(blockOf(traits));
  found.added += traits.length;
  found.last = identities.at(-1)?.id ?? found.last;
  found.committed = committed;
  for (const id of ids) since.delete(id);
  return true;
}

/** Lets go of what was prepared: whoever is erased stands in memory no longer. */
export function dropPreparedNames(store: Store): void {
  prepared.delete(store);
  toldSince.delete(store);
}

/** Prepares a store for searching, a little at a time, or adds what came since it was; gives up where it is changed meanwhile, or holds too many. */
export async function prepareNames(store: Store): Promise<void> {
  if (await preparedNames(store)) return;
  dropPreparedNames(store);
  toldSince.set(store, new Set());
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
  prepared.set(store, { committed, last: last?.id ?? 0, numbers, told, added: 0 });
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
): Promise<Block[] | null> {
  const blocks: Block[] = [];
  for await (const rows of slices) {
    if (!isSettled()) return null;
    blocks.push(blockOf(rows));
    await setImmediate();
  }
  return blocks;
}

function blockOf(rows: readonly Row[]): Block {
  const texts = Buffer.from(folded(rows.map(([, text]) => `${text.replaceAll("\n", " ")}\n`).join("")));
  const ends = new Int32Array(rows.length);
  for (let i = 0, at = 0; i < rows.length; i++) {
    at = texts.indexOf(10, at) + 1;
    ends[i] = at;
  }
  return { ids: Int32Array.from(rows, ([id]) => id), ends, texts };
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
    yield rows.map(traitRow);
    last = end.identity_id;
  }
}

function traitRow({ identity_id, traits }: { identity_id: number; traits: string }): Row {
  const { first_name, last_name, phone } = JSON.parse(traits) as Record<string, string | null>;
  return [identity_id, [first_name, last_name, phone].filter(Boolean).join(" ")];
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
