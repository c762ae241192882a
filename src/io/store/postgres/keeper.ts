import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { type Mark, makeMarks, marking } from "./commit.ts";
import { ask, type Link, link, me } from "./connect.ts";

/** Who keeps a shop renews that so often, and is taken to hang when it has not for so long, by the database's clock. */
const renewMs = 2000;
const leaseSeconds = 10;
/** So long the connections of whoever hangs are waited for to be gone. */
const goneMs = 10_000;
const pauseMs = 50;
const noTable = "42P01";

const until = `clock_timestamp() + interval '${leaseSeconds} seconds'`;

/** Another process has the shop now, and this one may write nothing more of it. */
function takenOver(): StigeError {
  return new StigeError("locked", message("store.takenOver"), message("store.takenOver.fix"));
}

/**
 * Makes a connection that owns the schema that of its keeper, and gives the number of this keeping (the fencing token), one
 * more than the last. `before`: the number that this process had: had another come in between, what it knows is of the past, and it throws `locked`.
 */
export async function beKeeper(client: pg.Client, at: DatabasePlace, before: number | null): Promise<number> {
  if (before !== null) {
    const [mine] = await ask(client, at, `select 1 from keeper where token = $1 and name = ${me}`, [before]);
    if (!mine) throw takenOver();
    return before;
  }
  await ask(
    client,
    at,
    `create table if not exists keeper
      (one int primary key check (one = 1), token bigint not null, name text not null, until timestamptz not null)`,
  );
  await makeMarks(client, at);
  const [row] = await ask<{ token: number }>(
    client,
    at,
    `insert into keeper values (1, 1, ${me}, ${until})
      on conflict (one) do update set token = keeper.token + 1, name = excluded.name, until = excluded.until
      returning token`,
  );
  return row?.token ?? 0;
}

/** Throws `locked` where this process is not the keeper. A connection that was made before another took over is ended by that. */
export async function requireKeeper(client: pg.Client, at: DatabasePlace): Promise<void> {
  const [row] = await ask(client, at, `select 1 from keeper where name = ${me}`);
  if (!row) throw takenOver();
}

/** Leaves the mark of the transaction under way, which whoever takes over waits for from here on; throws `locked` where this process is not the keeper. */
export async function markOfKeeper(
  client: pg.Client,
  at: DatabasePlace,
  mark: Mark,
  { counts }: { readonly counts: boolean },
): Promise<void> {
  const [row] = await ask<{ mine: boolean }>(
    client,
    at,
    `with ${marking(counts)}, k as (select name from keeper for share) select name = ${me} as mine from k`,
    mark,
  );
  if (!row?.mine) throw takenOver();
}

/** Renews until it is ended; `lost` is aborted when another has taken over. */
export function keepLease(
  url: string,
  at: DatabasePlace,
  schema: string,
  token: () => number | null,
): { readonly lost: AbortSignal; end(): Promise<void> } {
  const lost = new AbortController();
  const own = link(url, at, async (client) => {
    await ask(client, at, `set search_path to "${schema}"`);
  });
  const renew = async () => {
    const mine = token();
    if (mine === null) return;
    const client = await own.client();
    const still = await ask(
      client,
      at,
      `update keeper set until = ${until} where token = $1 and name = ${me} returning token`,
      [mine],
    );
    if (still.length === 0) lost.abort();
  };
  // While the database does not answer, nobody else can take over either.
  const timer = setInterval(() => void renew().catch(() => {}), renewMs).unref();
  return {
    lost: lost.signal,
    async end() {
      clearInterval(timer);
      await own.end();
    },
  };
}

/** Where the keeper of a schema has not renewed for too long: takes its place from it, and ends all its connections, so that nothing of it can be committed any more. */
export async function takeFromHanging(url: string, at: DatabasePlace, schema: string): Promise<void> {
  const own = link(url, at, async (client) => {
    await ask(client, at, `set search_path to "${schema}"`);
  });
  try {
    const client = await own.client();
    const [late] = await ask<{ token: number; name: string }>(
      client,
      at,
      `select token, name from keeper where until < clock_timestamp() and name <> ${me}`,
    );
    if (!late) return;
    const taken = await ask(
      client,
      at,
      `update keeper set token = token + 1, name = ${me}, until = ${until}
        where token = $1 and until < clock_timestamp() returning token`,
      [late.token],
    );
    if (taken.length > 0) await endConnections(own, at, late.name);
  } catch (error) {
    // Of a shop that no keeper had yet.
    if ((error as { code?: string; cause?: { code?: string } }).code !== noTable) throw error;
  } finally {
    await own.end();
  }
}

async function endConnections(own: Link, at: DatabasePlace, name: string): Promise<void> {
  const client = await own.client();
  for (let waited = 0; waited < goneMs; waited += pauseMs) {
    const there = await ask(
      client,
      at,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = $1 and datname = current_database() and usename = current_user and pid <> pg_backend_pid()`,
      [name],
    );
    if (there.length === 0) return;
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  throw takenOver();
}
