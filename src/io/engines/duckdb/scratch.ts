import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { randomHex } from "../../env.ts";
import { openDuckDb } from "./open-duckdb.ts";

/** Another connection, to a schema of its own where what is made there has the names that others have. */
export type Another = (schema: string) => Promise<DuckDBConnection>;

/**
 * A DuckDB file for one piece of work in a folder of its own, gone with all that lies there when it is done. It may hold personal
 * data: nothing of it is kept. `threads`: so many at most; left out: as many as there are cores.
 */
export async function withScratch<T>(
  within: string,
  work: (connection: DuckDBConnection, another: Another) => Promise<T>,
  threads?: number,
): Promise<T> {
  const folder = join(within, `scratch-${process.pid}-${randomHex(4)}`);
  try {
    const path = join(folder, "scratch.duckdb");
    const options = { tempFolder: folder, memory: "680MB", passing: true, ...(threads ? { threads } : {}) };
    const db = await openDuckDb(path, options);
    try {
      return await work(await db.connect(), db.connect);
    } finally {
      // Closed with all that is in it, it would keep this thread.
      await db.empty().catch(() => {});
      db.close();
    }
  } finally {
    // A scratch file that cannot be closed, as on a full disk, goes all the same.
    rmSync(folder, { recursive: true, force: true });
  }
}
