import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type EndpointRow = StoreSchema["webhook_endpoint"];

/** Oldest first. */
export function endpoints({ db }: Store): Promise<EndpointRow[]> {
  return db.selectFrom("webhook_endpoint").selectAll().orderBy("made_us").orderBy("id").execute();
}

export function endpoint({ db }: Store, id: string): Promise<EndpointRow | undefined> {
  return db.selectFrom("webhook_endpoint").selectAll().where("id", "=", id).executeTakeFirst();
}

export async function addEndpoint({ db }: Store, row: EndpointRow): Promise<void> {
  await db.insertInto("webhook_endpoint").values(row).execute();
}

/** Says whether there was such a one. */
export async function changeEndpoint(
  { db }: Store,
  id: string,
  change: Partial<Omit<EndpointRow, "id">>,
): Promise<boolean> {
  const done = await db.updateTable("webhook_endpoint").set(change).where("id", "=", id).executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** With all that was sent to it. Says whether there was such a one. */
export async function removeEndpoint({ db }: Store, id: string): Promise<boolean> {
  await db.deleteFrom("webhook_delivery").where("endpoint", "=", id).execute();
  const done = await db.deleteFrom("webhook_endpoint").where("id", "=", id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
