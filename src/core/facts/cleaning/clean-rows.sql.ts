import { text } from "../../sql/literal.ts";
import { listedSql } from "../cells/closed-values.sql.ts";
import { valueList } from "../cells/closed-values.ts";
import type { Reading } from "../cells/reading.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { currencySql, fieldValues, type Value } from "./clean-field.sql.ts";
import { keySql, namedCurrency, perUnit, rowCurrency } from "./clean-rates.sql.ts";
import { type Fault, fieldFaults } from "./faults.sql.ts";

/**
 * The records of a file with the cleaned columns of one kind beside their cells: `line`, `bad`, the cells, then what
 * `kinds.ts` says. Rows that cannot be read are among them, with nulls. `extra` are columns beside those of the kind.
 */
export function readRowsSql(relation: string, reading: Reading, extra: readonly Value[] = []): string {
  const values = [...valuesOf(reading), ...extra].map(({ column, sql }) => `${sql} AS ${quoted(column)}`);
  const source = reading.money.by
    ? `(SELECT *, ${currencySql(reading.money, reading.cells)} AS currency_code FROM ${relation})`
    : relation;
  return `SELECT ${["*", ...values].join(", ")} FROM ${source}`;
}

/** Read rows (see `readRowsSql`) without the columns that are the same in every row (see `isConstant`): they need not be kept. */
export function changingRowsSql(rows: string, reading: Reading, extra: readonly Value[]): string {
  const same = constantsOf(reading, extra).map(({ column }) => quoted(column));
  return `SELECT ${same.length > 0 ? `* EXCLUDE (${same.join(", ")})` : "*"} FROM (${rows})`;
}

/** What `changingRowsSql` made and a table kept, with the columns that are the same in every row beside it again. */
export function withConstantsSql(kept: string, reading: Reading, extra: readonly Value[]): string {
  const same = constantsOf(reading, extra);
  return `SELECT ${["*", ...same.map(({ column, sql }) => `${sql} AS ${quoted(column)}`)].join(", ")} FROM ${kept}`;
}

const constantsOf = (reading: Reading, extra: readonly Value[]) =>
  [...valuesOf(reading), ...extra].filter(({ sql }) => isConstant(sql));

/** Whether a value is the same in every row: nothing, a text or a truth. */
export const isConstant = (sql: string) => /^(?:NULL::\w+|'[^']*'|true)$/.test(sql);

/** The columns of a kind's cleaned rows, each as SQL over the records. */
export function valuesOf(reading: Reading): Value[] {
  const fields: readonly Field[] = kinds[reading.kind].fields;
  const values = fields.flatMap((field) => overridden(field, reading) ?? fieldValues(field, reading));
  return reading.cells.has(subtotal.name) ? [...values, ...fieldValues(subtotal, reading)] : values;
}

/** What an order's goods cost together; not kept, its revenue is worked out from it. */
const subtotal: Field = { name: "subtotal", type: "money" };

/** Fields that are worked out from more than their own cell. */
function overridden(field: Field, reading: Reading): Value[] | null {
  const { name } = field;
  const cell = (target: string) => reading.cells.get(target)?.name;
  if (name === "currency" && reading.kind === "refunds" && reading.money.assumed)
    return [{ column: name, sql: namedCurrency(reading) }];
  if (name === "currency") return [{ column: name, sql: rowCurrency(reading) }];
  if (name === "counts") {
    const status = cell("status");
    const not = reading.notCounting.map(text).join(", ");
    return [
      { column: name, sql: status && not ? `coalesce(lower(${status}) NOT IN (${not}), true)` : "true" },
    ];
  }
  if (name === "survey_kind") {
    const kind = cell("survey_kind");
    const usual = reading.surveyKind ? text(reading.surveyKind) : "NULL::VARCHAR";
    return [{ column: name, sql: kind ? `coalesce(lower(${kind}), ${usual})` : usual }];
  }
  const list = valueList(reading.kind, name);
  const listed = cell(name);
  if (list && listed) return [{ column: name, sql: listedSql(listed, list) }];
  if (name === "rate_id" || name === "product_id") return [{ column: name, sql: keySql(name, reading) }];
  if (name === "to_currency" && cell(name)) return [{ column: name, sql: `upper(${cell(name)})` }];
  if (reading.kind === "rates" && name === "rate") return perUnit(field, reading);
  if (reading.kind === "people" && cell("full_name")) return namePart(name, reading);
  if (reading.kind === "lines" && name === "revenue") return lineRevenue(reading);
  if (reading.kind === "refunds") return positive(field, reading);
  return null;
}

/** Refunded amounts, which some write as negative. */
function positive(field: Field, reading: Reading): Value[] | null {
  if (field.type !== "money" || field.name === "margin") return null;
  return fieldValues(field, reading).map(({ column, sql }) => ({ column, sql: `abs(${sql})` }));
}

/** The price of one piece, from which a line's amount may be worked out; beside the columns of a cleaned line. */
export function unitPrice(reading: Reading): readonly Value[] {
  return reading.cells.has("price") ? fieldValues(price, reading) : [];
}

/** Why a unit price cannot be read. */
export function unitPriceFaults(reading: Reading): readonly Fault[] {
  return reading.cells.has("price") ? fieldFaults(price, reading) : [];
}

const price: Field = { name: "price", type: "money" };

/** A name in one column: the last word is the family's. */
function namePart(name: string, { cells }: Reading): Value[] | null {
  const full = cells.get("full_name")?.name;
  if (name === "first_name" && !cells.has("first_name"))
    return [{ column: name, sql: `nullif(regexp_replace(${full}, '\\s*\\S+$', ''), '')` }];
  if (name === "last_name" && !cells.has("last_name"))
    return [{ column: name, sql: `nullif(regexp_extract(${full}, '\\S+$'), '')` }];
  return null;
}

function lineRevenue(reading: Reading): Value[] | null {
  if (!reading.cells.has("price") || reading.cells.has("revenue")) return null;
  const amount = fieldValues(price, reading)[0]?.sql;
  const quantity = fieldValues({ name: "quantity", type: "number" }, reading)[0]?.sql;
  return [{ column: "revenue_minor", sql: `CAST(round(${amount} * coalesce(${quantity}, 1)) AS BIGINT)` }];
}

/** The cleaned columns of a kind, in order, without `line`. */
export function cleanColumns(kind: KindName): readonly string[] {
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.flatMap(({ name, type }) => {
    if (type === "money") return [`${name}_minor`];
    if (type === "rate") return [`${name}_e8`];
    if (type === "instant") return [`${name}_at`, `${name}_form`];
    if (type === "person") return ["number", "email", "phone", "anonymous"].map((part) => `${name}_${part}`);
    return [name];
  });
}

/** The cleaned rows of a kind whose records are facts each by itself, from `readRowsSql` as `from`; `more` are columns beside. */
export function cleanSql(kind: KindName, from: string, sound: string, more: readonly string[] = []): string {
  return `SELECT ${[...cleanColumns(kind).map(quoted), "line", ...more].join(", ")} FROM ${from} WHERE ${sound}`;
}

const quoted = (name: string) => (name === "by" ? '"by"' : name);
