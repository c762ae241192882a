import { type Kysely, sql } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** Facts that come over HTTP: how far the inbox is sealed, several sealed files of a kind in one load, keys that write. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable("manifest")
    .addColumn("inbox_sealed", t.bigint, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("load").addColumn("live_until_us", t.bigint).execute();
  await db.schema.alterTable("reject").addColumn("message_id", t.text).execute();
  await db.schema
    .alterTable("api_key")
    .addColumn("origins", t.text, (c) => c.notNull().defaultTo(""))
    .execute();
  await db.schema
    .createTable("segment_by_file")
    .addColumn("load", t.integer, (c) => c.notNull())
    .addColumn("kind", t.text, (c) => c.notNull())
    .addColumn("file", t.text, (c) => c.notNull())
    .addColumn("rows", t.bigint, (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_file_key", ["load", "kind", "file"])
    .execute();
  await sql`insert into segment_by_file (load, kind, file, rows) select load, kind, file, rows from segment`.execute(
    db,
  );
  await db.schema.dropTable("segment").execute();
  await db.schema.alterTable("segment_by_file").renameTo("segment").execute();
}
