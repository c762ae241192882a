import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type AuditRow = Omit<StoreSchema["audit"], "id"> & { readonly id: number };

export async function addAudit(store: Store, row: Omit<AuditRow, "id">): Promise<void> {
  await store.db.insertInto("audit").values(row).execute();
}

/** Lines of the log, newest first, before the one with a number. */
export function auditPage(store: Store, before: number | null, limit: number): Promise<AuditRow[]> {
  return store.db
    .selectFrom("audit")
    .selectAll()
    .where("id", "<", before ?? Number.MAX_SAFE_INTEGER)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
