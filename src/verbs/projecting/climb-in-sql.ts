import type { Brought } from "../../core/ladder/brought.ts";
import { climbSql } from "../../core/ladder/in-sql/climb.sql.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { duckdb } from "../../core/sql/duckdb.ts";
import type { DuckDb } from "../../io/engines/duckdb/open-duckdb.ts";

/** Puts everyone on a ladder by the ladder's own SQL and leaves their stays in a new table, the same as `climb` would. The table appears whole or not at all. */
export async function climbInSql(db: DuckDb, ladder: Ladder, brought: Brought, table: string): Promise<void> {
  const connection = await db.connect();
  try {
    await connection.run(duckdb.createTable(table, climbSql(duckdb, ladder, brought)));
  } finally {
    connection.closeSync();
  }
}
