import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { randomHex } from "../../env.ts";
import { openDuckDb } from "./open-duckdb.ts";

/** Another connection, to a schema of its own where what is made there has the names that others have. */
export type Another = (schema: string) => Promise<DuckDBConnection>;

/** A DuckDB file for one piece of work. */
export interface Scratch {
  connect(): Promise<DuckDBConnection>;
  readonly another: Another;
  /** It goes with all that lies there. */
  close(): Promise<void>;
}

/**
 * A DuckDB file for one piece of work in a folder of its own. It may hold personal data: nothing of it is kept. `threads`: so many at
 * most; left out: as many as there are cores.
 */
export async function openScratch(within: string, threads?: number): Promise<Scratch> {
  const folder = join(within, `scratch-${process.pid}-${randomHex(4)}`);
  // A scratch file that cannot be closed, as on a full disk, goes all the same.
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const path = join(folder, "scratch.duckdb");
    const options = { tempFolder: folder, memory: "680MB", passing: true, ...(threads ? { threads } : {}) };
    const db = await openDuckDb(path, options);
    return {
      connect: () => db.connect(),
      another: db.connect,
      async close() {
        try {
          // Closed with all that is in it, it would keep this thread.
          await db.empty().catch(() => {});
          db.close();
          await db.idle();
        } finally {
          remove();
        }
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** As `openScratch`, gone when `work` is done. */
export async function withScratch<T>(
  within: string,
  work: (connection: DuckDBConnection, another: Another) => Promise<T>,
  threads?: number,
): Promise<T> {
  const scratch = await openScratch(within, threads);
  try {
    return await work(await scratch.connect(), scratch.another);
  } finally {
    await scratch.close();
  }
}
