import type { DatabaseSync } from "node:sqlite";
import { failpoint } from "../../failpoint.ts";

/** Everything that `work` writes is kept together, or nothing of it. */
export async function transaction<T>(
  point: string,
  raw: DatabaseSync,
  work: () => Promise<T>,
  begin: () => Promise<void> | void = () => raw.exec("begin immediate"),
): Promise<T> {
  await begin();
  try {
    const result = await work();
    failpoint(point, "before");
    raw.exec("commit");
    failpoint(point, "after");
    return result;
  } catch (error) {
    // On a full disk SQLite has rolled back by itself.
    if (raw.isTransaction) raw.exec("rollback");
    throw error;
  }
}

/** SQLite overwrites deleted rows, but copies of them that moving a page left behind it does not. */
export async function overwriteDeleted(raw: DatabaseSync, done: () => Promise<void>): Promise<void> {
  const empty = "pragma wal_checkpoint(truncate)";
  raw.exec(`${empty}; vacuum; ${empty}`);
  await done();
  raw.exec(empty);
}

/** So long a log is begun anew, not only read from: pages of 4 kB. */
const longLog = 16_000;

/**
 * Brings what the log holds into its file while others go on writing. One that is written to all the time would grow for good: a long
 * one is begun anew, for which they wait a moment. `sync` has the disk hold the file: SQLite does while they wait, and finds it done.
 */
export async function settle(raw: DatabaseSync, sync: () => Promise<void>): Promise<void> {
  const row = raw.prepare("pragma wal_checkpoint(passive)").get() as { readonly log: number };
  await sync();
  if (row.log > longLog) raw.exec("pragma wal_checkpoint(restart)");
}

/** How every file of a shop's store is kept: what is told to be kept is on the disk, and deleted rows are overwritten. */
export const kept =
  "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -65536";
