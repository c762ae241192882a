import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** Goals, each with all that it ever was. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("goal_version")
    .addColumn("goal", t.integer, (c) => c.notNull())
    .addColumn("version", t.integer, (c) => c.notNull())
    .addColumn("recorded_us", t.bigint, (c) => c.notNull())
    .addColumn("what", t.text)
    .addColumn("note", t.text)
    .addColumn("who", t.text, (c) => c.notNull())
    .addPrimaryKeyConstraint("goal_version_key", ["goal", "version"])
    .execute();
}
