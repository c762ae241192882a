import type { Store } from "./open-store.ts";

/** Failures in a row, and when the last was; null: there is none. */
export async function failuresOf(
  store: Store,
  key: string,
): Promise<{ readonly failures: number; readonly lastUs: number } | null> {
  const row = await store.db
    .selectFrom("sign_in_failure")
    .selectAll()
    .where("key", "=", key)
    .executeTakeFirst();
  return row ? { failures: row.failures, lastUs: row.last_us } : null;
}

export async function keepFailures(
  store: Store,
  key: string,
  failures: number,
  nowUs: number,
): Promise<void> {
  const row = { failures, last_us: nowUs };
  await store.db
    .insertInto("sign_in_failure")
    .values({ key, ...row })
    .onConflict((on) => on.column("key").doUpdateSet(row))
    .execute();
}

export async function forgetFailures(store: Store, key: string): Promise<void> {
  await store.db.deleteFrom("sign_in_failure").where("key", "=", key).execute();
}

/** Those that are older than anything they could still do. */
export async function forgetOldFailures(store: Store, beforeUs: number): Promise<void> {
  await store.db.deleteFrom("sign_in_failure").where("last_us", "<", beforeUs).execute();
}
