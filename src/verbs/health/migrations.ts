import { join, resolve } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { lackingIn } from "../../io/store/lacking-migrations.ts";
import { migrationNames } from "../../io/store/migrate.ts";

/** The steps of the store that this Stige knows, oldest first. */
export const knownMigrations: readonly string[] = migrationNames;

/** What opening the shop of a folder would change in its store; null: it has none yet. Throws `locked` where a process holds it, which has brought it up to date. */
export async function lackingMigrations(
  folder: string,
  database: string | null = null,
): Promise<readonly string[] | null> {
  try {
    return await lackingIn(join(resolve(folder), ".stige"), database);
  } catch (error) {
    if (!/database is locked/.test((error as Error).message)) throw error;
    throw new StigeError("locked", message("migrations.held"), message("migrations.held.fix"));
  }
}
