import type { Store } from "./open-store.ts";

/**
 * Identities of which something holds a text, at most so many: their number or e-mail, or what loads said of them. More than
 * it seems: letters beyond ASCII match any, and loads that were taken back are looked at too.
 */
export function identitiesHolding(store: Store, text: string, most: number): readonly number[] {
  const pattern = `%${text.replaceAll(/[^a-zA-Z0-9@.+ -]/g, "_")}%`;
  const rows = store.raw
    .prepare(
      `select id from identity where value like ?
        union select identity_id as id from trait where traits like ? limit ?`,
    )
    .all(pattern, pattern, most) as { id: number }[];
  return rows.map(({ id }) => id);
}
