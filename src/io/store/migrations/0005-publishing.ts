import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** Who published a ladder, how it was written, and what is to be said of one that `stige.yaml` will say next. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema.alterTable("ladder_version").addColumn("who", t.text).execute();
  await db.schema.alterTable("ladder_version").addColumn("yaml", t.text).execute();
  await db.schema
    .createTable("ladder_wish")
    .addColumn("ladder_key", t.text, (c) => c.primaryKey())
    .addColumn("note", t.text)
    .addColumn("who", t.text, (c) => c.notNull())
    .execute();
}
