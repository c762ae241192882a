import type { DuckDBConnection } from "@duckdb/node-api";
import { failpoint } from "../../failpoint.ts";

/** Everything that `work` does on the connection counts together, or nothing of it. `point` names this in the proof by killing. */
export async function inOneCommit<T>(
  point: string,
  connection: DuckDBConnection,
  work: () => Promise<T>,
): Promise<T> {
  await connection.run("BEGIN");
  try {
    const result = await work();
    failpoint(point, "before");
    await connection.run("COMMIT");
    failpoint(point, "after");
    return result;
  } catch (error) {
    // A connection on a full disk or a torn file may not take it; what it did not commit is gone all the same.
    await connection.run("ROLLBACK").catch(() => {});
    throw error;
  }
}

/**
 * Writes what was committed from the log into the file itself. False: somebody still reads what was before, so that it has
 * to wait; nothing is lost by that.
 */
export async function checkpoint(point: string, connection: DuckDBConnection): Promise<boolean> {
  failpoint(point, "before");
  try {
    await connection.run("CHECKPOINT");
  } catch (error) {
    if (/cannot checkpoint/i.test(String(error))) return false;
    throw error;
  }
  failpoint(point, "after");
  return true;
}
