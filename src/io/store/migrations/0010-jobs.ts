import type { Kysely } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

/** What is to be done later, and who does it now. */
export async function up(db: Kysely<unknown>, t: ColumnTypes): Promise<void> {
  await db.schema
    .createTable("job")
    .addColumn("kind", t.text, (c) => c.notNull())
    .addColumn("subject", t.text, (c) => c.notNull())
    .addColumn("payload", t.text, (c) => c.notNull())
    .addColumn("asked", t.integer, (c) => c.notNull())
    .addColumn("due_us", t.bigint, (c) => c.notNull())
    .addColumn("attempts", t.integer, (c) => c.notNull())
    .addColumn("said", t.text)
    .addColumn("claim", t.text)
    .addColumn("worker", t.text)
    .addColumn("lease_us", t.bigint)
    .addPrimaryKeyConstraint("job_key", ["kind", "subject"])
    .execute();
  await db.schema.createIndex("job_due").on("job").column("due_us").execute();
}
