import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Kysely } from "kysely";
import { oneAtATime } from "../../one-at-a-time.ts";
import { type InboxBase, type InboxSchema, makeInbox } from "../inbox/inbox-schema.ts";
import { kept, overwriteDeleted, settle, transaction } from "./commit.ts";
import { sqliteKysely } from "./dialect.ts";
import { sqliteTypes } from "./sqlite-types.ts";

export const sqliteInbox = (dataFolder: string) => join(dataFolder, "inbox.db");

/** So long one connection waits for the other: what comes in is kept on one, and sealed on another. */
const patientMs = 10_000;

/**
 * Opens the inbox in a file of its own: SQLite lets one write at a time, and a load may write for minutes. Whoever calls it holds the folder.
 * `settles` false: another connection brings into the file what this one adds.
 */
export async function openSqliteInbox(dataFolder: string, settles = true): Promise<InboxBase> {
  const raw = new DatabaseSync(sqliteInbox(dataFolder), { timeout: patientMs });
  const db = sqliteKysely(raw) as unknown as Kysely<InboxSchema>;
  try {
    raw.exec(kept);
    if (!settles) raw.exec("pragma wal_autocheckpoint = 0");
    await makeInbox(db, sqliteTypes);
  } catch (error) {
    raw.close();
    throw error;
  }
  const inTurn = oneAtATime();
  return {
    db,
    transaction: (point, work) => inTurn(() => transaction(point, raw, work)),
    settle: () => inTurn(async () => settle(raw)),
    overwriteDeleted: () => inTurn(() => overwriteDeleted(raw, async () => {})),
    shared: null,
    close: () => inTurn(() => db.destroy()),
  };
}
