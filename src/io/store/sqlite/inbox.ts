import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
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
 * What a connection does. `takes-beside`: takes in beside another that seals, which brings into the file what both add. `seals`: what it writes is
 * done again where it is lost with the power, so that no commit of it waits for the disk; it is on the disk with the next that is taken in.
 */
type Part = "all" | "takes-beside" | "seals";

/** Opens the inbox in a file of its own: SQLite lets one write at a time, and a load may write for minutes. Whoever calls it holds the folder. */
export async function openSqliteInbox(dataFolder: string, part: Part = "all"): Promise<InboxBase> {
  const file = sqliteInbox(dataFolder);
  const raw = new DatabaseSync(file, { timeout: patientMs });
  const db = sqliteKysely(raw) as unknown as Kysely<InboxSchema>;
  let handle: FileHandle;
  try {
    raw.exec(kept);
    if (part !== "all") raw.exec("pragma wal_autocheckpoint = 0");
    if (part === "seals") raw.exec("pragma synchronous = normal");
    await makeInbox(db, sqliteTypes);
    // Closed only with the connection: where any handle of a file is closed, the system lets go of the locks that SQLite has on it.
    handle = await open(file, "r+");
  } catch (error) {
    raw.close();
    throw error;
  }
  const inTurn = oneAtATime();
  let lockedMs = 0;
  const begin = async () => {
    const began = performance.now();
    await beginOnceFree(raw);
    lockedMs += performance.now() - began;
  };
  return {
    db,
    transaction: (point, work) => inTurn(() => transaction(point, raw, work, begin)),
    lockedMs: () => lockedMs,
    settle: () => inTurn(() => settle(raw, () => handle.datasync())),
    overwriteDeleted: () => inTurn(() => overwriteDeleted(raw, async () => {})),
    shared: null,
    close: () =>
      inTurn(async () => {
        await db.destroy();
        await handle.close();
      }),
  };
}

/** So often it is looked whether the other connection is done. SQLite itself looks ever less often, and keeps its thread meanwhile. */
const lookMs = 1;

/** Begins to write as soon as the other connection does not. */
async function beginOnceFree(raw: DatabaseSync): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      raw.exec("pragma busy_timeout = 0; begin immediate");
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() - began > patientMs) throw error;
    } finally {
      raw.exec(`pragma busy_timeout = ${patientMs}`);
    }
    await pause(lookMs);
  }
}

/** SQLITE_BUSY, of whatever kind. */
function isBusy(error: unknown): boolean {
  return ((error as { readonly errcode?: number }).errcode ?? 0) % 256 === 5;
}
