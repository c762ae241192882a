import { text } from "../sql/literal.ts";
import { identityKinds } from "./identity.ts";
import { type Field, type Kind, type KindName, kinds } from "./kinds.ts";
import { columnsOf, sealedFields } from "./sealed.ts";
import { instantOfLocalSql } from "./zone.sql.ts";
import type { Zone } from "./zone.ts";

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
 * Every identity that cleaned tables name, one row each: `identity_kind`, `value`. Null where a kind has no persons.
 * A phone names nobody.
 */
export function identitiesSeenSql(
  table: (kind: KindName) => string,
  present: readonly KindName[],
): string | null {
  const parts = present.flatMap((kind) =>
    personFields(kind).flatMap((field) =>
      Object.entries(identityKinds).map(
        ([name, number]) =>
          `SELECT ${number}::TINYINT AS identity_kind, ${field}_${name} AS value FROM ${table(kind)} WHERE ${field}_${name} IS NOT NULL`,
      ),
    ),
  );
  return parts.length > 0 ? `SELECT DISTINCT identity_kind, value FROM (${parts.join(" UNION ALL ")})` : null;
}

/** Every set of identities that stood in one row together, one row each; needs the table `identity_ids(identity_kind, value, id)`. */
export function linksSql(
  table: (kind: KindName) => string,
  present: readonly KindName[],
  stamp: Stamp,
): string | null {
  const parts = present.flatMap((kind) =>
    personFields(kind).map(
      (
        f,
      ) => `SELECT DISTINCT ${f}_number AS number, ${f}_email AS email, ${f}_anonymous AS anonymous FROM ${table(kind)}
        WHERE (${f}_number IS NOT NULL)::INT + (${f}_email IS NOT NULL)::INT + (${f}_anonymous IS NOT NULL)::INT > 1`,
    ),
  );
  if (parts.length === 0) return null;
  return `SELECT n.id AS number_id, e.id AS email_id, a.id AS anonymous_id, ${text(stamp.source)} AS source,
      ${stamp.load}::INTEGER AS load, 0::BIGINT AS line, ${stamp.receivedUs}::BIGINT AS received_us, 0::BIGINT AS content
    FROM (SELECT DISTINCT * FROM (${parts.join(" UNION ALL ")})) AS seen
    LEFT JOIN identity_ids AS n ON n.identity_kind = ${identityKinds.number} AND n.value = seen.number
    LEFT JOIN identity_ids AS e ON e.identity_kind = ${identityKinds.email} AND e.value = seen.email
    LEFT JOIN identity_ids AS a ON a.identity_kind = ${identityKinds.anonymous} AND a.value = seen.anonymous`;
}

/** The identities of a load, as they are sealed. */
export function identitiesSealedSql(stamp: Stamp): string {
  return `SELECT id AS identity_id, identity_kind, ${text(stamp.source)} AS source, ${stamp.load}::INTEGER AS load,
    0::BIGINT AS line, ${stamp.receivedUs}::BIGINT AS received_us, 0::BIGINT AS content FROM identity_ids`;
}

/** Keys that stand more than once in a cleaned table, with their last line: `<table>_repeated`. */
export function repeatedSql(table: string, id: string): string {
  return `CREATE TABLE ${table}_repeated AS SELECT ${id}, max(line) AS last_line FROM ${table}
    WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1`;
}

/**
 * The rows of one cleaned table as they are sealed: persons as the number of their customer number, else e-mail, else
 * anonymous id; rows stamped; of several rows with one id the last line (needs `repeatedSql`), rows without one all. An order's lines are part
 * of its content: `lines` names their table where the file had any.
 */
export function sealedSql(kind: KindName, table: string, stamp: Stamp, lines: string | null = null): string {
  const id = idOf(kind);
  const fields = sealedFields(kind);
  const joins = fields.flatMap((field) => (field.type === "person" ? identityJoins(field.name) : []));
  if (id)
    joins.push(`ANTI JOIN ${table}_repeated AS again ON again.${id} = t.${id} AND again.last_line <> t.line`);
  if (lines)
    joins.push(`LEFT JOIN (SELECT order_id AS of_order, bit_xor(hash(sku, product, category, quantity, revenue_minor)) AS lines_hash
      FROM ${lines} GROUP BY order_id) AS said ON said.of_order = t.order_id`);
  const columns = fields.flatMap((field) =>
    field.type === "person"
      ? [`coalesce(${names.map((name) => `${field.name}_${name}.id`)}) AS ${field.name}_id`]
      : columnsOf(field).map(({ name }) => cellSql(field, name, stamp.zone)),
  );
  const content = fields.flatMap((field) => columnsOf(field).map(({ name }) => `s.${name}`));
  if (lines) content.push("s.lines_hash");
  return `SELECT s.* EXCLUDE (line${lines ? ", lines_hash" : ""}), ${text(stamp.source)} AS source, ${stamp.load}::INTEGER AS load,
      s.line, ${stamp.receivedUs}::BIGINT AS received_us, ${id ? `CASE WHEN s.${id} IS NULL THEN 0 ELSE (hash(${content}) >> 1)::BIGINT END` : "0::BIGINT"} AS content
    FROM (SELECT ${[...columns, ...(lines ? ["lines_hash"] : [])]}, t.line FROM ${table} AS t ${joins.join(" ")}) AS s`;
}

const names = Object.keys(identityKinds) as (keyof typeof identityKinds)[];

function identityJoins(field: string): string[] {
  return names.map(
    (name) => `LEFT JOIN identity_ids AS ${field}_${name}
      ON ${field}_${name}.identity_kind = ${identityKinds[name]} AND ${field}_${name}.value = t.${field}_${name}`,
  );
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
