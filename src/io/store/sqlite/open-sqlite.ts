import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { failpoint } from "../../failpoint.ts";
import type { Base } from "../base.ts";
import { migrate } from "../migrate.ts";
import type { StoreSchema } from "../schema.ts";
import { sqliteBulk } from "./bulk.ts";
import { sqliteKysely } from "./dialect.ts";
import { takeLock, waitMs } from "./lock.ts";
import { requireRight } from "./require-right.ts";
import { sqliteSays } from "./says.ts";
import { sqliteTypes } from "./sqlite-types.ts";

/** Opens, and where needed makes, the store in a data folder's own file, and holds the folder. */
export async function openSqlite(dataFolder: string, passing: boolean): Promise<Base> {
  requireRight(dataFolder, join(dataFolder, "control.db"));
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const raw = new DatabaseSync(join(dataFolder, "control.db"), { timeout: waitMs });
  const db = sqliteKysely(raw);
  try {
    await takeLock(raw, join(dataFolder, "lock"), passing);
    raw.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -65536",
    );
    await migrate(db, sqliteTypes);
  } catch (error) {
    // A process that goes on, as one that watches does, must not keep half a hold on the folder.
    raw.close();
    throw error;
  }
  return sqliteBase(raw, db);
}

function sqliteBase(raw: DatabaseSync, db: Kysely<StoreSchema>): Base {
  const close = () => db.destroy();
  return {
    db,
    place: "control.db",
    says: sqliteSays,
    bulk: sqliteBulk(raw),
    transaction: (point, work) => transaction(point, raw, work),
    async overwriteDeleted(done) {
      // SQLite overwrites deleted rows, but copies of them that moving a page left behind it does not.
      const empty = "pragma wal_checkpoint(truncate)";
      raw.exec(`${empty}; vacuum; ${empty}`);
      await done();
      raw.exec(empty);
    },
    async integrityErrors() {
      const rows = raw.prepare("pragma integrity_check(20)").all() as { integrity_check: string }[];
      const torn = raw.prepare("pragma foreign_key_check").all() as { table: string }[];
      return [
        ...rows.map((row) => row.integrity_check).filter((text) => text !== "ok"),
        ...torn.map(({ table }) => `foreign key in ${table}`),
      ];
    },
    async copyTo(path) {
      await backup(raw, path);
    },
    close,
    abandon: close,
  };
}

async function transaction<T>(point: string, raw: DatabaseSync, work: () => Promise<T>): Promise<T> {
  raw.exec("begin immediate");
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
