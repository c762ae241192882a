import { identityKinds } from "../../core/facts/persons/identity.ts";
import { namedSo, searchWords } from "../../core/measures/people/named-so.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { identitiesHolding } from "../../io/store/names.ts";
import type { Store } from "../../io/store/open-store.ts";
import { type IdentityRow, identitiesByNumber, identitiesMeant, traitsOf } from "../../io/store/people.ts";
import { objectionsOf } from "../forgetting/objections.ts";
import type { Directory, Person } from "../shop/shop.ts";
import { traitsOfPersons } from "./traits-of-persons.ts";

/** How many of whom a word may be true are looked at. */
const mostLookedAt = 2_000;

/** The directory of a shop: names from the store, who is who from the projection. */
export function directory(store: Store, dataFolder: string, engine: () => Promise<Engine>): Directory {
  const personsOf = async (identities: readonly number[]) => {
    if (identities.length === 0) return [];
    const rows = await (await engine()).rows<{ person_id: number }>(
      `WITH own AS (SELECT identity_id, person_id FROM identity_person SEMI JOIN people USING (person_id) WHERE identity_id IN (${identities}))
        SELECT person_id FROM own UNION ${sharersSql(identities)} ORDER BY 1`,
    );
    return rows.map((row) => row.person_id);
  };
  const own: Directory = {
    find: async (asked) => personsOf(await identitiesMeant(store, asked)),
    async search(text) {
      const words = searchWords(text);
      if (words.length === 0) return { persons: [], whole: true };
      const { identities, whole } = await identitiesHolding(store, words, mostLookedAt);
      const known = await own.describe(await personsOf(identities));
      const persons = [...known.values()].filter((person) => namedSo(person, words));
      return {
        persons: persons.map(({ personId }) => personId),
        whole,
      };
    },
    withTraits: traitsOfPersons(store),
    async describe(personIds) {
      if (personIds.length === 0) return new Map();
      const rows = await (await engine()).rows<{ identity_id: number; person_id: number }>(
        `SELECT identity_id, person_id FROM identity_person SEMI JOIN people USING (person_id) WHERE person_id IN (${personIds.join(",")})`,
      );
      const found = await identitiesByNumber(
        store,
        rows.map((row) => row.identity_id),
      );
      const traits = await traitsOf(
        store,
        rows.map((row) => row.identity_id),
      );
      const members = new Map<number, IdentityRow[]>(personIds.map((id) => [id, []]));
      for (const { identity_id, person_id } of rows) {
        const identity = found.get(identity_id);
        if (identity) members.get(person_id)?.push(identity);
      }
      // Nobody knows what an erased person goes by: they are in no answer that names people.
      const known = [...members].filter(([, identities]) => identities.length > 0);
      const persons = known.map(([id, identities]) => personOf(id, identities, traits));
      const objected = await objectionsOf(
        store,
        dataFolder,
        known.map(([, identities], i) => ({ identities, phones: persons[i]?.phones ?? [] })),
      );
      return new Map(
        persons.map((person, i) => [person.personId, { ...person, objection: objected[i] ?? null }]),
      );
    },
  };
  return own;
}

/** An address of several numbers that stands nowhere without them leads to those: of some identities without a person of their `own`. */
function sharersSql(identities: readonly number[]): string {
  return `SELECT p.person_id FROM links AS l JOIN identity_person AS p ON p.identity_id = l.number_id
    SEMI JOIN (FROM people WHERE erased_us IS NULL) AS living USING (person_id)
    WHERE l.email_id IN (${identities}) AND l.email_id NOT IN (SELECT identity_id FROM own)`;
}

function personOf(
  personId: number,
  identities: readonly IdentityRow[],
  traitsByIdentity: ReadonlyMap<number, Readonly<Record<string, string>>>,
): Omit<Person, "objection"> {
  const sorted = [...identities].sort(
    (a, b) => Number(b.id === personId) - Number(a.id === personId) || a.id - b.id,
  );
  const numbers = sorted
    .filter(({ kind }) => kind === identityKinds.number)
    .map(({ source, value }) => ({ source, number: value }));
  const emails = sorted.filter(({ kind }) => kind === identityKinds.email).map(({ value }) => value);
  const traits = sorted.map(({ id }) => traitsByIdentity.get(id)).filter((t) => t !== undefined);
  const name = traits
    .map((t) => [t.first_name, t.last_name].filter(Boolean).join(" "))
    .find((text) => text.length > 0);
  return {
    personId,
    key: numbers[0]?.number ?? emails[0] ?? String(personId),
    numbers,
    emails,
    phones: [...new Set(traits.map((t) => t.phone).filter((phone) => phone !== undefined))],
    name: name ?? null,
  };
}
