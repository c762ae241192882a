import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("identity")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("kind", "integer", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("value", "text", (c) => c.notNull())
    .addUniqueConstraint("identity_unique", ["kind", "source", "value"])
    .execute();
  await db.schema
    .createTable("trait")
    .addColumn("identity_id", "integer", (c) => c.notNull())
    .addColumn("load", "integer", (c) => c.notNull())
    .addColumn("traits", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("trait_key", ["identity_id", "load"])
    .execute();
  await db.schema
    .createTable("load")
    .addColumn("load", "integer", (c) => c.primaryKey())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("source", "text", (c) => c.notNull())
    .addColumn("file", "text", (c) => c.notNull())
    .addColumn("sha256", "text", (c) => c.notNull())
    .addColumn("bytes", "bigint", (c) => c.notNull())
    .addColumn("received_us", "bigint", (c) => c.notNull())
    .addColumn("undone_us", "bigint")
    .addColumn("has_ids", "integer", (c) => c.notNull())
    .addColumn("rows_read", "bigint", (c) => c.notNull())
    .addColumn("rows_accepted", "bigint", (c) => c.notNull())
    .addColumn("rows_rejected", "bigint", (c) => c.notNull())
    .addColumn("rows_new", "bigint", (c) => c.notNull())
    .addColumn("rows_changed", "bigint", (c) => c.notNull())
    .addColumn("rows_same", "bigint", (c) => c.notNull())
    .addColumn("first_us", "bigint")
    .addColumn("last_us", "bigint")
    .addColumn("mapping", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("segment")
    .addColumn("load", "integer", (c) => c.notNull())
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("file", "text", (c) => c.notNull())
    .addColumn("rows", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("segment_key", ["load", "kind"])
    .execute();
  await db.schema
    .createTable("reject")
    .addColumn("load", "integer", (c) => c.notNull())
    .addColumn("line", "bigint", (c) => c.notNull())
    .addColumn("column_name", "text")
    .addColumn("cell", "text")
    .addColumn("reason", "text", (c) => c.notNull())
    .addColumn("params", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("reject_load").on("reject").columns(["load", "line"]).execute();
  await db.schema
    .createTable("ladder_version")
    .addColumn("version", "integer", (c) => c.primaryKey())
    .addColumn("recorded_us", "bigint", (c) => c.notNull())
    .addColumn("ladder", "text", (c) => c.notNull())
    .addColumn("ladder_key", "text", (c) => c.notNull())
    .addColumn("note", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("manifest")
    .addColumn("sequence", "bigint", (c) => c.notNull())
    .execute();
  await sql`insert into manifest (sequence) values (0)`.execute(db);
}
