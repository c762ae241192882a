import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import * as first from "./migrations/0001-first.ts";
import * as loadsAndMerges from "./migrations/0002-loads-and-merges.ts";
import * as forgetting from "./migrations/0003-forgetting.ts";
import * as accounts from "./migrations/0004-accounts.ts";
import * as publishing from "./migrations/0005-publishing.ts";
import type { StoreSchema } from "./schema.ts";

/** Numbered, append-only. */
const migrations = {
  "0001-first": first,
  "0002-loads-and-merges": loadsAndMerges,
  "0003-forgetting": forgetting,
  "0004-accounts": accounts,
  "0005-publishing": publishing,
};

/** Which of them a store still lacks; changes nothing. */
export async function lackingMigrations(db: Kysely<StoreSchema>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  return (await migrator.getMigrations()).filter(({ executedAt }) => !executedAt).map(({ name }) => name);
}

export async function migrate(db: Kysely<StoreSchema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
