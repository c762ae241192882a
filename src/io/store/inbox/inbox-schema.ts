import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** The tables of an inbox. They lie beside those of the store: what comes is kept while a load is, and none waits for the other. */
export interface InboxSchema {
  /** Messages that were acknowledged together and are not yet sealed. `body`: JSON, see `LiveMessage`. `prints`: of their ids. */
  inbox_batch: { batch: number; messages: number; bytes: number; prints: Uint8Array; body: string };
  /** Ids of messages that were sealed between two instants. `filter`: see `filterOf`. */
  inbox_run: { run: number; ids: number; first_us: number; last_us: number; filter: Uint8Array };
  /** The ids of a run in their order, a part of them a row; `least`: the first of them. */
  inbox_block: { run: number; least: Uint8Array; prints: Uint8Array };
  /** What became of requests that are known again by their key, see `AnsweredRequest`. */
  inbox_answer: { request: Uint8Array; said: Uint8Array; us: number; taken: string };
}

/** Where an inbox lies. */
export interface InboxBase {
  readonly db: Kysely<InboxSchema>;
  /** Everything that `work` writes is kept together, or nothing of it; one after the other. */
  transaction<T>(point: string, work: () => Promise<T>): Promise<T>;
  /** How long transactions waited in all until no other connection wrote, where that is known; milliseconds. */
  lockedMs(): number;
  /** Brings into its file what the log holds: nobody who adds something has to. */
  settle(): Promise<void>;
  /** Writes anew what rows were deleted from, so that their bytes are gone. */
  overwriteDeleted(): Promise<void>;
  /** Where several processes take messages in: what they have in common. Null: only ever one does. */
  readonly shared: SharedInbox | null;
  close(): Promise<void>;
}

/** How far an inbox has come. */
export interface InboxStand {
  /** The last number that a batch was given. */
  readonly batch: number;
  /** Batches up to this one are in a run. */
  readonly shortened: number;
  /** How often the runs changed. */
  readonly runs: number;
}

/** Numbers are given, and what is known is looked up, by one process after the other: in the order in which they commit. */
export interface SharedInbox {
  now(): Promise<InboxStand>;
  /** Gives the number of the next batch. Until the transaction under way ends nobody else takes anything in, or changes the runs. */
  take(): Promise<InboxStand>;
  /** To be called within every transaction that changes the runs. */
  changeRuns(shortened: number): Promise<void>;
}

/** Makes the tables where they are not there. */
export async function makeInbox({ schema }: Kysely<InboxSchema>, t: ColumnTypes): Promise<void> {
  await schema
    .createTable("inbox_batch")
    .ifNotExists()
    .addColumn("batch", t.integer, (c) => c.primaryKey())
    .addColumn("messages", t.integer, (c) => c.notNull())
    .addColumn("bytes", t.integer, (c) => c.notNull())
    .addColumn("prints", t.bytes, (c) => c.notNull())
    .addColumn("body", t.text, (c) => c.notNull())
    .execute();
  await schema
    .createTable("inbox_run")
    .ifNotExists()
    .addColumn("run", t.integer, (c) => c.primaryKey())
    .addColumn("ids", t.integer, (c) => c.notNull())
    .addColumn("first_us", t.bigint, (c) => c.notNull())
    .addColumn("last_us", t.bigint, (c) => c.notNull())
    .addColumn("filter", t.bytes, (c) => c.notNull())
    .execute();
  await schema
    .createTable("inbox_block")
    .ifNotExists()
    .addColumn("run", t.integer, (c) => c.notNull())
    .addColumn("least", t.bytes, (c) => c.notNull())
    .addColumn("prints", t.bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("inbox_block_key", ["run", "least"])
    .execute();
  await schema
    .createTable("inbox_answer")
    .ifNotExists()
    .addColumn("request", t.bytes, (c) => c.primaryKey())
    .addColumn("said", t.bytes, (c) => c.notNull())
    .addColumn("us", t.bigint, (c) => c.notNull())
    .addColumn("taken", t.text, (c) => c.notNull())
    .execute();
  await schema.createIndex("inbox_answer_us").ifNotExists().on("inbox_answer").column("us").execute();
}
