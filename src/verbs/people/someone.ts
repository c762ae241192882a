import { fallingSoonSql } from "../../core/measures/moves/falling-soon.sql.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Person, Shop } from "../shop/shop.ts";

/** Somebody worth a first `why`: high up, and about to fall if nothing happens; null: nobody is. */
export async function someone(shop: Shop): Promise<Person | null> {
  const { projection, asOfUs } = await standpoint(shop, {});
  const { engine, ladder } = projection;
  const [row] = await engine.rows<{ person_id: number }>(fallingSoonSql(asOfUs, ladder.rungs.length));
  if (!row) return null;
  const people = await shop.directory.describe([row.person_id]);
  return people.get(row.person_id) ?? null;
}
