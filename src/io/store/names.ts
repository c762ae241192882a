import { sql } from "kysely";
import { identityKinds } from "../../core/facts/persons/identity.ts";
import type { Store } from "./open-store.ts";
import { preparedNames } from "./prepared-names.ts";

/** Identities of whom a search may be true; `whole` false: there may be more. */
export interface Holding {
  readonly identities: readonly number[];
  readonly whole: boolean;
}

/**
 * Identities of which something holds a search's words, at most so many: their number or e-mail holds the longest, or what a
 * load said of them all of them, else the longest. More than it seems: letters beyond ASCII match any, and loads that were taken
 * back are looked at too. A whole e-mail that somebody has is theirs, and nobody else is looked for.
 */
export async function identitiesHolding(
  store: Store,
  words: readonly string[],
  most: number,
): Promise<Holding> {
  const { db, says } = store;
  const prepared = await preparedNames(store);
  const [longest = ""] = words.toSorted((a, b) => b.length - a.length);
  const like = (word: string) => sql`${says.like} ${`%${word.replaceAll(/[^a-zA-Z0-9@.+ -]/g, "_")}%`}`;
  const mail = words.length === 1 && longest.includes("@");
  const ids = async (query: ReturnType<typeof sql<{ id: number }>>) =>
    (await query.execute(db)).rows.map(({ id }) => id);
  const told = async (held: readonly string[], limit: number) =>
    prepared?.told(held, limit) ??
    ids(sql`select identity_id as id from trait
      where ${sql.join(
        held.map((word) => sql`traits ${like(word)}`),
        sql` and `,
      )} limit ${limit}`);
  if (mail) {
    const exactly = await ids(
      sql`select id from identity where kind = ${identityKinds.email} and source = '' and value = ${longest}`,
    );
    if (exactly.length > 0) return { identities: exactly, whole: true };
  }
  // One table after the other: joined, the second is read in the order of its key, which takes twice as long. Names first, unless it
  // looks like a number or an address; where the first is full, more could not be looked at.
  const few = Math.ceil(most / 4);
  let apart: readonly number[] = [];
  const inNames = async () => {
    // Of whom all words are true, the longest is: where that finds few, everybody is found, words that stand apart too.
    const byLongest = await told([longest], most);
    if (words.length === 1 || byLongest.length < few) return byLongest;
    apart = byLongest.slice(0, few);
    return told(words, most);
  };
  const inNumbers = async () =>
    prepared?.numbers(longest, most) ??
    ids(sql`select id from identity where value ${like(longest)} order by id limit ${most}`);
  const numeric = /[\d@]/.test(longest);
  const first = await (numeric ? inNumbers() : inNames());
  const done = first.length >= most || (mail && first.length > 0);
  const second = done ? [] : await (numeric ? inNames() : inNumbers());
  return {
    identities: [...new Set([...first, ...second, ...apart])],
    whole: first.length < most && second.length < most && apart.length === 0,
  };
}
