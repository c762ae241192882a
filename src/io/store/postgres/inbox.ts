import { existsSync, rmSync } from "node:fs";
import { Kysely } from "kysely";
import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { notYetKept } from "../../../core/words/kept-elsewhere.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { copyIds } from "../inbox/copy-ids.ts";
import { type InboxBase, type InboxSchema, makeInbox } from "../inbox/inbox-schema.ts";
import { openSqliteInbox, sqliteInbox } from "../sqlite/inbox.ts";
import { type BeforeCommit, leaveMark, transaction } from "./commit.ts";
import { ask, link } from "./connect.ts";
import { postgresDialect } from "./dialect.ts";
import { overwriteDeleted } from "./health.ts";
import { makeTurn, turnOf } from "./inbox-turn.ts";
import { markOfKeeper, requireKeeper } from "./keeper.ts";
import { postgresTypes } from "./postgres-types.ts";

/** Where an inbox lies. `keeps`: whoever opens it keeps the shop, and seals; others take in alone. */
interface Opening {
  readonly url: string;
  readonly at: DatabasePlace;
  readonly schema: string;
  readonly dataFolder: string;
  readonly keeps: boolean;
}

/** Opens the inbox in the store's schema, on a connection of its own; whoever keeps the shop takes over the ids that a backup brought into the folder. */
export async function openPostgresInbox({ url, at, schema, dataFolder, keeps }: Opening): Promise<InboxBase> {
  // Ids that are not yet there would be taken for new.
  if (!keeps && existsSync(sqliteInbox(dataFolder))) throw notYetKept();
  const writer = link(url, at, async (client) => {
    await ask(client, at, `set search_path to "${schema}"`);
    if (keeps) await requireKeeper(client, at);
  });
  const db = new Kysely<InboxSchema>({ dialect: postgresDialect(at, () => writer.client()) });
  const close = async () => {
    await db.destroy();
    await writer.end();
  };
  try {
    const client = await writer.client();
    const one = [`${schema} inbox`];
    await ask(client, at, "select pg_advisory_lock(hashtextextended($1, 0))", one);
    await makeInbox(db, postgresTypes);
    await makeTurn(client, at);
    await ask(client, at, "select pg_advisory_unlock(hashtextextended($1, 0))", one);
  } catch (error) {
    await close();
    throw error;
  }
  const inTurn = oneAtATime();
  const before: BeforeCommit = (client, mark) =>
    keeps ? markOfKeeper(client, at, mark, { counts: false }) : leaveMark(client, at, mark);
  const base: InboxBase = {
    db,
    transaction: (point, work) =>
      inTurn(async () => transaction(point, { writer, at, before }, await writer.client(), work)),
    settle: async () => {},
    overwriteDeleted: () => inTurn(async () => overwriteDeleted(await writer.client(), at, ["inbox_batch"])),
    lockedMs: () => 0,
    shared: turnOf(() => writer.client(), at),
    close: () => inTurn(close),
  };
  if (keeps) await adopt(base, dataFolder);
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
