import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type LadderVersionRow = StoreSchema["ladder_version"];

/** Every published ladder, oldest first. */
export function ladderVersions(store: Store): Promise<LadderVersionRow[]> {
  return store.db.selectFrom("ladder_version").selectAll().orderBy("version").execute();
}

/** Publishes a ladder as the next version. Versions are never edited. */
export async function publishLadder(store: Store, row: LadderVersionRow): Promise<void> {
  await store.db.insertInto("ladder_version").values(row).execute();
}
