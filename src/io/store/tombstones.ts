import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type TombstoneRow = StoreSchema["tombstone"];
export type SuppressionRow = StoreSchema["suppression"];

/** Every tombstone, by hash: their order says nothing. */
export function tombstones(store: Store): TombstoneRow[] {
  return store.raw
    .prepare("select hash, what, erased_day from tombstone order by hash")
    .all() as unknown as TombstoneRow[];
}

/** Keeps tombstones; those that are there already keep their day. Call it within a transaction. */
export function keepTombstones(store: Store, rows: Iterable<TombstoneRow>): void {
  const insert = store.raw.prepare(
    "insert into tombstone (hash, what, erased_day) values (?, ?, ?) on conflict do nothing",
  );
  for (const { hash, what, erased_day } of rows) insert.run(hash, what, erased_day);
}

/** Every suppression, by hash. */
export function suppressions(store: Store): SuppressionRow[] {
  return store.raw
    .prepare("select hash, what, objected_us from suppression order by hash")
    .all() as unknown as SuppressionRow[];
}

/** Whether anybody ever objected. */
export function hasSuppressions(store: Store): boolean {
  return store.raw.prepare("select 1 from suppression limit 1").get() !== undefined;
}

/** A way to tell since when a hash is suppressed, microseconds since 1970; null: it is not. */
export function suppressedSince(store: Store): (hash: string) => number | null {
  const find = store.raw.prepare("select objected_us from suppression where hash = ?");
  return (hash) => (find.get(hash) as { objected_us: number } | undefined)?.objected_us ?? null;
}

/** Keeps suppressions; one that is there already keeps its instant. Call it within a transaction. */
export function keepSuppressions(store: Store, rows: Iterable<SuppressionRow>): void {
  const insert = store.raw.prepare(
    "insert into suppression (hash, what, objected_us) values (?, ?, ?) on conflict do nothing",
  );
  for (const { hash, what, objected_us } of rows) insert.run(hash, what, objected_us);
}

/** Forgets objections that were taken back. Call it within a transaction. */
export function liftSuppressions(store: Store, hashes: Iterable<string>): void {
  const remove = store.raw.prepare("delete from suppression where hash = ?");
  for (const hash of hashes) remove.run(hash);
}
