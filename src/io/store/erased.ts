import { sql } from "kysely";
import { failpoint } from "../failpoint.ts";
import { nextSequence } from "./loads.ts";
import type { Store } from "./open-store.ts";
import { dropPreparedNames } from "./prepared-names.ts";
import { forgetRefusedCalls } from "./refused-calls.ts";
import type { StoreSchema } from "./schema.ts";
import { forgetMentioning } from "./webhook-deliveries.ts";

export type ErasedIdentity = StoreSchema["erased_identity"];
export type ReferrerOrder = StoreSchema["referrer_order"];

/** Every identity that was erased, by number. */
export function erasedIdentities({ db }: Store): Promise<ErasedIdentity[]> {
  return db
    .selectFrom("erased_identity")
    .select(["identity_id", "erased_us", "excluded", "pending"])
    .orderBy("identity_id")
    .execute();
}

/** What is kept of the order among those who referred the same friend, since one of them was erased. */
export function referrerOrder({ db }: Store): Promise<ReferrerOrder[]> {
  return db
    .selectFrom("referrer_order")
    .select(["before_id", "after_id"])
    .orderBy("before_id")
    .orderBy("after_id")
    .execute();
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
  const { db, bulk, says } = store;
  const excluded = erasure.excluded ? 1 : 0;
  await bulk.insert(
    "erased_identity",
    ["identity_id", "erased_us", "excluded", "pending"],
    erasure.identities.map((id) => [id, erasure.erasedUs, excluded, 1]),
  );
  await bulk.insert(
    "referrer_order",
    ["before_id", "after_id"],
    erasure.order.map(({ before_id, after_id }) => [before_id, after_id]),
    { orLeave: true },
  );
  dropPreparedNames(store);
  const gone = says.numbers(erasure.identities) as never;
  await db.deleteFrom("trait").where("identity_id", "in", gone).execute();
  await db.deleteFrom("identity").where("id", "in", gone).execute();
  for (const column of ["kept_id", "gone_id"] as const)
    await db.updateTable("merge_note").set({ reason: null }).where(column, "in", gone).execute();
  await removeRejects(store, erasure.rejects);
  await changed(store);
}

/** Takes rejected rows out, by their row in the table. Call it within a transaction; then `scrub`. */
export async function removeRejects(store: Store, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`delete from reject where rowid in ${store.says.numbers(rows)}`.execute(store.db);
  await scrubLater(store);
}

/** Gives erased identities other numbers, which lead nowhere: `[from, to]`. Call it within a transaction, when no segment names the former any more. */
export async function renumberErased(
  store: Store,
  numbers: readonly (readonly [from: number, to: number])[],
): Promise<void> {
  const { db } = store;
  for (const [from, to] of numbers) {
    const buried = { identity_id: to, pending: 0 };
    await db.updateTable("erased_identity").set(buried).where("identity_id", "=", from).execute();
    for (const column of ["kept_id", "gone_id"] as const)
      await db.updateTable("merge_note").set(column, to).where(column, "=", from).execute();
    for (const column of ["before_id", "after_id"] as const)
      await db.updateTable("referrer_order").set(column, to).where(column, "=", from).execute();
  }
  await changed(store);
}

/** Projections follow, and bytes that nothing names any more are yet to be overwritten. */
async function changed(store: Store): Promise<void> {
  await nextSequence(store);
  await scrubLater(store);
}

/** Notes that something was deleted whose bytes are yet to be overwritten. Call it within the transaction that deletes it. */
export async function scrubLater({ db }: Store): Promise<void> {
  await db.updateTable("forgetting").set({ scrub_due: 1 }).execute();
}

/** Whether bytes of what was erased may still lie in the store's files. */
export async function scrubDue({ db }: Store): Promise<boolean> {
  const row = await db.selectFrom("forgetting").select("scrub_due").executeTakeFirstOrThrow();
  return row.scrub_due === 1;
}

/** Writes the store anew, so that nothing of what was deleted is left in it. Not within a transaction. */
export async function scrub(store: Store): Promise<void> {
  failpoint("scrub", "before");
  await store.overwriteDeleted(async () => {
    failpoint("scrub", "after");
    await store.db.updateTable("forgetting").set({ scrub_due: 0 }).execute();
    failpoint("scrub.done", "after");
  });
}

/** What goes with the rows of loads that were taken back for good. Traits and rejects stand under the number of a load's origin. */
export interface ClearedLoads {
  readonly loads: readonly number[];
  readonly origins: readonly number[];
  readonly identities: readonly number[];
}

/** Clears loads away: that they were there is still listed. Call it within a transaction. */
export async function clearLoads(store: Store, cleared: ClearedLoads): Promise<void> {
  const { db, says } = store;
  dropPreparedNames(store);
  const [loads, origins, identities] = [cleared.loads, cleared.origins, cleared.identities].map(
    (numbers) => says.numbers(numbers) as never,
  ) as [never, never, never];
  await db.deleteFrom("segment").where("load", "in", loads).execute();
  await db.deleteFrom("merge_note").where("load", "in", loads).execute();
  await db.deleteFrom("trait").where("load", "in", origins).execute();
  await db.deleteFrom("reject").where("load", "in", origins).execute();
  await db.deleteFrom("trait").where("identity_id", "in", identities).execute();
  await db.deleteFrom("identity").where("id", "in", identities).execute();
}

/** Takes texts that mention a person out of what is kept of the loads: headers, names of files, reasons of merges, notes of ladders and goals, why calls were refused. Call it within a transaction. */
export async function blankMentions({ db }: Store, mentioned: (text: string) => boolean): Promise<void> {
  for (const { load, file, mapping } of await db
    .selectFrom("load")
    .select(["load", "file", "mapping"])
    .execute()) {
    const columns = JSON.parse(mapping) as { header: string }[];
    const bare = JSON.stringify(
      columns.map((column) => (mentioned(column.header) ? { ...column, header: blank } : column)),
    );
    const name = mentioned(file) ? blank : file;
    if (bare !== mapping || name !== file)
      await db.updateTable("load").set({ file: name, mapping: bare }).where("load", "=", load).execute();
  }
  for (const { load, reason } of await db.selectFrom("merge_note").select(["load", "reason"]).execute())
    if (reason !== null && mentioned(reason))
      await db.updateTable("merge_note").set({ reason: null }).where("load", "=", load).execute();
  const versions = await db.selectFrom("ladder_version").select(["version", "note", "yaml"]).execute();
  for (const { version, note, yaml } of versions)
    if (mentioned(note) || mentioned(yaml ?? "")) {
      const bare = { note: mentioned(note) ? blank : note, yaml: null };
      await db.updateTable("ladder_version").set(bare).where("version", "=", version).execute();
    }
  for (const { goal, version, note } of await db
    .selectFrom("goal_version")
    .select(["goal", "version", "note"])
    .execute())
    if (note !== null && mentioned(note))
      await db
        .updateTable("goal_version")
        .set({ note: blank })
        .where("goal", "=", goal)
        .where("version", "=", version)
        .execute();
  await forgetRefusedCalls(db, mentioned);
  await forgetMentioning(db, mentioned);
}

const blank = "–";
