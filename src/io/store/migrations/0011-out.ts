import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** Where everyone was last told to stand, and what is told elsewhere: endpoints and what was sent to them. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("standing")
    .addColumn("person_id", t.bigint, (c) => c.primaryKey())
    .addColumn("rung", t.text)
    .addColumn("since_us", t.bigint)
    .addColumn("was", t.text)
    .addColumn("changed_us", t.bigint, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("standing_changed")
    .on("standing")
    .columns(["changed_us", "person_id"])
    .execute();
  await db.schema
    .createTable("standing_log")
    .addColumn("from_us", t.bigint, (c) => c.notNull())
    .addColumn("until_us", t.bigint, (c) => c.notNull())
    .addColumn("ladder", t.integer, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("goal_alarm")
    .addColumn("goal", t.integer, (c) => c.primaryKey())
    .addColumn("since_us", t.bigint, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("webhook_endpoint")
    .addColumn("id", t.text, (c) => c.primaryKey())
    .addColumn("url", t.text, (c) => c.notNull())
    .addColumn("events", t.text, (c) => c.notNull())
    .addColumn("secret", t.text, (c) => c.notNull())
    .addColumn("former_secret", t.text)
    .addColumn("former_until_us", t.bigint)
    .addColumn("made_us", t.bigint, (c) => c.notNull())
    .addColumn("made_by", t.text, (c) => c.notNull())
    .addColumn("failing_us", t.bigint)
    .addColumn("off_us", t.bigint)
    .addColumn("off_why", t.text)
    .execute();
  await db.schema
    .createTable("webhook_delivery")
    .addColumn("id", t.integer, t.growing)
    .addColumn("endpoint", t.text, (c) => c.notNull())
    .addColumn("message_id", t.text, (c) => c.notNull())
    .addColumn("type", t.text, (c) => c.notNull())
    .addColumn("body", t.text, (c) => c.notNull())
    .addColumn("person_id", t.bigint)
    .addColumn("made_us", t.bigint, (c) => c.notNull())
    .addColumn("due_us", t.bigint)
    .addColumn("state", t.text, (c) => c.notNull())
    .addColumn("tries", t.integer, (c) => c.notNull())
    .addColumn("tried_us", t.bigint)
    .addColumn("status", t.integer)
    .addColumn("said", t.text)
    .addUniqueConstraint("webhook_delivery_once", ["endpoint", "message_id"])
    .execute();
  await db.schema
    .createIndex("webhook_delivery_due")
    .on("webhook_delivery")
    .columns(["endpoint", "due_us"])
    .execute();
}
