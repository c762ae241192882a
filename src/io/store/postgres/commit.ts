import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { randomHex } from "../../env.ts";
import { failpoint } from "../../failpoint.ts";
import { ask, type Link } from "./connect.ts";
import { isLost, toldError } from "./database-url.ts";

const tries = 8;
const pauseMs = 1000;

/** What is asked of a connection just before it commits: it writes the mark into `commit_mark` (`marking`), and throws where it may not commit. */
export type BeforeCommit = (client: pg.Client, mark: Mark) => Promise<void>;

/** A transaction's mark, and the link that it is done on. */
export type Mark = readonly [mark: string, writer: string];

/** Where marks stand that tell whether a transaction was kept. Its number would not do: of a database that fell over the same may come again for another. */
export async function makeMarks(client: pg.Client, at: DatabasePlace): Promise<void> {
  await ask(
    client,
    at,
    `create table if not exists commit_mark
      (mark text primary key, writer text not null, counts boolean not null, at timestamptz not null default now())`,
  );
  await ask(client, at, "delete from commit_mark where at < now() - interval '1 day'");
}

/**
 * Parts of a statement (`with`) that leave the mark of the transaction under way (its parameters) in the place of the one before it.
 * `counts`: whoever follows the store is to look what became of it.
 */
export const marking = (counts: boolean): string =>
  `former as (delete from commit_mark where writer = $2),
  marked as (insert into commit_mark (mark, writer, counts) values ($1, $2, ${counts}))`;

/** Leaves the mark of a transaction that anybody may commit. */
export async function leaveMark(client: pg.Client, at: DatabasePlace, mark: Mark): Promise<void> {
  await ask(client, at, `with ${marking(false)} select 1`, mark);
}

/**
 * Does `work` in a transaction on a connection of its own. Where the connection is lost while it commits, the database is
 * asked what became of it: files beside the store must not go when it counts.
 */
export async function transaction<T>(
  point: string,
  {
    writer,
    at,
    before,
  }: { readonly writer: Link; readonly at: DatabasePlace; readonly before: BeforeCommit },
  client: pg.Client,
  work: () => Promise<T>,
): Promise<T> {
  await ask(client, at, "begin");
  let result: T;
  const mark: Mark = [randomHex(12), writer.id];
  try {
    result = await work();
    await before(client, mark);
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
    if (!(await wasCommitted(writer, at, mark))) throw toldError(error, at);
  }
  failpoint(point, "after");
  return result;
}

async function wasCommitted(writer: Link, at: DatabasePlace, mark: Mark): Promise<boolean> {
  for (let i = 0; i < tries; i++) {
    try {
      const client = await writer.client();
      // Waits for the transaction while it is under way, and after it for nobody: whoever finds no mark leaves it, so that none comes later.
      const mine = await ask(
        client,
        at,
        "insert into commit_mark (mark, writer, counts) values ($1, $2, false) on conflict do nothing returning 1",
        mark,
      );
      return mine.length === 0;
    } catch (error) {
      // Another has the shop now, who may stand on what was committed.
      if (error instanceof StigeError && error.code === "locked") break;
      if (!isLost(error)) throw error;
    }
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  throw new StigeError("io", message("store.databaseUndecided", at), message("store.databaseUndecided.fix"));
}
