import { type PersonRows, personSql } from "../../core/measures/people/person.sql.ts";
import { integer } from "../../core/sql/literal.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Person, Projection, Shop } from "../shop/shop.ts";

const several = 10;

/** The one person a reader means, by a text or by their number in Stige; throws `not-found` for nobody, with whom they were merged into where they were, and `asked` for a text that several go by. */
export async function findPerson(shop: Shop, meant: string | number): Promise<Person> {
  const given = String(meant);
  const found = typeof meant === "number" ? [meant] : await shop.directory.find(meant.trim());
  const people = await shop.directory.describe(found.slice(0, several));
  const [first] = people.values();
  if (found.length === 1 && first) return first;
  if (!first) throw await nobody(shop, meant);
  const named = [...people.values()].map(({ personId, name, key }) => `${personId} (${name ?? key})`);
  const list = named.join(", ") + (found.length > several ? ", …" : "");
  throw new StigeError("asked", message("ask.several", { given, people: list }), message("ask.several.fix"));
}

/** That there is nobody, or that who is meant by a number was made one with somebody else since. */
async function nobody(shop: Shop, meant: string | number): Promise<StigeError> {
  const given = String(meant);
  const into = typeof meant === "number" ? await mergedInto(shop, meant) : null;
  if (into === null)
    return new StigeError("not-found", message("ask.nobody", { given }), message("ask.nobody.fix"));
  const { personId } = into;
  return new StigeError(
    "not-found",
    message("ask.merged", { given, personId }),
    message("ask.merged.fix", { personId }),
  );
}

async function mergedInto(shop: Shop, identityId: number): Promise<Person | null> {
  const { engine } = await shop.projection();
  const [row] = await engine.rows<{ person_id: number }>(
    `SELECT person_id FROM identity_person WHERE identity_id = ${integer(identityId)} AND person_id <> identity_id`,
  );
  return row ? ((await shop.directory.describe([row.person_id])).get(row.person_id) ?? null) : null;
}

const allTables = Object.keys(personSql(0)) as (keyof PersonRows)[];

/** What the projection holds about a person: everything, or what stands in some tables. */
export async function personRows(
  { engine }: Projection,
  personId: number,
  tables: readonly (keyof PersonRows)[] = allTables,
): Promise<PersonRows> {
  const rows: Record<string, unknown> = {};
  const sql = personSql(personId);
  for (const table of allTables) rows[table] = tables.includes(table) ? await engine.rows(sql[table]) : [];
  return rows as unknown as PersonRows;
}

/** How a person is called in a sentence: name and key, or the key alone. */
export function calledBy({ name, key }: Person): string {
  return name === null ? key : `${name} (${key})`;
}
