import { text } from "../../sql/literal.ts";
import { type Field, type Kind, type KindName, kinds } from "../kinds.ts";
import { identityKinds } from "../persons/identity.ts";
import { instantOfLocalSql } from "../zone.sql.ts";
import type { Zone } from "../zone.ts";
import { columnsOf, sealedFields } from "./sealed.ts";

/** One load as its rows are stamped. */
export interface Stamp {
  readonly load: number;
  readonly source: string;
  readonly receivedUs: number;
  /** Where the file's times are of another zone than the shop's: they are sealed as instants. */
  readonly zone: Zone | null;
}

const personFields = (kind: KindName) =>
  kinds[kind].fields.filter((field) => field.type === "person").map((field) => field.name);

/**
 * Every set of identities that stands in one row of cleaned tables together, one row each: `number`, `email`, `anonymous`.
 * Null where a kind has no persons. A phone names nobody. `asNamed`: the rows that are few already, which may repeat, with
 * `who` where it stands there.
 */
export function personsSeenSql(
  table: (kind: KindName) => string,
  present: readonly KindName[],
  asNamed: { readonly who: boolean } | null = null,
): string | null {
  const select = asNamed ? "SELECT" : "SELECT DISTINCT";
  const who = asNamed?.who ? ", who" : "";
  const parts = present.flatMap((kind) =>
    personFields(kind).map(
      (f) =>
        `${select} ${f}_number AS number, ${f}_email AS email, ${f}_anonymous AS anonymous${who} FROM ${table(kind)}`,
    ),
  );
  if (parts.length < 2) return parts[0] ?? null;
  return `${select} * FROM (${parts.join(" UNION ALL ")})`;
}

/** Every identity in `seen` (`personsSeenSql`), one row each: `identity_kind`, `value`. */
export function identitiesSeenSql(seen: string): string {
  const parts = Object.entries(identityKinds).map(
    ([name, number]) =>
      `SELECT DISTINCT ${number}::TINYINT AS identity_kind, ${name} AS value FROM seen WHERE ${name} IS NOT NULL`,
  );
  return `WITH seen AS MATERIALIZED (${seen}) ${parts.join(" UNION ALL ")}`;
}

/** The identities of `seen` (`personsSeenSql`) that stood in one row with others, as they are sealed; needs the table `identity_ids(identity_kind, value, id)`. */
export function linksSql(seen: string, stamp: Stamp): string {
  return `SELECT n.id AS number_id, e.id AS email_id, a.id AS anonymous_id, ${text(stamp.source)} AS source,
      ${stamp.load}::INTEGER AS load, 0::BIGINT AS line, ${stamp.receivedUs}::BIGINT AS received_us, 0::BIGINT AS content
    FROM (SELECT * FROM (${seen}) WHERE (number IS NOT NULL)::INT + (email IS NOT NULL)::INT + (anonymous IS NOT NULL)::INT > 1) AS seen
    LEFT JOIN identity_ids AS n ON n.identity_kind = ${identityKinds.number} AND n.value = seen.number
    LEFT JOIN identity_ids AS e ON e.identity_kind = ${identityKinds.email} AND e.value = seen.email
    LEFT JOIN identity_ids AS a ON a.identity_kind = ${identityKinds.anonymous} AND a.value = seen.anonymous`;
}

/** The identities of a load, as they are sealed. */
export function identitiesSealedSql(stamp: Stamp): string {
  return `SELECT id AS identity_id, identity_kind, ${text(stamp.source)} AS source, ${stamp.load}::INTEGER AS load,
    0::BIGINT AS line, ${stamp.receivedUs}::BIGINT AS received_us, 0::BIGINT AS content FROM identity_ids`;
}

/** Whether no key of a cleaned table can stand twice: as many different hashes as keys. Quicker than the keys themselves. */
export function keysDifferSql(table: string, id: string): string {
  return `SELECT count(${id}) = count(DISTINCT hash(${id})) FILTER (${id} IS NOT NULL) AS differ FROM ${table}`;
}

/**
 * By what the person of a row is found: the hash of the cells that name them, which stands beside it as `who`; the hash of their
 * identities; these themselves, the slowest.
 */
export type FoundBy = "who" | "hash" | "texts";

/**
 * Each set of identities in `persons_seen` by its hash, with the number of the one that names the person: `person_ids(h, id)`,
 * which `sealedSql` finds persons in, much quicker than by texts. Holds only where `hashesDifferSql` does. By `who`, where
 * that stands there too.
 */
export function personIdsSql(by: Exclude<FoundBy, "texts">): string {
  return `CREATE TABLE person_ids AS SELECT ${by === "who" ? "seen.who" : personHash("seen.", "")} AS h, i.id
    FROM persons_seen AS seen LEFT JOIN identity_ids AS i ON ${isIdentity("i", "seen.", "")}`;
}

/** Whether no two sets of identities in `persons_seen` have one hash, and one `who`: `differ`, `who_differ`. */
export function hashesDifferSql(withWho: boolean): string {
  return `SELECT count(*) = count(DISTINCT ${personHash("", "")}) AS differ, ${withWho ? "count(*) = count(DISTINCT who)" : "false"} AS who_differ
    FROM persons_seen`;
}

/** Keys that stand more than once in a cleaned table, with their last line: `<table>_repeated`. `none`: surely there are none. */
export function repeatedSql(table: string, id: string, none: boolean): string {
  return `CREATE TABLE ${table}_repeated AS SELECT ${id}, max(line) AS last_line FROM ${table}
    WHERE ${none ? "false" : `${id} IS NOT NULL`} GROUP BY ${id} HAVING count(*) > 1`;
}

/**
 * The rows of one cleaned table as they are sealed: persons as the number of their customer number, else e-mail, else
 * anonymous id; rows stamped; of several rows with one id the last line (needs `repeatedSql`), rows without one all. An order's lines are part
 * of its content, whatever their order and however often each stands: `lines` names their table where the file had any.
 */
export function sealedSql(
  kind: KindName,
  table: string,
  stamp: Stamp,
  lines: string | null = null,
  found: FoundBy = "texts",
): string {
  const id = idOf(kind);
  const fields = sealedFields(kind);
  const joins = fields.flatMap((field) => (field.type === "person" ? [identityJoin(field.name, found)] : []));
  if (id)
    joins.push(`ANTI JOIN ${table}_repeated AS again ON again.${id} = t.${id} AND again.last_line <> t.line`);
  if (lines)
    joins.push(`LEFT JOIN (SELECT order_id AS of_order, sum(hash(sku, product, category, quantity, revenue_minor)) AS lines_hash
      FROM ${lines} GROUP BY order_id) AS said ON said.of_order = t.order_id`);
  const columns = fields.flatMap((field) =>
    field.type === "person"
      ? [`${field.name}_is.id AS ${field.name}_id`]
      : columnsOf(field).map(({ name }) => cellSql(field, name, stamp.zone)),
  );
  const content = fields.flatMap((field) => columnsOf(field).map(({ name }) => `s.${name}`));
  if (lines) content.push("s.lines_hash");
  return `SELECT s.* EXCLUDE (line${lines ? ", lines_hash" : ""}), ${text(stamp.source)} AS source, ${stamp.load}::INTEGER AS load,
      s.line, ${stamp.receivedUs}::BIGINT AS received_us, ${id ? `CASE WHEN s.${id} IS NULL THEN 0 ELSE (hash(${content}) >> 1)::BIGINT END` : "0::BIGINT"} AS content
    FROM (SELECT ${[...columns, ...(lines ? ["lines_hash"] : [])]}, t.line FROM ${table} AS t ${joins.join(" ")}) AS s`;
}

function identityJoin(field: string, found: FoundBy): string {
  return found !== "texts"
    ? `LEFT JOIN person_ids AS ${field}_is ON ${field}_is.h = ${found === "who" ? "t.who" : personHash("t.", `${field}_`)}`
    : `LEFT JOIN identity_ids AS ${field}_is ON ${isIdentity(`${field}_is`, "t.", `${field}_`)}`;
}

function personHash(row: string, prefix: string): string {
  return `hash(${identityParts(row, prefix).join(", ")})`;
}

/** Whether an identity is the one that names the person of a row. */
function isIdentity(identity: string, row: string, prefix: string): string {
  const parts = identityParts(row, prefix);
  const kind = Object.values(identityKinds).map((number, i) => `WHEN ${parts[i]} IS NOT NULL THEN ${number}`);
  return `${identity}.identity_kind = CASE ${kind.join(" ")} END AND ${identity}.value = coalesce(${parts.join(", ")})`;
}

function identityParts(row: string, prefix: string): string[] {
  return Object.keys(identityKinds).map((name) => `${row}${prefix}${name}`);
}

const allTime = { fromUs: 0, toUs: Number.MAX_SAFE_INTEGER };

function cellSql(field: Field, column: string, zone: Zone | null): string {
  if (!zone || field.type !== "instant") return `t.${column}`;
  const at = `t.${field.name}_at`;
  return column.endsWith("_form")
    ? `CASE WHEN ${at} IS NOT NULL THEN 0::TINYINT END AS ${column}`
    : `CASE WHEN t.${field.name}_form = 0 THEN ${at} ELSE ${instantOfLocalSql(at, zone, allTime)} END AS ${column}`;
}

/** The field that keys a kind of fact, null for kinds whose rows have no key. `idOf("orders")` is `"order_id"`. */
export function idOf(kind: KindName): string | null {
  const found: Kind = kinds[kind];
  return found.id ?? null;
}
