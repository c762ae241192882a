import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

export type WebhookSecretRow = StoreSchema["webhook_secret"];

export function webhookSecrets({ db }: Store): Promise<WebhookSecretRow[]> {
  return db.selectFrom("webhook_secret").selectAll().orderBy("source").execute();
}

/** Keeps a secret in the place of the one that stood for its source. */
export async function keepWebhookSecret({ db }: Store, row: WebhookSecretRow): Promise<void> {
  await db.deleteFrom("webhook_secret").where("source", "=", row.source).execute();
  await db.insertInto("webhook_secret").values(row).execute();
}

/** Whether there was one. */
export async function removeWebhookSecret({ db }: Store, source: string): Promise<boolean> {
  const removed = await db.deleteFrom("webhook_secret").where("source", "=", source).executeTakeFirst();
  return Number(removed.numDeletedRows) > 0;
}
