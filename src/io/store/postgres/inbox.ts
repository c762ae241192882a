import { existsSync, rmSync } from "node:fs";
import { Kysely } from "kysely";
import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { copyIds } from "../inbox/copy-ids.ts";
import { type InboxBase, type InboxSchema, makeInbox } from "../inbox/inbox-schema.ts";
import { openSqliteInbox, sqliteInbox } from "../sqlite/inbox.ts";
import { transaction } from "./commit.ts";
import { ask, link } from "./connect.ts";
import { postgresDialect } from "./dialect.ts";
import { overwriteDeleted } from "./health.ts";
import { requireKeeper } from "./keeper.ts";
import { postgresTypes } from "./postgres-types.ts";

/** Opens the inbox in the store's schema, and takes over the ids that a backup brought into the folder; on a connection of its own. Whoever calls it owns the schema. */
export async function openPostgresInbox(
  url: string,
  at: DatabasePlace,
  schema: string,
  dataFolder: string,
): Promise<InboxBase> {
  const writer = link(url, at, async (client) => {
    await ask(client, at, `set search_path to "${schema}"`);
    await requireKeeper(client, at);
  });
  const db = new Kysely<InboxSchema>({ dialect: postgresDialect(at, () => writer.client()) });
  const close = async () => {
    await db.destroy();
    await writer.end();
  };
  try {
    await makeInbox(db, postgresTypes);
  } catch (error) {
    await close();
    throw error;
  }
  const inTurn = oneAtATime();
  const base: InboxBase = {
    db,
    transaction: (point, work) =>
      inTurn(async () => transaction(point, { writer, at }, await writer.client(), work)),
    settle: async () => {},
    overwriteDeleted: () => inTurn(async () => overwriteDeleted(await writer.client(), at, ["inbox_batch"])),
    close: () => inTurn(close),
  };
  await adopt(base, dataFolder);
  return base;
}

/** Killed in between, the ids are there, and the file goes the next time. */
async function adopt(base: InboxBase, dataFolder: string): Promise<void> {
  if (!existsSync(sqliteInbox(dataFolder))) return;
  const isEmpty = (await base.db.selectFrom("inbox_run").select("run").limit(1).execute()).length === 0;
  const brought = await openSqliteInbox(dataFolder);
  try {
    if (isEmpty) await copyIds(brought, base);
  } finally {
    await brought.close();
  }
  for (const end of ["", "-wal", "-shm"]) rmSync(`${sqliteInbox(dataFolder)}${end}`, { force: true });
}

export async function hasPostgresInbox(
  client: pg.Client,
  at: DatabasePlace,
  schema: string,
): Promise<boolean> {
  const [row] = await ask<{ there: boolean }>(
    client,
    at,
    "select exists (select 1 from pg_tables where schemaname = $1 and tablename = 'inbox_batch') as there",
    [schema],
  );
  return row?.there === true;
}
