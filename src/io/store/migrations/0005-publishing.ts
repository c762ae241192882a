import type { Kysely } from "kysely";

/** Who published a ladder, how it was written, and what is to be said of one that `stige.yaml` will say next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable("ladder_version").addColumn("who", "text").execute();
  await db.schema.alterTable("ladder_version").addColumn("yaml", "text").execute();
  await db.schema
    .createTable("ladder_wish")
    .addColumn("ladder_key", "text", (c) => c.primaryKey())
    .addColumn("note", "text")
    .addColumn("who", "text", (c) => c.notNull())
    .execute();
}
