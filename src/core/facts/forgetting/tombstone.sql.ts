import { text } from "../../sql/literal.ts";
import { orderMarkSql } from "../cleaning/rejects.sql.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { type Buried, hmacBlocks, phoneLength, separator } from "./tombstone.ts";

/**
 * SQL that finds and drops what must not come back, over the cleaned tables of a file in a scratch database. Needs the
 * table `tombstones(hash VARCHAR)`, lower-case hex.
 */

/** The macro `keyed(what, source, value)`: HMAC-SHA-256 of `buriedText`, as lower-case hex. `key` is hex. */
export function keyedMacroSql(key: string): string {
  const { inner, outer } = hmacBlocks(key);
  const said = `encode(what || ${text(separator)} || source || ${text(separator)} || value)`;
  return `CREATE OR REPLACE TEMP MACRO keyed(what, source, value) AS
    sha256(unhex('${outer}') || unhex(sha256(unhex('${inner}') || ${said})))`;
}

const buried = (what: Buried, source: string, value: string) =>
  `keyed('${what}', ${source}, ${value}) IN (SELECT hash FROM tombstones)`;

const partKinds = { number: 0, email: 1, anonymous: 2 } as const;

const personFields = (kind: KindName) => {
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.filter((field) => field.type === "person").map((field) => field.name);
};

const has = (kind: KindName, field: string) => {
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.some(({ name }) => name === field);
};

/** The table `forgotten_names(identity_kind, value)`: of the identities in `seen` (`identitiesSeenSql`) those with a tombstone. */
export function forgottenNamesSql(seen: string, source: string): string {
  const own = text(source);
  return `CREATE TEMP TABLE forgotten_names AS SELECT identity_kind, value FROM (${seen}) WHERE CASE identity_kind
    WHEN 0 THEN ${buried("number", own, "value")} WHEN 1 THEN ${buried("email", "''", "value")}
    ELSE ${buried("anonymous", own, "value")} END`;
}

const isForgotten = (column: string, part: keyof typeof partKinds) =>
  `${column} IN (SELECT value FROM forgotten_names WHERE identity_kind = ${partKinds[part]})`;

/** SQL for whether a row of a kind names somebody forgotten: by number or mail, or by nothing but a visitor's id. */
function namesForgotten(kind: KindName): string | null {
  const parts = personFields(kind).map((f) => {
    const only = `(${f}_number IS NULL AND ${f}_email IS NULL AND ${isForgotten(`${f}_anonymous`, "anonymous")})`;
    return `${isForgotten(`${f}_number`, "number")} OR ${isForgotten(`${f}_email`, "email")} OR ${only}`;
  });
  return parts.length > 0 ? `coalesce(${parts.join(" OR ")}, false)` : null;
}

const namesNobody = (kind: KindName) =>
  personFields(kind)
    .flatMap((f) => Object.keys(partKinds).map((part) => `${f}_${part} IS NULL`))
    .join(" AND ");

/** Kinds whose rows others refer to by key without naming the person, and what the key is in a tombstone. */
const referredTo = [
  { kind: "orders", id: "order_id", what: "order" },
  { kind: "touches", id: "touch_id", what: "touch" },
] as const satisfies readonly { kind: KindName; id: string; what: Buried }[];

/**
 * The statements that find the forgotten rows of a cleaned file, in order: for each present kind a table `forgotten_<kind>(line)`,
 * and none where the kind cannot have any. A row is forgotten where it names somebody forgotten, or where it tells of a
 * forgotten order or touch without naming anybody.
 */
export function forgottenRowsSql(
  table: (kind: KindName) => string,
  present: readonly KindName[],
  source: string,
): readonly { readonly kind: KindName; readonly sql: string }[] {
  const own = text(source);
  const first = referredTo.filter(({ kind }) => present.includes(kind));
  const others = present.filter((kind) => !first.some((known) => known.kind === kind));
  return [
    ...first.map(({ kind, id, what }) => ({
      kind,
      sql: `CREATE TEMP TABLE forgotten_${kind} AS SELECT line, ${id} FROM ${table(kind)}
          WHERE ${namesForgotten(kind)} OR (${id} IS NOT NULL AND ${namesNobody(kind)} AND ${buried(what, own, id)})`,
    })),
    ...others.flatMap((kind) => {
      const when = [namesForgotten(kind), ...referring(kind, table, present, own)].filter((w) => w !== null);
      const sql = `CREATE TEMP TABLE forgotten_${kind} AS SELECT line FROM ${table(kind)} WHERE ${when.join(" OR ")}`;
      return when.length > 0 ? [{ kind, sql }] : [];
    }),
  ];
}

/** Where a row refers to something forgotten: of the same file, else one that has a tombstone. */
function referring(
  kind: KindName,
  table: (kind: KindName) => string,
  present: readonly KindName[],
  source: string,
): string[] {
  const conditions = referredTo
    .filter(({ id }) => has(kind, id))
    .map(({ kind: to, id, what }) => {
      const here = present.includes(to);
      const inFile = here ? `${id} IN (SELECT ${id} FROM forgotten_${to} WHERE ${id} IS NOT NULL) OR` : "";
      const elsewhere = here
        ? `AND ${id} NOT IN (SELECT ${id} FROM ${table(to)} WHERE ${id} IS NOT NULL)`
        : "";
      return `coalesce(${inFile} (${buried(what, source, id)} ${elsewhere}), false)`;
    });
  if (kind === "refunds") conditions.push(`coalesce(${buried("refund", source, "refund_id")}, false)`);
  return conditions;
}

/** Takes the forgotten rows out of a cleaned table, and a forgotten visitor's id out of the rows that name somebody else. */
export function dropForgottenSql(kind: KindName, table: string): readonly string[] {
  const blanked = personFields(kind).map(
    (f) => `UPDATE ${table} SET ${f}_anonymous = NULL WHERE ${isForgotten(`${f}_anonymous`, "anonymous")}`,
  );
  return [`DELETE FROM ${table} WHERE line IN (SELECT line FROM forgotten_${kind})`, ...blanked];
}

const phonePattern = "[+0-9][0-9 ()./-]{6,}[0-9]";

/**
 * The table `forgotten_rejects(line)`: rejected rows that name somebody forgotten, by what stood in their columns, or, of
 * a record that could not be taken apart, by a word of its text. By a phone only where the row names nobody else: a
 * household shares one.
 */
export function forgottenRejectsSql(source: string): string {
  const own = text(source);
  const words = `regexp_split_to_array(cell, '[\\s;,|"\\x1e\\x1f]+')`;
  const named = `${buried("number", own, "word")} OR ${buried("email", "''", "lower(word)")} OR ${buried("anonymous", own, "word")}`;
  const digits = "regexp_replace(phone, '[^0-9]', '', 'g')";
  return `CREATE TEMP TABLE forgotten_rejects AS WITH named AS (
      SELECT line, unnest(from_json(who, '["VARCHAR"]')) AS word FROM rejects WHERE who IS NOT NULL),
    said AS (
      SELECT line, word, false AS broken FROM named WHERE NOT starts_with(word, ${orderMarkSql})
      UNION ALL SELECT line, unnest(${words}), true FROM rejects WHERE column_name IS NULL AND cell IS NOT NULL)
    SELECT DISTINCT line FROM said WHERE ${named} OR (broken AND ${buried("order", own, "ltrim(word, '#')")})
    UNION SELECT DISTINCT line FROM (
      SELECT line, unnest(regexp_extract_all(text, '${phonePattern}')) AS phone
        FROM (SELECT line, cell AS text FROM rejects UNION ALL SELECT line, word FROM said WHERE NOT broken))
      WHERE ${buried("phone", "''", `right(${digits}, ${phoneLength})`)} AND line NOT IN (
        SELECT line FROM said WHERE NOT broken AND NOT (${named}) AND NOT regexp_full_match(word, '${phonePattern}'))`;
}
