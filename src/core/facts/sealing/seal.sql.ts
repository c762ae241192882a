import { text } from "../../sql/literal.ts";
import { type Field, type Kind, type KindName, kinds } from "../kinds.ts";
import { identityKinds } from "../persons/identity.ts";
import { instantOfLocalSql } from "../zone.sql.ts";
import type { Zone } from "../zone.ts";
import { type FoundBy, identityPartsOf, personHashSql } from "./persons-seen.sql.ts";
import { columnsOf, sealedFields } from "./sealed.ts";

/** One load as its rows are stamped. */
export interface Stamp {
  readonly load: number;
  readonly source: string;
  readonly receivedUs: number;
  /** Where the file's times are of another zone than the shop's: they are sealed as instants. */
  readonly zone: Zone | null;
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
    ? `LEFT JOIN person_ids AS ${field}_is ON ${field}_is.h = ${found === "who" ? "t.who" : personHashSql("t.", `${field}_`)}`
    : `LEFT JOIN identity_ids AS ${field}_is ON ${isIdentity(`${field}_is`, "t.", `${field}_`)}`;
}

/** Whether an identity is the one that names the person of a row. */
function isIdentity(identity: string, row: string, prefix: string): string {
  const parts = identityPartsOf(row, prefix);
  const kind = Object.values(identityKinds).map((number, i) => `WHEN ${parts[i]} IS NOT NULL THEN ${number}`);
  return `${identity}.identity_kind = CASE ${kind.join(" ")} END AND ${identity}.value = coalesce(${parts.join(", ")})`;
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
