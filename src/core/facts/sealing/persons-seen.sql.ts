import { text } from "../../sql/literal.ts";
import { type PartOfPeople, partSql } from "../cells/people.sql.ts";
import { type KindName, kinds } from "../kinds.ts";
import { type IdentityKind, identityKinds } from "../persons/identity.ts";
import type { Stamp } from "./seal.sql.ts";

/**
 * SQL that numbers the identities of a file. Every step is bounded: it is done in order of a text, or in parts of the persons,
 * so that no number of them asks for more memory than is given.
 */

const names = Object.keys(identityKinds).join(", ");

/**
 * The identities that stand in one row of cleaned tables together, one row each: `number`, `email`, `anonymous`. They may
 * repeat. Null where a kind has no persons. A phone names nobody. `withWho`: `who` beside, where it stands there.
 */
export function personsOfRowsSql(
  table: (kind: KindName) => string,
  present: readonly KindName[],
  withWho = false,
): string | null {
  const parts = present.flatMap((kind) =>
    kinds[kind].fields
      .filter((field) => field.type === "person")
      .map(
        ({ name: f }) =>
          `SELECT ${f}_number AS number, ${f}_email AS email, ${f}_anonymous AS anonymous${withWho ? ", who" : ""} FROM ${table(kind)}`,
      ),
  );
  return parts.length === 0 ? null : parts.join(" UNION ALL ");
}

/** Each set of identities among `persons` (`personsOfRowsSql`) once, of one part of them. */
export function personsOnceSql(persons: string, part: PartOfPeople): string {
  return `SELECT DISTINCT ${names} FROM (${persons})${partSql(personHashSql("", ""), part, "WHERE")}`;
}

/** About how many different sets of identities there are, as one row: `different`. */
export function differentPersonsSql(persons: string): string {
  return `SELECT approx_count_distinct(${personHashSql("", "")}) AS different FROM (${persons})`;
}

/** Every identity in `seen` (`personsOfRowsSql`), one row each: `identity_kind`, `value`. */
export function identitiesSeenSql(seen: string): string {
  const parts = Object.entries(identityKinds).map(
    ([name, number]) =>
      `SELECT DISTINCT ${number}::TINYINT AS identity_kind, ${name} AS value FROM seen WHERE ${name} IS NOT NULL`,
  );
  return `WITH seen AS MATERIALIZED (${seen}) ${parts.join(" UNION ALL ")}`;
}

/**
 * By what the person of a row is found: the hash of the cells that name them, which stands beside it as `who`; the hash of their
 * identities; these themselves, the slowest.
 */
export type FoundBy = "who" | "hash" | "texts";

/** What tells the rows of the table `persons_seen` apart. */
const keyOf = (found: FoundBy) =>
  found === "who" ? "who" : found === "hash" ? personHashSql("", "") : "hash(rowid)";

/** Whether no two sets of identities of a part of `persons_seen` have one hash: `differ`. `by`: one `who`. */
export function personsDifferSql(by: "who" | "hash", part: PartOfPeople): string {
  const key = keyOf(by);
  return `SELECT count(*) = count(DISTINCT ${key}) AS differ FROM persons_seen${partSql(key, part, "WHERE")}`;
}

/**
 * The table `seen_<kind>(value, h, n)`: every identity of one kind in `persons_seen` with what tells its person apart, in the
 * order of the values; of those that are alike `n` is the same, and one more than of those before. Sorted and not grouped:
 * a sort puts aside on the disk what the memory does not hold. By both columns: one that is only taken along costs twice as much.
 */
export function seenOfKindSql(kind: IdentityKind, found: FoundBy): string {
  const name = nameOf(kind);
  return `CREATE TABLE seen_${kind} AS
    SELECT value, h, (sum(is_first::INTEGER) OVER (ROWS UNBOUNDED PRECEDING))::INTEGER AS n, is_first
    FROM (SELECT value, h, lag(value) OVER () IS DISTINCT FROM value AS is_first
      FROM (SELECT ${name} AS value, ${keyOf(found)} AS h FROM persons_seen WHERE ${name} IS NOT NULL ORDER BY value, h))`;
}

/**
 * The identities in `seen_<kind>` whose `n` lies between two, in that order, as one JSON list: `list`. Made by the engine, since
 * a text handed over at a time takes longer than to write it down.
 */
export function listedOfKindSql(kind: IdentityKind, from: number, to: number): string {
  return `SELECT to_json(list(value ORDER BY n)) AS list FROM seen_${kind} WHERE is_first AND n BETWEEN ${from} AND ${to}`;
}

const nameOf = (wanted: IdentityKind) =>
  Object.entries(identityKinds).find(([, kind]) => kind === wanted)?.[0] as string;

/**
 * The view `ids_<kind>`: `seen_<kind>` with the number of each identity as `id`. `offset`: what its `n` lacks; null: the
 * numbers stand in `numbered_<kind>(id)`, row beside row.
 */
export function idsOfKindSql(kind: IdentityKind, offset: number | null): string {
  return `CREATE VIEW ids_${kind} AS SELECT value, h, is_first, ${offset === null ? "id" : `(n + ${offset})::INTEGER AS id`}
    FROM seen_${kind}${offset === null ? ` POSITIONAL JOIN numbered_${kind}` : ""}`;
}

/** The view `identity_ids(identity_kind, value, id)`: every identity once, from the views `ids_<kind>`. */
export function identityIdsSql(present: readonly IdentityKind[]): string {
  const parts = present.map(
    (kind) => `SELECT ${kind}::TINYINT AS identity_kind, value, id FROM ids_${kind} WHERE is_first`,
  );
  const none = "SELECT NULL::TINYINT AS identity_kind, NULL::VARCHAR AS value, NULL::INTEGER AS id LIMIT 0";
  return `CREATE VIEW identity_ids AS ${parts.join(" UNION ALL ") || none}`;
}

/**
 * Rows for `personsNumbered`: of one part of the persons, what tells each apart and the numbers of their identities.
 */
export function numberedPersonsSql(present: readonly IdentityKind[], part: PartOfPeople): string {
  const [first, ...others] = present.map(
    (kind) => `(SELECT h, id FROM ids_${kind}${partSql("h", part, "WHERE")}) AS i${kind}`,
  );
  const joined = others.map((other) => ` FULL JOIN ${other} USING (h)`).join("");
  const ids = Object.values(identityKinds).map((kind) =>
    present.includes(kind) ? `i${kind}.id` : "NULL::INTEGER",
  );
  return `SELECT h, ${ids.join(", ")} FROM ${first}${joined}`;
}

/** The table for `numberedPersonsSql`. */
export const personsNumbered =
  "persons_numbered (h UBIGINT, number_id INTEGER, email_id INTEGER, anonymous_id INTEGER)";

/** The view `person_ids(h, id)`: by what tells a person apart, the number of the identity that names them. */
export const personIdsSql =
  "CREATE VIEW person_ids AS SELECT h, coalesce(number_id, email_id, anonymous_id) AS id FROM persons_numbered";

/** The identities that stood in one row with others, as they are sealed. */
export function linksSql(stamp: Stamp): string {
  return `SELECT number_id, email_id, anonymous_id, ${text(stamp.source)} AS source,
      ${stamp.load}::INTEGER AS load, 0::BIGINT AS line, ${stamp.receivedUs}::BIGINT AS received_us, 0::BIGINT AS content
    FROM persons_numbered
    WHERE (number_id IS NOT NULL)::INT + (email_id IS NOT NULL)::INT + (anonymous_id IS NOT NULL)::INT > 1`;
}

/** The hash of the identities that stand in a row. */
export function personHashSql(row: string, prefix: string): string {
  return `hash(${identityPartsOf(row, prefix).join(", ")})`;
}

/** The columns of the identities that stand in a row, the one that names the person first. */
export function identityPartsOf(row: string, prefix: string): string[] {
  return Object.keys(identityKinds).map((name) => `${row}${prefix}${name}`);
}
