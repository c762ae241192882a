import { failpoint } from "../failpoint.ts";
import { nextSequence } from "./loads.ts";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type ErasedIdentity = StoreSchema["erased_identity"];
export type ReferrerOrder = StoreSchema["referrer_order"];

/** Every identity that was erased, by number. */
export function erasedIdentities(store: Store): ErasedIdentity[] {
  return store.raw
    .prepare("select identity_id, erased_us, excluded, pending from erased_identity order by identity_id")
    .all() as unknown as ErasedIdentity[];
}

/** What is kept of the order among those who referred the same friend, since one of them was erased. */
export function referrerOrder(store: Store): ReferrerOrder[] {
  return store.raw
    .prepare("select before_id, after_id from referrer_order")
    .all() as unknown as ReferrerOrder[];
}

/** What goes from the control store when a person is erased. Rejects by their row in the table. */
export interface Erasure {
  readonly identities: readonly number[];
  readonly erasedUs: number;
  readonly excluded: boolean;
  readonly rejects: readonly number[];
  readonly order: readonly ReferrerOrder[];
}

/** Takes a person's identities, traits and rejected rows out of the store. Call it within a transaction; then `scrub`. */
export async function eraseFromStore(store: Store, erasure: Erasure): Promise<void> {
  const { raw } = store;
  const each = (sql: string) => {
    const statement = raw.prepare(sql);
    return (id: number) => void statement.run(id);
  };
  const bury = raw.prepare(
    "insert into erased_identity (identity_id, erased_us, excluded, pending) values (?, ?, ?, 1)",
  );
  for (const id of erasure.identities) bury.run(id, erasure.erasedUs, erasure.excluded ? 1 : 0);
  const pair = raw.prepare(
    "insert into referrer_order (before_id, after_id) values (?, ?) on conflict do nothing",
  );
  for (const { before_id, after_id } of erasure.order) pair.run(before_id, after_id);
  for (const sql of [
    "delete from trait where identity_id = ?",
    "delete from identity where id = ?",
    "update merge_note set reason = null where kept_id = ?",
    "update merge_note set reason = null where gone_id = ?",
  ])
    erasure.identities.forEach(each(sql));
  removeRejects(store, erasure.rejects);
  await changed(store);
}

/** Takes rejected rows out, by their row in the table. Call it within a transaction; then `scrub`. */
export function removeRejects(store: Store, rows: readonly number[]): void {
  const statement = store.raw.prepare("delete from reject where rowid = ?");
  for (const row of rows) statement.run(row);
  if (rows.length > 0) scrubLater(store);
}

/** Gives erased identities other numbers, which lead nowhere: `[from, to]`. Call it within a transaction, when no segment names the former any more. */
export async function renumberErased(
  store: Store,
  numbers: readonly (readonly [from: number, to: number])[],
): Promise<void> {
  const statements = [
    "update erased_identity set identity_id = ?, pending = 0 where identity_id = ?",
    "update merge_note set kept_id = ? where kept_id = ?",
    "update merge_note set gone_id = ? where gone_id = ?",
    "update referrer_order set before_id = ? where before_id = ?",
    "update referrer_order set after_id = ? where after_id = ?",
  ].map((sql) => store.raw.prepare(sql));
  for (const [from, to] of numbers) for (const statement of statements) statement.run(to, from);
  await changed(store);
}

/** Projections follow, and bytes that nothing names any more are yet to be overwritten. */
async function changed(store: Store): Promise<void> {
  await nextSequence(store);
  scrubLater(store);
}

/** Notes that something was deleted whose bytes are yet to be overwritten. Call it within the transaction that deletes it. */
export function scrubLater(store: Store): void {
  store.raw.exec("update forgetting set scrub_due = 1");
}

/** Whether bytes of what was erased may still lie in the store's files. */
export function scrubDue(store: Store): boolean {
  const row = store.raw.prepare("select scrub_due from forgetting").get() as { scrub_due: number };
  return row.scrub_due === 1;
}

/**
 * Writes the store's file anew, so that nothing of what was deleted is left in it or in its log: SQLite overwrites deleted
 * rows, but copies of them that moving a page left behind it does not. Not within a transaction.
 */
export function scrub({ raw }: Store): void {
  const empty = "pragma wal_checkpoint(truncate)";
  failpoint("scrub", "before");
  raw.exec(`${empty}; vacuum; ${empty}`);
  failpoint("scrub", "after");
  raw.exec("update forgetting set scrub_due = 0");
  failpoint("scrub.done", "after");
  raw.exec(empty);
}

/** What goes with the rows of loads that were taken back for good. Traits and rejects stand under the number of a load's origin. */
export interface ClearedLoads {
  readonly loads: readonly number[];
  readonly origins: readonly number[];
  readonly identities: readonly number[];
}

/** Clears loads away: that they were there is still listed. Call it within a transaction. */
export function clearLoads({ raw }: Store, cleared: ClearedLoads): void {
  const each = (sql: string, numbers: readonly number[]) => {
    const statement = raw.prepare(sql);
    for (const number of numbers) statement.run(number);
  };
  each("delete from segment where load = ?", cleared.loads);
  each("delete from merge_note where load = ?", cleared.loads);
  each("delete from trait where load = ?", cleared.origins);
  each("delete from reject where load = ?", cleared.origins);
  each("delete from trait where identity_id = ?", cleared.identities);
  each("delete from identity where id = ?", cleared.identities);
}

/** Takes texts that mention a person out of what is kept of the loads: headers, names of files, reasons of merges, notes of ladders. Call it within a transaction. */
export function blankMentions({ raw }: Store, mentioned: (text: string) => boolean): void {
  const all = raw.prepare("select load, file, mapping from load").all() as {
    load: number;
    file: string;
    mapping: string;
  }[];
  const write = raw.prepare("update load set file = ?, mapping = ? where load = ?");
  for (const { load, file, mapping } of all) {
    const columns = JSON.parse(mapping) as { header: string }[];
    const bare = JSON.stringify(
      columns.map((column) => (mentioned(column.header) ? { ...column, header: blank } : column)),
    );
    const name = mentioned(file) ? blank : file;
    if (bare !== mapping || name !== file) write.run(name, bare, load);
  }
  const notes = raw.prepare("select load, reason from merge_note where reason is not null").all();
  const clear = raw.prepare("update merge_note set reason = null where load = ?");
  for (const { load, reason } of notes as { load: number; reason: string }[])
    if (mentioned(reason)) clear.run(load);
  const versions = raw.prepare("select version, note, yaml from ladder_version").all();
  const bare = raw.prepare("update ladder_version set note = ?, yaml = null where version = ?");
  for (const { version, note, yaml } of versions as { version: number; note: string; yaml: string | null }[])
    if (mentioned(note) || mentioned(yaml ?? "")) bare.run(mentioned(note) ? blank : note, version);
}

const blank = "–";
