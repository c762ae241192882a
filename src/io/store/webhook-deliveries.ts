import type { Insertable, Selectable } from "kysely";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type DeliveryRow = Selectable<StoreSchema["webhook_delivery"]>;
export type NewDelivery = Insertable<StoreSchema["webhook_delivery"]>;

const atOnce = 500;

/** Keeps what is to be sent; one that stands there already is left as it is. */
export async function addDeliveries({ db }: Store, rows: readonly NewDelivery[]): Promise<void> {
  for (let i = 0; i < rows.length; i += atOnce)
    await db
      .insertInto("webhook_delivery")
      .values(rows.slice(i, i + atOnce))
      .onConflict((conflict) => conflict.columns(["endpoint", "message_id"]).doNothing())
      .execute();
}

/** Those of an endpoint that are due, longest waiting first. */
export function dueDeliveries(
  { db }: Store,
  endpoint: string,
  nowUs: number,
  limit: number,
): Promise<DeliveryRow[]> {
  return db
    .selectFrom("webhook_delivery")
    .selectAll()
    .where("endpoint", "=", endpoint)
    .where("due_us", "<=", nowUs)
    .orderBy("due_us")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** When the next of an endpoint is due; null: nothing waits. */
export async function nextDue({ db }: Store, endpoint: string): Promise<number | null> {
  const row = await db
    .selectFrom("webhook_delivery")
    .select(({ fn }) => fn.min("due_us").as("due"))
    .where("endpoint", "=", endpoint)
    .where("due_us", "is not", null)
    .executeTakeFirst();
  return row?.due ?? null;
}

export function delivery({ db }: Store, endpoint: string, id: number): Promise<DeliveryRow | undefined> {
  return db
    .selectFrom("webhook_delivery")
    .selectAll()
    .where("endpoint", "=", endpoint)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function changeDelivery(
  { db }: Store,
  id: number,
  change: Partial<Omit<DeliveryRow, "id">>,
): Promise<void> {
  await db.updateTable("webhook_delivery").set(change).where("id", "=", id).execute();
}

/** Newest first, before the one of a number. */
export function deliveryPage(
  { db }: Store,
  endpoint: string,
  before: number | null,
  limit: number,
): Promise<DeliveryRow[]> {
  return db
    .selectFrom("webhook_delivery")
    .selectAll()
    .where("endpoint", "=", endpoint)
    .where("id", "<", before ?? Number.MAX_SAFE_INTEGER)
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

/** Lets go of those that tell of a person, sent or not. */
export async function forgetDeliveriesOf({ db }: Store, personId: number): Promise<void> {
  await db.deleteFrom("webhook_delivery").where("person_id", "=", personId).execute();
}

/** Lets go of those whose answer mentions a person. */
export async function forgetMentioning(db: Store["db"], mentioned: (text: string) => boolean): Promise<void> {
  const rows = await db
    .selectFrom("webhook_delivery")
    .select(["id", "said"])
    .where("said", "is not", null)
    .execute();
  for (const { id, said } of rows)
    if (mentioned(said ?? "")) await db.deleteFrom("webhook_delivery").where("id", "=", id).execute();
}

/** Lets go of what was made before an instant and waits no more. */
export async function forgetDeliveries({ db }: Store, beforeUs: number): Promise<void> {
  await db
    .deleteFrom("webhook_delivery")
    .where("made_us", "<", beforeUs)
    .where("due_us", "is", null)
    .execute();
}
