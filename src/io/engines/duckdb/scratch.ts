import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { openDuckDb } from "./open-duckdb.ts";

let count = 0;

/** What the engine may use of memory for a piece of work. */
export type ScratchMemory = "800MB" | "2GB";

/** A DuckDB file for one piece of work, gone when it is done. It may hold personal data: nothing of it is kept. */
export async function withScratch<T>(
  folder: string,
  work: (connection: DuckDBConnection) => Promise<T>,
  memory: ScratchMemory = "800MB",
): Promise<T> {
  const path = join(folder, `scratch-${process.pid}-${++count}.duckdb`);
  const remove = () => {
    for (const ending of ["", ".wal"]) rmSync(path + ending, { force: true });
  };
  try {
    const db = await openDuckDb(path, { tempFolder: folder, memory, passing: true });
    try {
      return await work(await db.connect());
    } finally {
      db.close();
    }
  } finally {
    // A scratch file that cannot be closed, as on a full disk, goes all the same.
    remove();
  }
}
