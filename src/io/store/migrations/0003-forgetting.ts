import { type Kysely, sql } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable("load")
    .addColumn("rows_forgotten", t.bigint, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("reject").addColumn("who", t.text).execute();
  await db.schema
    .createTable("erased_identity")
    .addColumn("identity_id", t.integer, (c) => c.primaryKey())
    .addColumn("erased_us", t.bigint, (c) => c.notNull())
    .addColumn("excluded", t.integer, (c) => c.notNull())
    .addColumn("pending", t.integer, (c) => c.notNull())
    .execute();
  // Without row numbers: the order in which they came would tell which belong together.
  await db.schema
    .createTable("tombstone")
    .addColumn("hash", t.text, (c) => c.primaryKey())
    .addColumn("what", t.text, (c) => c.notNull())
    .addColumn("erased_day", t.integer, (c) => c.notNull())
    .$call((table) => (t.numbersRows ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
  await db.schema
    .createTable("suppression")
    .addColumn("hash", t.text, (c) => c.primaryKey())
    .addColumn("what", t.text, (c) => c.notNull())
    .addColumn("objected_us", t.bigint, (c) => c.notNull())
    .$call((table) => (t.numbersRows ? table.modifyEnd(sql`without rowid`) : table))
    .execute();
  await db.schema
    .createTable("referrer_order")
    .addColumn("before_id", t.integer, (c) => c.notNull())
    .addColumn("after_id", t.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint("referrer_order_key", ["before_id", "after_id"])
    .execute();
  await db.schema
    .createTable("forgetting")
    .addColumn("key_check", t.text)
    .addColumn("scrub_due", t.integer, (c) => c.notNull())
    .execute();
  await sql`insert into forgetting (key_check, scrub_due) values (null, 0)`.execute(db);
}
