import { type Kysely, sql } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("identity")
    .addColumn("id", t.integer, (c) => c.primaryKey())
    .addColumn("kind", t.integer, (c) => c.notNull())
    .addColumn("source", t.text, (c) => c.notNull())
    .addColumn("value", t.text, (c) => c.notNull())
    .addUniqueConstraint("identity_unique", ["kind", "source", "value"])
    .execute();
  await db.schema
    .createTable("trait")
    .addColumn("identity_id", t.integer, (c) => c.notNull())
    .addColumn("load", t.integer, (c) => c.notNull())
    .addColumn("traits", t.text, (c) => c.notNull())
    .addPrimaryKeyConstraint("trait_key", ["identity_id", "load"])
    .execute();
  await db.schema
    .createTable("load")
    .addColumn("load", t.integer, (c) => c.primaryKey())
    .addColumn("kind", t.text, (c) => c.notNull())
    .addColumn("source", t.text, (c) => c.notNull())
    .addColumn("file", t.text, (c) => c.notNull())
    .addColumn("sha256", t.text, (c) => c.notNull())
    .addColumn("bytes", t.bigint, (c) => c.notNull())
    .addColumn("received_us", t.bigint, (c) => c.notNull())
    .addColumn("undone_us", t.bigint)
    .addColumn("has_ids", t.integer, (c) => c.notNull())
    .addColumn("rows_read", t.bigint, (c) => c.notNull())
    .addColumn("rows_accepted", t.bigint, (c) => c.notNull())
    .addColumn("rows_rejected", t.bigint, (c) => c.notNull())
    .addColumn("rows_new", t.bigint, (c) => c.notNull())
    .addColumn("rows_changed", t.bigint, (c) => c.notNull())
    .addColumn("rows_same", t.bigint, (c) => c.notNull())
    .addColumn("first_us", t.bigint)
    .addColumn("last_us", t.bigint)
    .addColumn("mapping", t.text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("segment")
    .addColumn("load", t.integer, (c) => c.notNull())
    .addColumn("kind", t.text, (c) => c.notNull())
    .addColumn("file", t.text, (c) => c.notNull())
    .addColumn("rows", t.bigint, (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_key", ["load", "kind"])
    .execute();
  const reject = db.schema.createTable("reject");
  await (t.numbersRows ? reject : reject.addColumn("rowid", t.bigint, t.growing))
    .addColumn("load", t.integer, (c) => c.notNull())
    .addColumn("line", t.bigint, (c) => c.notNull())
    .addColumn("column_name", t.text)
    .addColumn("cell", t.text)
    .addColumn("reason", t.text, (c) => c.notNull())
    .addColumn("params", t.text, (c) => c.notNull())
    .execute();
  await db.schema.createIndex("reject_load").on("reject").columns(["load", "line"]).execute();
  await db.schema
    .createTable("ladder_version")
    .addColumn("version", t.integer, (c) => c.primaryKey())
    .addColumn("recorded_us", t.bigint, (c) => c.notNull())
    .addColumn("ladder", t.text, (c) => c.notNull())
    .addColumn("ladder_key", t.text, (c) => c.notNull())
    .addColumn("note", t.text, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("manifest")
    .addColumn("sequence", t.bigint, (c) => c.notNull())
    .execute();
  await sql`insert into manifest (sequence) values (0)`.execute(db);
}
