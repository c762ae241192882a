import type { Kysely } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { ColumnTypes } from "./column-types.ts";
import * as first from "./migrations/0001-first.ts";
import * as loadsAndMerges from "./migrations/0002-loads-and-merges.ts";
import * as forgetting from "./migrations/0003-forgetting.ts";
import * as accounts from "./migrations/0004-accounts.ts";
import * as publishing from "./migrations/0005-publishing.ts";
import * as goals from "./migrations/0006-goals.ts";
import * as live from "./migrations/0007-live.ts";
import * as calls from "./migrations/0008-calls.ts";
import * as connections from "./migrations/0009-connections.ts";
import * as jobs from "./migrations/0010-jobs.ts";
import * as out from "./migrations/0011-out.ts";
import * as profiles from "./migrations/0012-profiles.ts";
import type { StoreSchema } from "./schema.ts";

/** Numbered, append-only. */
const migrations = {
  "0001-first": first,
  "0002-loads-and-merges": loadsAndMerges,
  "0003-forgetting": forgetting,
  "0004-accounts": accounts,
  "0005-publishing": publishing,
  "0006-goals": goals,
  "0007-live": live,
  "0008-calls": calls,
  "0009-connections": connections,
  "0010-jobs": jobs,
  "0011-out": out,
  "0012-profiles": profiles,
};

/** Their names, oldest first. */
export const migrationNames: readonly string[] = Object.keys(migrations);

/** Brings the tables of a store up to date; `schema`: where they lie in a database that holds several. */
export async function migrate(db: Kysely<StoreSchema>, types: ColumnTypes, schema?: string): Promise<void> {
  const ofTypes = Object.entries(migrations).map(([name, { up }]): [string, Migration] => [
    name,
    { up: (db) => up(db, types) },
  ]);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => Object.fromEntries(ofTypes) },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
