import { PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { failpoint } from "../../failpoint.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { toldError } from "./database-url.ts";
import { keepable } from "./texts.ts";

/** Kysely over whatever connection is the one to ask at the moment. */
export function postgresDialect(at: DatabasePlace, now: () => Promise<pg.Client>): PostgresDialect {
  const known = new WeakMap<pg.Client, PostgresPoolClient>();
  const pool = {
    async connect() {
      const client = await now();
      const asked = known.get(client) ?? poolClient(client, at);
      known.set(client, asked);
      return asked;
    },
    async end() {},
  };
  return new PostgresDialect({ pool: pool as unknown as PostgresPool });
}

function poolClient(client: pg.Client, at: DatabasePlace): PostgresPoolClient {
  const inTurn = oneAtATime();
  const one = async (text: string, values: readonly unknown[]) => {
    // Kysely commits by itself in migrations alone.
    const commits = text === "commit";
    if (commits) failpoint("migration.postgres", "before");
    try {
      return await client.query(text, values.map(keepable));
    } catch (error) {
      throw toldError(error, at);
    } finally {
      if (commits) failpoint("migration.postgres", "after");
    }
  };
  const query = (text: string, values: readonly unknown[] = []) => inTurn(() => one(text, values));
  return { query, release() {} } as unknown as PostgresPoolClient;
}
