import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import { ask } from "./connect.ts";

/** Tables from which something is deleted or blanked when somebody is erased. */
const erasable = [
  "identity",
  "trait",
  "reject",
  "load",
  "merge_note",
  "ladder_version",
  "goal_version",
  "suppression",
  "erased_identity",
  "referrer_order",
];

/** Writes these tables anew. The database's own log and backups are not Stige's to overwrite. */
export async function overwriteDeleted(
  client: pg.Client,
  at: DatabasePlace,
  tables: readonly string[] = erasable,
): Promise<void> {
  for (const table of tables) await ask(client, at, `vacuum (full) "${table}"`);
}

/** Reads every row of every table; what cannot be read is told. */
export async function integrityErrors(client: pg.Client, at: DatabasePlace): Promise<readonly string[]> {
  const tables = await ask<{ name: string }>(
    client,
    at,
    "select tablename as name from pg_tables where schemaname = current_schema() order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables)
    try {
      await ask(client, at, `select count(t.*::text) from "${name}" as t`);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (!/^(XX|58)/.test(code ?? "")) throw error;
      found.push(`${name}: ${message}`);
    }
  return found;
}
