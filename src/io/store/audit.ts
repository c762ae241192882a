import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type AuditRow = Omit<StoreSchema["audit"], "id"> & { readonly id: number };

export async function addAudit(store: Store, row: Omit<AuditRow, "id">): Promise<void> {
  await store.db.insertInto("audit").values(row).execute();
}

/** The same for a line that may stand there already. */
export async function addAuditOnce(store: Store, row: Omit<AuditRow, "id">): Promise<void> {
  const { at_us, who, action, person_id, people, object } = row;
  const same = await store.db
    .selectFrom("audit")
    .select("id")
    .where("at_us", "=", at_us)
    .where("who", "=", who)
    .where("action", "=", action)
    .where("person_id", "is not distinct from", person_id)
    .where("people", "is not distinct from", people)
    .where("object", "is not distinct from", object)
    .executeTakeFirst();
  if (!same) await addAudit(store, row);
}

/** The newest lines of the log that tell of one action. */
export function newestOfAction(store: Store, action: string, limit: number): Promise<AuditRow[]> {
  return store.db
    .selectFrom("audit")
    .selectAll()
    .where("action", "=", action)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
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
