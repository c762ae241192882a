import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { ask } from "./connect.ts";

/** A server that was killed lets go when the database sees that its connection is gone. */
const tries = 10;
const pauseMs = 300;

/** Makes a connection the owner of a schema until it ends; throws `locked` with who else owns it. */
export async function takeOwnership(client: pg.Client, at: DatabasePlace, schema: string): Promise<void> {
  for (let i = 0; ; i++) {
    const [row] = await ask<{ mine: boolean }>(
      client,
      at,
      "select pg_try_advisory_lock(hashtextextended($1, 0)) as mine",
      [schema],
    );
    if (row?.mine) return;
    if (i >= tries) break;
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  const [holder] = await ask<{ name: string }>(
    client,
    at,
    `select a.application_name as name from pg_locks as l join pg_stat_activity as a using (pid)
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and (l.classid::bigint << 32) | l.objid::bigint = hashtextextended($1, 0)`,
    [schema],
  );
  throw new StigeError(
    "locked",
    message("store.databaseLocked", { holder: holder?.name || "?", place: at.place }),
    message("store.locked.fix"),
  );
}
