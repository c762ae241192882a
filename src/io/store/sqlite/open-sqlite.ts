import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import type { Base } from "../base.ts";
import { migrate } from "../migrate.ts";
import type { StoreSchema } from "../schema.ts";
import { sqliteBulk } from "./bulk.ts";
import { kept, overwriteDeleted, transaction } from "./commit.ts";
import { sqliteKysely } from "./dialect.ts";
import { openSqliteInbox, sqliteInbox } from "./inbox.ts";
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
    raw.exec(kept);
    await migrate(db, sqliteTypes);
  } catch (error) {
    // A process that goes on, as one that watches does, must not keep half a hold on the folder.
    raw.close();
    throw error;
  }
  return sqliteBase(dataFolder, raw, db);
}

function sqliteBase(dataFolder: string, raw: DatabaseSync, db: Kysely<StoreSchema>): Base {
  const close = () => db.destroy();
  return {
    db,
    place: "control.db",
    says: sqliteSays,
    bulk: sqliteBulk(raw),
    transaction: (point, work) => transaction(point, raw, work),
    keepsApart: false,
    turn: () => null,
    lost: null,
    followed: null,
    overwriteDeleted: (done) => overwriteDeleted(raw, done),
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
    inbox: (part) => openSqliteInbox(dataFolder, part === "seals" ? "seals" : "all"),
    hasInbox: async () => existsSync(sqliteInbox(dataFolder)),
    close,
    abandon: close,
  };
}
