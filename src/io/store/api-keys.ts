import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type ApiKeyRow = StoreSchema["api_key"];

/** Every key that was ever made, newest first. */
export function apiKeys(store: Store): Promise<ApiKeyRow[]> {
  return store.db.selectFrom("api_key").selectAll().orderBy("created_us", "desc").orderBy("prefix").execute();
}

export function apiKey(store: Store, prefix: string): Promise<ApiKeyRow | undefined> {
  return store.db.selectFrom("api_key").selectAll().where("prefix", "=", prefix).executeTakeFirst();
}

export async function addApiKey(store: Store, row: ApiKeyRow): Promise<void> {
  await store.db.insertInto("api_key").values(row).execute();
}

/** Says whether there was such a key that still held. */
export async function revokeApiKey(store: Store, prefix: string, nowUs: number): Promise<boolean> {
  const done = await store.db
    .updateTable("api_key")
    .set({ revoked_us: nowUs })
    .where("prefix", "=", prefix)
    .where("revoked_us", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function revokeApiKeysOf(store: Store, userId: string, nowUs: number): Promise<void> {
  await store.db
    .updateTable("api_key")
    .set({ revoked_us: nowUs })
    .where("created_by", "=", userId)
    .where("revoked_us", "is", null)
    .execute();
}

export async function noteApiKeyUse(store: Store, prefix: string, nowUs: number): Promise<void> {
  await store.db.updateTable("api_key").set({ used_us: nowUs }).where("prefix", "=", prefix).execute();
}
