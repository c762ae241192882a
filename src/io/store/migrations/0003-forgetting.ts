import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("load")
    .addColumn("rows_forgotten", "bigint", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("reject").addColumn("who", "text").execute();
  await db.schema
    .createTable("erased_identity")
    .addColumn("identity_id", "integer", (c) => c.primaryKey())
    .addColumn("erased_us", "bigint", (c) => c.notNull())
    .addColumn("excluded", "integer", (c) => c.notNull())
    .addColumn("pending", "integer", (c) => c.notNull())
    .execute();
  // Without row numbers: the order in which they came would tell which belong together.
  await db.schema
    .createTable("tombstone")
    .addColumn("hash", "text", (c) => c.primaryKey())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("erased_day", "integer", (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable("suppression")
    .addColumn("hash", "text", (c) => c.primaryKey())
    .addColumn("what", "text", (c) => c.notNull())
    .addColumn("objected_us", "bigint", (c) => c.notNull())
    .modifyEnd(sql`without rowid`)
    .execute();
  await db.schema
    .createTable("referrer_order")
    .addColumn("before_id", "integer", (c) => c.notNull())
    .addColumn("after_id", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("referrer_order_key", ["before_id", "after_id"])
    .execute();
  await db.schema
    .createTable("forgetting")
    .addColumn("key_check", "text")
    .addColumn("scrub_due", "integer", (c) => c.notNull())
    .execute();
  await sql`insert into forgetting (key_check, scrub_due) values (null, 0)`.execute(db);
}
