import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { Kysely } from "kysely";
import { lackingMigrations } from "./migrate.ts";
import type { StoreSchema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite.ts";

/** What the next opening would change in the store of a data folder, by the names of the steps; null: there is no store yet. */
export async function lackingIn(dataFolder: string): Promise<readonly string[] | null> {
  const path = join(dataFolder, "control.db");
  if (!existsSync(path)) return null;
  const url = pathToFileURL(path);
  // One that was closed as it should be: else SQLite would leave files of its own beside it. Where a log lies beside it, it is read as ever.
  if (!existsSync(`${path}-wal`)) url.searchParams.set("immutable", "1");
  const raw = new DatabaseSync(url, { readOnly: true, timeout: 400 });
  const db = new Kysely<StoreSchema>({ dialect: new NodeSqliteDialect(raw) });
  try {
    return await lackingMigrations(db);
  } finally {
    await db.destroy();
  }
}
