import type { Kysely, RawBuilder } from "kysely";
import type { IdentityKind } from "../../core/facts/persons/identity.ts";
import type { InboxBase } from "./inbox/inbox-schema.ts";
import type { StoreSchema } from "./schema.ts";

/** Gives out so many numbers that no identity has or had; gives back the first of them. */
export type GiveNumbers = (count: number) => number;

type Value = string | number | null;

/** What is done a million times over, as each database does it quickest. Call it within a transaction. */
export interface Bulk {
  /** Adds rows in the order they come; `orLeave`: one whose key is there already is left out. */
  insert(
    table: keyof StoreSchema & string,
    columns: readonly string[],
    rows: Iterable<readonly Value[]>,
    how?: { readonly orLeave?: boolean },
  ): Promise<void>;
  /**
   * Gives identities their numbers, making those that are new: one number per value, in the order asked, batch after batch;
   * sorted values are quickest.
   */
  identityNumbers(
    kind: IdentityKind,
    source: string,
    give: GiveNumbers,
  ): (values: readonly string[]) => Promise<Int32Array>;
  /** Writes identities that surely are new, a JSON list of their values at a time, under numbers that follow one another from the given one. */
  identityWriter(kind: IdentityKind, source: string): (list: string, first: number) => Promise<void>;
  /** Keeps persons' traits (JSON by name) of one load: a later word for a name takes the place of an earlier one. */
  traits(load: number, rows: Iterable<readonly [identity: number, traits: string]>): Promise<void>;
}

/** What the databases say differently in SQL. */
export interface Says {
  /** A subquery of numbers, for `in`. */
  numbers(values: readonly number[]): RawBuilder<unknown>;
  /** The same of texts. */
  texts(values: readonly string[]): RawBuilder<unknown>;
  /** `like` that takes capital letters of ASCII for small ones. */
  readonly like: RawBuilder<unknown>;
  /** The company that traits tell, or null. */
  readonly company: RawBuilder<string | null>;
  /** The country that traits tell, or null. */
  readonly country: RawBuilder<string | null>;
}

/** What a process hears of a store that another keeps. */
export interface Followed {
  readonly keeper: string;
  readonly state: string;
}

/** The database that a store lies in. */
export interface Base {
  readonly db: Kysely<StoreSchema>;
  /** What it is called where something is wrong with it. */
  readonly place: string;
  readonly says: Says;
  readonly bulk: Bulk;
  /** Everything that `work` writes is kept together, or nothing of it. */
  transaction<T>(point: string, work: () => Promise<T>): Promise<T>;
  /** What is asked outside of a transaction is kept by itself, whatever else is under way. */
  readonly keepsApart: boolean;
  /** How many took the store up before and with this process: the files that it writes bear it in their names, so that none of two has another's. Null: there is only ever one. */
  turn(): number | null;
  /** Aborted when another process has taken the store over, as from one that hung: nothing more of it can be kept here. Null: none can. */
  readonly lost: AbortSignal | null;
  /** Null: this process keeps the store. Else who does, and what is another with each transaction that counts there (`Store.transaction`). */
  readonly followed: (() => Promise<Followed>) | null;
  /** Writes anew what rows were deleted from, so that their bytes are gone; then calls `done`. Not within a transaction. */
  overwriteDeleted(done: () => Promise<void>): Promise<void>;
  /** What the database finds wrong in what it keeps; empty: nothing. */
  integrityErrors(): Promise<readonly string[]>;
  /** Writes what is committed to a SQLite file of its own, whatever the store lies in. */
  copyTo(path: string): Promise<void>;
  /** Opens, and where needed makes, the inbox that lies beside the store, to take in there or to seal what others took in. */
  inbox(part: "takes" | "seals"): Promise<InboxBase>;
  /** Whether there ever was one. */
  hasInbox(): Promise<boolean>;
  close(): Promise<void>;
  /** Leaves nothing of the store behind; instead of `close`. */
  abandon(): Promise<void>;
}
