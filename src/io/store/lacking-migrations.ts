import { migrationNames } from "./migrate.ts";
import { inDatabase } from "./open-store.ts";
import { schemaOf } from "./postgres/marker.ts";
import { migratedPostgres } from "./postgres/migrated.ts";
import { migratedSqlite } from "./sqlite/migrated.ts";

/** What the next opening would change in the store of a data folder, by the names of the steps; null: there is no store yet. Changes nothing. */
export async function lackingIn(
  dataFolder: string,
  database: string | null,
): Promise<readonly string[] | null> {
  const schema = schemaOf(dataFolder);
  if (schema !== null && database === null) throw inDatabase();
  const done =
    schema !== null && database !== null
      ? await migratedPostgres(database, schema)
      : await migratedSqlite(dataFolder);
  return done && migrationNames.filter((name) => !done.has(name));
}
