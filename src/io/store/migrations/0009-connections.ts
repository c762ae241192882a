import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** Services that are read from or written to, and what came of it each time. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("connection")
    .addColumn("id", t.integer, t.growing)
    .addColumn("service", t.text, (c) => c.notNull())
    .addColumn("settings", t.text, (c) => c.notNull())
    .addColumn("secret", t.text, (c) => c.notNull())
    .addColumn("made_us", t.bigint, (c) => c.notNull())
    .addColumn("made_by", t.text, (c) => c.notNull())
    .addColumn("stands", t.text)
    .execute();
  await db.schema
    .createTable("connection_run")
    .addColumn("id", t.integer, t.growing)
    .addColumn("connection", t.integer, (c) => c.notNull())
    .addColumn("begun_us", t.bigint, (c) => c.notNull())
    .addColumn("ended_us", t.bigint)
    .addColumn("counts", t.text, (c) => c.notNull())
    .addColumn("said", t.text)
    .execute();
  await db.schema
    .createIndex("connection_run_by_connection")
    .on("connection_run")
    .columns(["connection", "id"])
    .execute();
}
