import { sql } from "kysely";
import type { ColumnTypes } from "../column-types.ts";

export const sqliteTypes: ColumnTypes = {
  ...{ integer: "integer", bigint: "bigint", text: "text", date: "date" },
  bytes: "blob",
  growing: (column) => column.primaryKey().autoIncrement(),
  numbersRows: true,
  async stays(db, table) {
    await sql`create trigger ${sql.id(`${table}_stays`)} before update on ${sql.table(table)}
      begin select raise(abort, 'the log is not changed'); end`.execute(db);
  },
};
