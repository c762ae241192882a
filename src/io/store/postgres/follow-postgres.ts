import { AsyncLocalStorage } from "node:async_hooks";
import { Kysely } from "kysely";
import type pg from "pg";
import { notYetKept } from "../../../core/words/kept-elsewhere.ts";
import type { Base } from "../base.ts";
import { migrationNames } from "../migrate.ts";
import type { StoreSchema } from "../schema.ts";
import { postgresBulk } from "./bulk.ts";
import { type BeforeCommit, leaveMark } from "./commit.ts";
import { ask, link } from "./connect.ts";
import { requireDatabasePlace } from "./database-url.ts";
import { postgresDialect } from "./dialect.ts";
import { integrityErrors } from "./health.ts";
import { hasPostgresInbox, openPostgresInbox } from "./inbox.ts";
import { schemaOf } from "./marker.ts";
import { migratedPostgres } from "./migrated.ts";
import { postgresSays } from "./says.ts";
import { transacting, type Within } from "./transacting.ts";

/**
 * Opens the store of a data folder that another process keeps: it is read, and what hangs on nothing else (accounts, the log) is
 * written. Throws `locked` where nobody has kept it yet, or a Stige of another version does.
 */
export async function followPostgres(dataFolder: string, url: string): Promise<Base> {
  const at = requireDatabasePlace(url);
  const schema = schemaOf(dataFolder);
  if (schema === null) throw notYetKept();
  const done = await migratedPostgres(url, schema);
  if (done.size !== migrationNames.length || migrationNames.some((name) => !done.has(name)))
    throw notYetKept();
  const home = async (client: pg.Client) => {
    await ask(client, at, `set search_path to "${schema}"`);
  };
  const [reader, writer] = [link(url, at, home), link(url, at, home)];
  const inTransaction = new AsyncLocalStorage<Within>();
  const db = new Kysely<StoreSchema>({
    dialect: postgresDialect(at, async () => inTransaction.getStore()?.client ?? reader.client()),
  });
  const close = async () => {
    await db.destroy();
    await Promise.all([writer.end(), reader.end()]);
  };
  const before: BeforeCommit = (client, mark) => leaveMark(client, at, mark);
  return {
    db,
    place: "PostgreSQL",
    says: postgresSays,
    bulk: postgresBulk(db),
    transaction: transacting({ writer, at, before }, inTransaction),
    keepsApart: true,
    turn: () => null,
    lost: null,
    async followed() {
      const [row] = await ask<{ keeper: string; state: string | null }>(
        await reader.client(),
        at,
        `select name as keeper, (select string_agg(mark, ' ' order by writer) from commit_mark where counts) as state
          from keeper`,
      );
      return { keeper: row?.keeper ?? "?", state: row?.state ?? "" };
    },
    overwriteDeleted: () => Promise.reject(new Error("whoever keeps the store does this")),
    integrityErrors: async () => integrityErrors(await reader.client(), at),
    copyTo: () => Promise.reject(new Error("whoever keeps the store does this")),
    inbox: () => openPostgresInbox({ url, at, schema, dataFolder, keeps: false }),
    hasInbox: async () => hasPostgresInbox(await reader.client(), at, schema),
    close,
    abandon: close,
  };
}
