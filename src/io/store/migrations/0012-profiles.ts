import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** What each person was last told to a service, whose fields there are yet to be cleared, and what the services refused. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("profile_told")
    .addColumn("connection", t.integer, (c) => c.notNull())
    .addColumn("person_id", t.bigint, (c) => c.notNull())
    .addColumn("there", t.text, (c) => c.notNull())
    .addColumn("address", t.text, (c) => c.notNull())
    .addColumn("said", t.text)
    .addColumn("sent", t.text)
    .addColumn("job", t.text)
    .addPrimaryKeyConstraint("profile_told_key", ["connection", "person_id"])
    .execute();
  await db.schema
    .createIndex("profile_told_there")
    .on("profile_told")
    .columns(["connection", "there"])
    .execute();
  await db.schema
    .createTable("profile_blank")
    .addColumn("connection", t.integer, (c) => c.notNull())
    .addColumn("there", t.text, (c) => c.notNull())
    .addPrimaryKeyConstraint("profile_blank_key", ["connection", "there"])
    .execute();
  await db.schema
    .createTable("profile_refused")
    .addColumn("connection", t.integer, (c) => c.notNull())
    .addColumn("person_id", t.bigint, (c) => c.notNull())
    .addColumn("at_us", t.bigint, (c) => c.notNull())
    .addColumn("said", t.text, (c) => c.notNull())
    .addPrimaryKeyConstraint("profile_refused_key", ["connection", "person_id"])
    .execute();
}
