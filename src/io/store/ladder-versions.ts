import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type LadderVersionRow = StoreSchema["ladder_version"];
export type LadderWish = StoreSchema["ladder_wish"];

/** The note of a version that somebody wrote into `stige.yaml`. */
export const writtenByHand = "stige.yaml";

/** Every published ladder, oldest first. */
export function ladderVersions(store: Store): Promise<LadderVersionRow[]> {
  return store.db.selectFrom("ladder_version").selectAll().orderBy("version").execute();
}

/** Publishes a ladder as the next version. Versions are never edited. */
export async function publishLadder(store: Store, row: LadderVersionRow): Promise<void> {
  await store.db.insertInto("ladder_version").values(row).execute();
}

/** What is to stand beside the next version; call it within a transaction. */
export async function keepLadderWish(store: Store, wish: LadderWish): Promise<void> {
  await dropLadderWish(store);
  await store.db.insertInto("ladder_wish").values(wish).execute();
}

export async function dropLadderWish(store: Store): Promise<void> {
  await store.db.deleteFrom("ladder_wish").execute();
}

export function ladderWish(store: Store): Promise<LadderWish | undefined> {
  return store.db.selectFrom("ladder_wish").selectAll().executeTakeFirst();
}
