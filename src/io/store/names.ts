import { sql } from "kysely";
import type { Store } from "./open-store.ts";

/**
 * Identities of which something holds a text, at most so many: their number or e-mail, or what loads said of them. More than
 * it seems: letters beyond ASCII match any, and loads that were taken back are looked at too.
 */
export async function identitiesHolding(
  { db, says }: Store,
  text: string,
  most: number,
): Promise<readonly number[]> {
  const pattern = `%${text.replaceAll(/[^a-zA-Z0-9@.+ -]/g, "_")}%`;
  // One after the other: joined, the second is read in the order of its key, which takes twice as long.
  const named = await sql<{ id: number }>`select id from identity where value ${says.like} ${pattern}
    order by id limit ${most}`.execute(db);
  const told = await sql<{
    id: number;
  }>`select identity_id as id from trait where traits ${says.like} ${pattern}
    limit ${most}`.execute(db);
  return [...new Set([...named.rows, ...told.rows].map(({ id }) => id))].slice(0, most);
}
