import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** What shops sign their webhooks with, and what was sent and not taken in. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("webhook_secret")
    .addColumn("source", t.text, (c) => c.primaryKey())
    .addColumn("secret", t.text, (c) => c.notNull())
    .addColumn("set_us", t.bigint, (c) => c.notNull())
    .addColumn("set_by", t.text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("refused_call")
    .addColumn("id", t.integer, t.growing)
    .addColumn("at_us", t.bigint, (c) => c.notNull())
    .addColumn("door", t.text, (c) => c.notNull())
    .addColumn("message_id", t.text, (c) => c.notNull())
    .addColumn("place", t.text, (c) => c.notNull())
    .addColumn("sentence", t.text, (c) => c.notNull())
    .addColumn("fix", t.text, (c) => c.notNull())
    .execute();
}
