import { sql } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

// As SQLite keeps them: integers of 64 bits, texts that are equal and sorted by their bytes.
const text = sql`text collate "C"`;

export const postgresTypes: ColumnTypes = {
  ...{ integer: "bigint", bigint: "bigint", text, date: text },
  bytes: "bytea",
  growing: (column) => column.primaryKey().generatedByDefaultAsIdentity(),
  numbersRows: false,
  async stays(db, table) {
    const name = sql.id(`${table}_stays`);
    await sql`create function ${name}() returns trigger language plpgsql
      as 'begin raise exception ''the log is not changed''; end'`.execute(db);
    await sql`create trigger ${name} before update on ${sql.table(table)}
      for each row execute function ${name}()`.execute(db);
  },
};
