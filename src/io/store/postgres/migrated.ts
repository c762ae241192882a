import { ask, link } from "./connect.ts";
import { requireDatabasePlace } from "./database-url.ts";

/** The migrations that the store in a schema has had. Throws as its opening would. */
export async function migratedPostgres(url: string, schema: string): Promise<ReadonlySet<string>> {
  const at = requireDatabasePlace(url);
  const first = link(url, at, async () => {});
  try {
    const client = await first.client();
    const done = await ask<{ name: string }>(client, at, `select name from "${schema}".kysely_migration`);
    return new Set(done.map(({ name }) => name));
  } finally {
    await first.end();
  }
}
