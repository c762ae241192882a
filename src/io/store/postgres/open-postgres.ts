import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { randomHex } from "../../env.ts";
import type { Base } from "../base.ts";
import { migrate } from "../migrate.ts";
import type { StoreSchema } from "../schema.ts";
import { sqliteInbox } from "../sqlite/inbox.ts";
import { takeLock, waitMs } from "../sqlite/lock.ts";
import { requireRight } from "../sqlite/require-right.ts";
import { postgresBulk } from "./bulk.ts";
import type { BeforeCommit } from "./commit.ts";
import { ask, type Link, link } from "./connect.ts";
import { copyFromSqlite, copyToSqlite } from "./copy.ts";
import { requireDatabasePlace } from "./database-url.ts";
import { postgresDialect } from "./dialect.ts";
import { integrityErrors, overwriteDeleted } from "./health.ts";
import { hasPostgresInbox, openPostgresInbox } from "./inbox.ts";
import { beKeeper, keepLease, markOfKeeper, requireKeeper, takeFromHanging } from "./keeper.ts";
import { keepSchema, schemaOf } from "./marker.ts";
import { takeOwnership } from "./ownership.ts";
import { postgresTypes } from "./postgres-types.ts";
import { postgresSays } from "./says.ts";
import { transacting, type Within } from "./transacting.ts";

/** How a store in PostgreSQL is opened. `adopt`: what the folder's own SQLite file holds, as a backup brings it, is taken over. */
export interface OpenedSo {
  readonly passing: boolean;
  readonly adopt: boolean;
  /** It stands by: from a keeper that hangs the shop is taken. */
  readonly standsBy: boolean;
}

/**
 * Opens, and where needed makes, the store of a data folder in a PostgreSQL, in a schema of its own, and holds folder and
 * schema. Throws `refused` where the folder has its store in SQLite, `damaged` where the database lacks the folder's.
 */
export async function openPostgres(
  dataFolder: string,
  url: string,
  { passing, adopt, standsBy }: OpenedSo,
): Promise<Base> {
  const at = requireDatabasePlace(url);
  requireRight(dataFolder, join(dataFolder, "folder.db"));
  const isNew = !existsSync(dataFolder);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const folder = new DatabaseSync(join(dataFolder, "folder.db"), { timeout: waitMs });
  try {
    const known = schemaOf(dataFolder);
    const takes = standsBy && known !== null;
    if (takes) await takeFromHanging(url, at, known);
    // Whoever hangs keeps the folder's lock: of a shop whose schema is known that decides.
    const lock = () => takeLock(folder, join(dataFolder, "lock"), passing);
    const locks = await lock().then(
      () => true,
      (error) => {
        if (!takes) throw error;
        return false;
      },
    );
    const own = join(dataFolder, "control.db");
    const brings = known === null && existsSync(own);
    if (brings && !adopt)
      throw new StigeError("refused", message("store.inFolder"), message("store.inFolder.fix"));
    const schema = known ?? `stige_${randomHex(6)}`;
    await prepare(url, at, schema, known !== null);
    const base = await openSchema({ url, at, schema, folder, dataFolder }, known === null, async (store) => {
      if (brings) await store.transaction("adopt-store", () => copyFromSqlite(own, store.db, store.bulk));
      if (known === null) keepSchema(dataFolder, schema);
    });
    for (const end of ["", "-wal", "-shm"]) rmSync(`${own}${end}`, { force: true });
    if (!locks) await lock().catch(() => {});
    return base;
  } catch (error) {
    folder.close();
    if (isNew) rmSync(dataFolder, { recursive: true, force: true });
    throw error;
  }
}

interface Opening {
  readonly url: string;
  readonly at: DatabasePlace;
  readonly schema: string;
  readonly folder: DatabaseSync;
  readonly dataFolder: string;
}

/** Takes a schema, brings it up to date and does `begun`; where that fails, one that `isNew` goes again. */
async function openSchema(
  opening: Opening,
  isNew: boolean,
  begun: (base: Base) => Promise<void>,
): Promise<Base> {
  const { url, at, schema } = opening;
  const links = linksTo(url, at, schema);
  try {
    await links.writer.client();
    await migrate(links.db, postgresTypes, schema);
    const base = postgresBase(links, opening);
    await begun(base);
    return base;
  } catch (error) {
    if (isNew) await dropSchema(links, at, schema).catch(() => {});
    await links.end();
    throw error;
  }
}

interface Links {
  readonly db: Kysely<StoreSchema>;
  /** On it transactions are done; whose connection it is, owns the schema. */
  readonly writer: Link;
  readonly keeping: ReturnType<typeof keepLease>;
  turn(): number | null;
  /** Whoever asks outside of a transaction sees nothing of what is not committed. */
  readonly inTransaction: AsyncLocalStorage<Within>;
  end(): Promise<void>;
}

function linksTo(url: string, at: DatabasePlace, schema: string): Links {
  const home = (client: pg.Client) => ask(client, at, `set search_path to "${schema}"`);
  let token: number | null = null;
  const writer = link(url, at, async (client) => {
    await takeOwnership(client, at, schema);
    await home(client);
    token = await beKeeper(client, at, token);
  });
  const reader = link(url, at, async (client) => {
    await home(client);
    await requireKeeper(client, at);
  });
  const keeping = keepLease(url, at, schema, () => token);
  const inTransaction = new AsyncLocalStorage<Within>();
  const db = new Kysely<StoreSchema>({
    dialect: postgresDialect(at, async () => inTransaction.getStore()?.client ?? reader.client()),
  });
  return {
    ...{ db, writer, keeping, inTransaction, turn: () => token },
    async end() {
      await keeping.end();
      await db.destroy();
      await Promise.all([writer.end(), reader.end()]);
    },
  };
}

const oldest = 130_000;

/** Looks whether the database will do, and makes the schema, unless it must be there. */
async function prepare(url: string, at: DatabasePlace, schema: string, mustBe: boolean): Promise<void> {
  const first = link(url, at, async () => {});
  try {
    const client = await first.client();
    const [about] = await ask<{ version: number; encoding: string; there: boolean }>(
      client,
      at,
      `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
        exists (select 1 from pg_namespace where nspname = $1) as there`,
      [schema],
    );
    if (!about || about.version < oldest || about.encoding !== "UTF8")
      throw new StigeError("io", message("store.databaseOther", at), message("store.databaseOther.fix"));
    if (mustBe && !about.there)
      throw new StigeError(
        "damaged",
        message("store.schemaGone", { ...at, schema }),
        message("store.schemaGone.fix"),
      );
    if (!mustBe) await ask(client, at, `create schema "${schema}"`);
  } finally {
    await first.end();
  }
}

async function dropSchema({ writer }: Links, at: DatabasePlace, schema: string): Promise<void> {
  await ask(await writer.client(), at, `drop schema if exists "${schema}" cascade`);
}

function postgresBase(links: Links, { url, at, schema, folder, dataFolder }: Opening): Base {
  const { db, writer, inTransaction } = links;
  const close = async () => {
    await links.end();
    folder.close();
  };
  const before: BeforeCommit = (client, mark) => markOfKeeper(client, at, mark, { counts: true });
  return {
    db,
    place: "PostgreSQL",
    says: postgresSays,
    bulk: postgresBulk(db),
    transaction: transacting({ writer, at, before }, inTransaction),
    keepsApart: true,
    turn: links.turn,
    lost: links.keeping.lost,
    followed: null,
    async overwriteDeleted(done) {
      await overwriteDeleted(await writer.client(), at);
      await done();
    },
    integrityErrors: async () => integrityErrors(await writer.client(), at),
    copyTo: async (path) => copyToSqlite(path, await writer.client(), at),
    inbox: () => openPostgresInbox({ url, at, schema, dataFolder, keeps: true }),
    hasInbox: async () =>
      existsSync(sqliteInbox(dataFolder)) || hasPostgresInbox(await writer.client(), at, schema),
    close,
    async abandon() {
      await dropSchema(links, at, schema).catch(() => {});
      await close();
    },
  };
}
