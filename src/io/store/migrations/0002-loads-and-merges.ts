import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("load").addColumn("replaces", "integer").execute();
  await db.schema.alterTable("load").addColumn("origin", "integer").execute();
  await db.schema
    .createTable("merge_note")
    .addColumn("load", "integer", (c) => c.primaryKey())
    .addColumn("kept_id", "integer", (c) => c.notNull())
    .addColumn("gone_id", "integer", (c) => c.notNull())
    .addColumn("reason", "text")
    .execute();
}
