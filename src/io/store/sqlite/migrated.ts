import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";

/** The migrations that the store of a data folder has had; null: there is none yet. Changes nothing. */
export async function migratedSqlite(dataFolder: string): Promise<ReadonlySet<string> | null> {
  const path = join(dataFolder, "control.db");
  if (!existsSync(path)) return null;
  const url = pathToFileURL(path);
  // One that was closed as it should be: else SQLite would leave files of its own beside it. Where a log lies beside it, it is read as ever.
  if (!existsSync(`${path}-wal`)) url.searchParams.set("immutable", "1");
  const raw = new DatabaseSync(url, { readOnly: true, timeout: 400 });
  try {
    const rows = raw.prepare("select name from sqlite_master where name = 'kysely_migration'").all();
    if (rows.length === 0) return new Set();
    const done = raw.prepare("select name from kysely_migration").all() as { name: string }[];
    return new Set(done.map(({ name }) => name));
  } finally {
    raw.close();
  }
}
