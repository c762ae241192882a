import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type MergeNote = StoreSchema["merge_note"];

/** Keeps beside a load of a command whom it merged, and why; call it within the load's transaction. */
export async function keepMergeNote(store: Store, note: MergeNote): Promise<void> {
  await store.db.insertInto("merge_note").values(note).execute();
}

/** What was said of merges by commands, oldest first. */
export function mergeNotes(store: Store): Promise<MergeNote[]> {
  return store.db.selectFrom("merge_note").selectAll().orderBy("load").execute();
}
