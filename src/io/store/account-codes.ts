import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type CodeRow = StoreSchema["account_code"];

export async function addCode(store: Store, row: CodeRow): Promise<void> {
  await store.db.insertInto("account_code").values(row).execute();
}

/** The code with a hash, where it still holds; undefined: it never was, is used or has expired. */
export function findCode(store: Store, hash: string, nowUs: number): Promise<CodeRow | undefined> {
  return store.db
    .selectFrom("account_code")
    .selectAll()
    .where("hash", "=", hash)
    .where("expires_us", ">", nowUs)
    .executeTakeFirst();
}

/** Codes of a purpose that still hold, oldest first. */
export function openCodes(store: Store, purpose: string, nowUs: number): Promise<CodeRow[]> {
  return store.db
    .selectFrom("account_code")
    .selectAll()
    .where("purpose", "=", purpose)
    .where("expires_us", ">", nowUs)
    .orderBy("created_us")
    .orderBy("id")
    .execute();
}

/** Takes codes away: those of which all that is given is so. Says how many. */
export async function removeCodes(
  store: Store,
  which: Partial<Pick<CodeRow, "hash" | "id" | "purpose" | "email" | "user_id">>,
): Promise<number> {
  let query = store.db.deleteFrom("account_code");
  for (const [column, value] of Object.entries(which) as [keyof typeof which, string | null][])
    query = query.where(column, "=", value);
  return Number((await query.executeTakeFirst()).numDeletedRows);
}

export async function removeExpiredCodes(store: Store, nowUs: number): Promise<void> {
  await store.db.deleteFrom("account_code").where("expires_us", "<=", nowUs).execute();
}
