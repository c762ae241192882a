import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema.alterTable("load").addColumn("replaces", t.integer).execute();
  await db.schema.alterTable("load").addColumn("origin", t.integer).execute();
  await db.schema
    .createTable("merge_note")
    .addColumn("load", t.integer, (c) => c.primaryKey())
    .addColumn("kept_id", t.integer, (c) => c.notNull())
    .addColumn("gone_id", t.integer, (c) => c.notNull())
    .addColumn("reason", t.text)
    .execute();
}
