import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type TombstoneRow = StoreSchema["tombstone"];
export type SuppressionRow = StoreSchema["suppression"];

/** Every tombstone, by hash: their order says nothing. */
export function tombstones(store: Store): Promise<TombstoneRow[]> {
  return store.db.selectFrom("tombstone").select(["hash", "what", "erased_day"]).orderBy("hash").execute();
}

/** Keeps tombstones; those that are there already keep their day. Call it within a transaction. */
export function keepTombstones(store: Store, rows: readonly TombstoneRow[]): Promise<void> {
  return store.bulk.insert(
    "tombstone",
    ["hash", "what", "erased_day"],
    rows.map(({ hash, what, erased_day }) => [hash, what, erased_day]),
    { orLeave: true },
  );
}

/** Every suppression, by hash. */
export function suppressions(store: Store): Promise<SuppressionRow[]> {
  return store.db.selectFrom("suppression").select(["hash", "what", "objected_us"]).orderBy("hash").execute();
}

/** Whether anybody ever objected. */
export async function hasSuppressions(store: Store): Promise<boolean> {
  return (await store.db.selectFrom("suppression").select("hash").limit(1).executeTakeFirst()) !== undefined;
}

/** Since when each of some hashes is suppressed, microseconds since 1970; those that are not are left out. */
export async function suppressedSince(
  { db, says }: Store,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("suppression")
    .select(["hash", "objected_us"])
    .where("hash", "in", says.texts(hashes) as never)
    .execute();
  return new Map(rows.map(({ hash, objected_us }) => [hash, objected_us]));
}

/** Keeps suppressions; one that is there already keeps its instant. Call it within a transaction. */
export function keepSuppressions(store: Store, rows: readonly SuppressionRow[]): Promise<void> {
  return store.bulk.insert(
    "suppression",
    ["hash", "what", "objected_us"],
    rows.map(({ hash, what, objected_us }) => [hash, what, objected_us]),
    { orLeave: true },
  );
}

/** Forgets objections that were taken back. Call it within a transaction. */
export async function liftSuppressions({ db, says }: Store, hashes: readonly string[]): Promise<void> {
  await db
    .deleteFrom("suppression")
    .where("hash", "in", says.texts(hashes) as never)
    .execute();
}
