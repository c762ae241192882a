import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { failpoint } from "../../failpoint.ts";
import { ask, type Link } from "./connect.ts";
import { isLost, toldError } from "./database-url.ts";
import { transactionOfKeeper } from "./keeper.ts";

/** Commits of which it is being asked what became of them: a renewed lease could be given the number that one had. */
export const inDoubt = { commits: 0 };

const tries = 8;
const pauseMs = 1000;
const unknownNumber = "22023";

/**
 * Does `work` in a transaction on a connection of its own. Where the connection is lost while it commits, the database is
 * asked what became of it: files beside the store must not go when it counts.
 */
export async function transaction<T>(
  point: string,
  { writer, at }: { readonly writer: Link; readonly at: DatabasePlace },
  client: pg.Client,
  work: () => Promise<T>,
): Promise<T> {
  await ask(client, at, "begin");
  let result: T;
  let id: string;
  try {
    result = await work();
    id = await transactionOfKeeper(client, at);
    failpoint(point, "before");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
  try {
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("a statement of this transaction failed before");
  } catch (error) {
    if (!isLost(error)) throw toldError(error, at);
    inDoubt.commits++;
    const kept = await wasCommitted(writer, at, id).finally(() => inDoubt.commits--);
    if (!kept) throw toldError(error, at);
  }
  failpoint(point, "after");
  return result;
}

async function wasCommitted(writer: Link, at: DatabasePlace, id: string): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    try {
      const client = await writer.client();
      const [row] = await ask<{ status: string | null }>(
        client,
        at,
        "select pg_xact_status($1::text::xid8) as status",
        [id],
      );
      if (row?.status === "committed") return true;
      if (row?.status === "aborted") return false;
    } catch (error) {
      // A database that fell over knows no number that was never written down: it was not committed.
      if ((error as { code?: string }).code === unknownNumber) return false;
      // Another has the shop now, who may stand on what was committed.
      if (error instanceof StigeError && error.code === "locked") break;
      if (!isLost(error)) throw error;
    }
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  throw new StigeError("io", message("store.databaseUndecided", at), message("store.databaseUndecided.fix"));
}
