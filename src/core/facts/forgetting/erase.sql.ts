import { integer, text } from "../../sql/literal.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { idOf } from "../sealing/seal.sql.ts";
import { type SealedKind, sealedFields } from "../sealing/sealed.ts";
import { rowsSql, type Segments } from "../sealing/versions.sql.ts";

/**
 * SQL that finds what a sealed segment says of erased people, and writes it anew without it. Needs, in a scratch database,
 * `fresh(old_id, new_id)`, the identities still to be taken out of the segments and the numbers that take their place, and
 * `erased(identity_id)`, these and all that were erased before.
 */

/** Texts that a person wrote or that were made for one: they go with the person. Ids are replaced, everything else stays. */
const personal: { readonly [K in KindName]?: readonly string[] } = {
  orders: ["coupon"],
  overrides: ["reason", "by"],
  answers: ["comment"],
};

/** A text of a row that goes with the person: `[table of the projection, column, whether it must stay a text]`. */
export function personalTexts(): readonly (readonly [table: KindName, column: string, required: boolean])[] {
  const kindsTold = Object.keys(personal) as KindName[];
  return kindsTold.flatMap((kind) => {
    const fields: readonly Field[] = kinds[kind].fields;
    return fields
      .filter(({ name }) => personal[kind]?.includes(name))
      .map(({ name, required }) => [kind, name, required === true] as const);
  });
}

/** The columns of a segment that hold identities. `identityColumns("referrals")` is referrer_id, friend_id. */
export function identityColumns(kind: SealedKind): readonly string[] {
  if (kind === "identities") return ["identity_id"];
  if (kind === "links") return ["number_id", "email_id", "anonymous_id"];
  return sealedFields(kind)
    .filter((field) => field.type === "person")
    .map(({ name }) => `${name}_id`);
}

/** Kinds with a key of their own whose rows name people; then what refers to them. In the order in which `goneKeysSql` is to be run. */
export const keyedKinds = ["orders", "touches", "events", "answers", "referrals", "refunds"] as const;
export type KeyedKind = (typeof keyedKinds)[number];

/**
 * The table `gone_<kind>(source, id)`: keys that lead to an erased person and to nobody else, whatever version of the fact
 * one looks at. A key that a living person's row has too stays as it is, or the versions of one fact would come apart.
 */
export function goneKeysSql(kind: KeyedKind, segments: Segments): string {
  const id = idOf(kind) as string;
  const rows = rowsSql(segments, kind);
  const of = kind === "refunds" ? refundsOfGone : namesOf(kind);
  return `CREATE TEMP TABLE gone_${kind} AS SELECT r.source, r.${id} AS id FROM ${rows} AS r SEMI JOIN (
      SELECT DISTINCT r.source, r.${id} AS id FROM ${rows} AS r ${of.join} WHERE r.${id} IS NOT NULL AND ${of.pending}) AS named
      ON named.source = r.source AND named.id = r.${id}
    ${of.join} GROUP BY r.source, r.${id} HAVING bool_and(${of.onlyErased})`;
}

const refundsOfGone = {
  join: "LEFT JOIN gone_orders AS o ON o.source = r.source AND o.id = r.order_id",
  pending: "o.id IS NOT NULL",
  onlyErased: "o.id IS NOT NULL OR r.order_id IS NULL",
};

function namesOf(kind: KindName) {
  const columns = identityColumns(kind);
  const within = (table: string) => columns.map((column) => `r.${column} IN (FROM ${table})`).join(" OR ");
  const nobody = columns.map((column) => `r.${column} IS NULL`).join(" AND ");
  return {
    join: "",
    pending: `(${within("(SELECT old_id FROM fresh)")})`,
    onlyErased: `coalesce(${within("(SELECT identity_id FROM erased)")}, false) OR (${nobody})`,
  };
}

/** How a kind's rows are joined to what is to be taken out of them, and where they are touched by it. */
function touching(kind: SealedKind): { joins: readonly string[]; touched: string; named: string } {
  const people = identityColumns(kind);
  const joins = people.map((column) => `LEFT JOIN fresh AS p_${column} ON p_${column}.old_id = t.${column}`);
  const hits = people.map((column) => `p_${column}.new_id IS NOT NULL`);
  const named = hits.length > 0 ? `(${hits.join(" OR ")})` : "false";
  for (const { column, gone } of references(kind)) {
    joins.push(
      `LEFT JOIN gone_${gone} AS g_${column} ON g_${column}.source = t.source AND g_${column}.id = t.${column}`,
    );
    hits.push(`g_${column}.id IS NOT NULL`);
  }
  return { joins, touched: hits.length > 0 ? `(${hits.join(" OR ")})` : "false", named };
}

/** Columns that hold the key of a fact, its own or another's, and whose. */
function references(kind: SealedKind): readonly { readonly column: string; readonly gone: KeyedKind }[] {
  if (kind === "identities" || kind === "links") return [];
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.flatMap(({ name }) => {
    const gone = keyedKinds.find((keyed) => idOf(keyed) === name);
    return gone ? [{ column: name, gone }] : [];
  });
}

/** Whether rows of a kind can say anything of a person. */
export function maySayOf(kind: SealedKind): boolean {
  return identityColumns(kind).length > 0 || references(kind).length > 0;
}

/** Per file the rows that are to be written anew: `filename`, `rows`; files without any are left out. */
export function touchedFilesSql(kind: SealedKind, files: readonly string[]): string {
  const { joins, touched } = touching(kind);
  return `SELECT t.filename, count(*) AS rows FROM read_parquet([${files.map(text)}], union_by_name = true, filename = true) AS t
    ${joins.join(" ")} WHERE ${touched} GROUP BY t.filename`;
}

/** Texts of which Stige or a standard says what may stand in them. */
const closedTexts: readonly string[] = ["currency", "rung", "rung_at_send"];

/** Columns of free text, in which anybody may have written anything. */
export function freeTexts(kind: SealedKind): readonly string[] {
  if (kind === "identities" || kind === "links") return [];
  const keys = new Set(keyedKinds.map((keyed) => idOf(keyed)));
  return sealedFields(kind)
    .filter(({ name, type }) => type === "text" && !closedTexts.includes(name) && !keys.has(name))
    .map(({ name }) => name);
}

/** Whether a column of free text holds codes, whose digits are those of no number or phone. */
export function isCode(column: string): boolean {
  return column === "sku";
}

/** Every text of a column of free text: `said`, and how many rows say it that do not lead to those in `fresh`. Needs `gone_<kind>`. */
export function textsSaidSql(kind: SealedKind, column: string, files: readonly string[]): string {
  const { joins, touched } = touching(kind);
  return `SELECT t."${column}" AS said, count(*) FILTER (WHERE NOT coalesce(${touched}, false)) AS others
    FROM read_parquet([${files.map(text)}], union_by_name = true) AS t ${joins.join(" ")}
    WHERE t."${column}" IS NOT NULL GROUP BY t."${column}"`;
}

/** The rows of a file that say one of the texts in the table `naming(said)`: how many. */
export function namingRowsSql(kind: SealedKind, file: string): string {
  const says = freeTexts(kind).map((column) => `t."${column}" IN (SELECT said FROM naming)`);
  return `SELECT count(*) AS rows FROM read_parquet([${text(file)}]) AS t WHERE ${says.join(" OR ")}`;
}

/** The rows of a segment file without the texts in the table `naming(said)`; all else as it is. */
export function blankedSql(kind: SealedKind, file: string, columns: readonly string[]): string {
  const free = new Set(freeTexts(kind));
  const written = columns.map((column) =>
    free.has(column)
      ? `CASE WHEN t."${column}" IN (SELECT said FROM naming) THEN ${emptied(kind, column)} ELSE t."${column}" END AS "${column}"`
      : `t."${column}"`,
  );
  return `SELECT ${written.join(", ")} FROM read_parquet([${text(file)}]) AS t`;
}

/** What is thrown away when the writing is done: nobody can find out then which id a new one stands for. */
export interface Salt {
  /** Hex. */
  readonly text: string;
  /** A whole number. */
  readonly number: number;
}

/**
 * The rows of one segment file written anew: erased people under their new numbers, their keys replaced by texts that
 * lead nowhere, the same in every file; what they wrote is gone; so is the line of the source file. `columns` are those
 * that the file has. All other rows as they are.
 */
export function rewrittenSql(kind: SealedKind, file: string, columns: readonly string[], salt: Salt): string {
  const { joins, touched, named } = touching(kind);
  const people = new Set(identityColumns(kind));
  const refers = new Map(references(kind).map(({ column, gone }) => [column, gone]));
  const texts = new Set<string>(kind === "identities" || kind === "links" ? [] : (personal[kind] ?? []));
  const written = columns.map((column) => {
    const name = `"${column}"`;
    if (people.has(column)) return `coalesce(p_${column}.new_id, t.${column}) AS ${name}`;
    const gone = refers.get(column);
    if (gone) return `${keySql(kind, column, gone, named, salt)} AS ${name}`;
    if (texts.has(column))
      return `CASE WHEN ${named} THEN ${emptied(kind, column)} ELSE t.${name} END AS ${name}`;
    if (column === "line") return `CASE WHEN ${touched} THEN ${lineSql(kind)} ELSE t.line END AS line`;
    if (column === "content")
      return `CASE WHEN ${touched} AND t.content <> 0 THEN (hash(t.content, ${integer(salt.number)}) >> 1)::BIGINT ELSE t.content END AS content`;
    return `t.${name}`;
  });
  return `SELECT ${written.join(", ")} FROM read_parquet([${text(file)}]) AS t ${joins.join(" ")}`;
}

/** A key that leads nowhere. An order without one gets one too: its line would lead to the row in the file. */
function keySql(kind: SealedKind, column: string, gone: KeyedKind, named: string, salt: Salt): string {
  const opaque = (id: string) =>
    `'~' || left(sha256(${text(salt.text)} || chr(31) || '${gone}' || chr(31) || t.source || chr(31) || ${id}), 24)`;
  const own = kind === "orders" && column === "order_id";
  const without = own
    ? `WHEN ${named} AND t.${column} IS NULL THEN ${opaque("'#' || t.load || ':' || t.line")}`
    : "";
  return `CASE WHEN g_${column}.id IS NOT NULL THEN ${opaque(`t.${column}`)} ${without} ELSE t.${column} END`;
}

/** A required text is left empty, any other is not there. */
function emptied(kind: SealedKind, column: string): string {
  const fields: readonly Field[] = kind === "identities" || kind === "links" ? [] : kinds[kind].fields;
  return fields.find(({ name }) => name === column)?.required ? "''" : "NULL";
}

/** Of overrides recorded at one instant the last line counts: their order is kept. */
function lineSql(kind: SealedKind): string {
  return kind === "overrides" ? "-row_number() OVER (ORDER BY t.line DESC)" : "0::BIGINT";
}
