import { text } from "../../sql/literal.ts";
import type { Reading } from "../cells/reading.ts";
import type { Field } from "../kinds.ts";
import { fieldValues, type Value } from "./clean-field.sql.ts";
import { isConstant, valuesOf } from "./clean-rows.sql.ts";
import { type Fault, faultsOf, fieldFaults } from "./faults.sql.ts";
import { namedSql } from "./rejects.sql.ts";

const lineFields: readonly Field[] = [
  { name: "sku", type: "text" },
  { name: "product", type: "text" },
  { name: "category", type: "text" },
  { name: "quantity", type: "number" },
  { name: "revenue", type: "money" },
  { name: "price", type: "money" },
];

/** Fields of the order that need not stand on every one of its lines. */
const onceAnOrder = new Set(["ordered", "gross", "person"]);

/** What one record says of its line: `line_sku`, `line_product`, `line_category`, `line_quantity`, `line_revenue_minor`, `line_price_minor`, and `line_amount`, what it adds to its order. */
export function lineValues(reading: Reading): readonly Value[] {
  const values = lineFields.flatMap((field) =>
    fieldValues({ ...field, name: `lines.${field.name}` }, reading).map(({ column, sql }) => ({
      column: column.replace("lines.", "line_"),
      sql,
    })),
  );
  const sql = (column: string) => values.find((value) => value.column === column)?.sql;
  const amount = reading.cells.has("lines.revenue")
    ? sql("line_revenue_minor")
    : `CAST(round(${sql("line_price_minor")} * coalesce(${sql("line_quantity")}, 1)) AS BIGINT)`;
  return [...values, { column: "line_amount", sql: amount ?? "NULL::BIGINT" }];
}

/** The faults of one record in a file of lines; date and amount of the order are asked for once an order. */
export function lineFaults(reading: Reading): readonly Fault[] {
  return [
    ...faultsOf(reading, onceAnOrder),
    ...lineFields.flatMap((field) =>
      fieldFaults({ ...field, name: `lines.${field.name}` }, reading, `line_${field.name}`),
    ),
  ];
}

/** The read rows of a file of lines with `is_sound` and the order they belong to; a row without an order number is an order of its own. */
export function keyedRowsSql(readRows: string, sound: string): string {
  return `SELECT *, (${sound}) AS is_sound, coalesce(order_id, '#' || line) AS order_key FROM (${readRows})`;
}

/**
 * One row per order from `keyedRowsSql` as `rows`: each cell from the first line that has it, what was paid from the
 * order's own column, else the sum of its lines. `bad_line`: the first line of it that is not sound;
 * `is_apart`: its lines do not follow one another;
 * `line_sum`: what its lines add up to, null where one has no amount. Only the orders of
 * one `part` of several, so that no more of them need be held at once.
 */
export function groupedSql(
  rows: string,
  reading: Reading,
  part: { readonly number: number; readonly of: number },
): string {
  const columns = valuesOf(reading).map(({ column, sql }) => {
    if (column === "gross_minor") {
      const lines = "CAST(sum(line_amount) AS BIGINT)";
      return `${isConstant(sql) ? lines : `coalesce(arg_min(gross_minor, line), ${lines})`} AS gross_minor`;
    }
    if (isConstant(sql)) return `${sql} AS ${column}`;
    const cell = reading.cells.get(column === "counts" ? "status" : column)?.name;
    if (cell && (column === "counts" || column === "currency"))
      return `coalesce(arg_min(CASE WHEN ${cell} IS NOT NULL THEN ${column} END, line), arg_min(${column}, line)) AS ${column}`;
    return `arg_min(${column}, line) AS ${column}`;
  });
  const refersTo = reading.cells.get("refers_to")?.name;
  if (refersTo) columns.push(`arg_min(${refersTo}, line) AS refers_to`);
  columns.push(
    "CASE WHEN count(*) = count(line_amount) THEN CAST(sum(line_amount) AS BIGINT) END AS line_sum",
  );
  columns.push("max(line) - min(line) >= count(*) AS is_apart");
  return `SELECT order_key, min(line) FILTER (WHERE NOT is_sound) AS bad_line, ${columns.join(", ")}, min(line) AS line
    FROM ${rows} WHERE hash(order_key) % ${part.of} = ${part.number} GROUP BY order_key`;
}

/**
 * How many orders stand in a file of lines as several equal blocks, with lines of others between: `orders`. A joined file tells an order
 * twice so; and so may a file in some other order whose order has the same line twice: nothing tells them apart. Few have lines
 * of others between: only these are looked at.
 */
export function equalBlocksSql(rows: string, groups: string): string {
  const line = lineFields
    .map(({ name, type }) => `line_${name}${type === "money" ? "_minor" : ""}`)
    .join(", ");
  return `WITH apart AS (SELECT order_key FROM ${groups} WHERE order_id IS NOT NULL AND is_apart),
    lines AS (SELECT r.order_key, r.line, ${line} FROM ${rows} AS r SEMI JOIN apart USING (order_key)),
    alike AS (SELECT order_key FROM (SELECT order_key, ${line}, count(*) AS times FROM lines GROUP BY ALL)
      GROUP BY order_key HAVING min(times) > 1 AND min(times) = max(times)),
    spans AS (SELECT order_key, min(line) AS first, max(line) AS last FROM lines SEMI JOIN alike USING (order_key) GROUP BY order_key)
    SELECT count(DISTINCT s.order_key) AS orders FROM spans AS s JOIN ${rows} AS r ON r.line > s.first AND r.line < s.last AND r.order_key <> s.order_key`;
}

/** Where a grouped order is sound. */
export const soundOrder = "bad_line IS NULL AND ordered_at IS NOT NULL AND gross_minor IS NOT NULL";

/** The sound records of orders that are not: another line of the order is rejected, or no line has its date or amount. */
export function unsoundOrdersSql(rows: string, groups: string, reading: Reading): string {
  const header = (target: string) => text(reading.cells.get(target)?.header ?? target);
  const amount =
    ["gross", "lines.revenue", "lines.price"].find((target) => reading.cells.has(target)) ?? "gross";
  return `SELECT r.line,
      CASE WHEN g.bad_line IS NOT NULL THEN NULL WHEN g.ordered_at IS NULL THEN ${header("ordered")} ELSE ${header(amount)} END AS column_name,
      NULL::VARCHAR AS cell,
      CASE WHEN g.bad_line IS NOT NULL THEN 'files.reject.lineOfOrder' ELSE 'files.reject.missing' END AS reason,
      CASE WHEN g.bad_line IS NOT NULL THEN '{"line":' || g.bad_line || '}' ELSE '{}' END AS params,
      ${namedSql("orders", (column) => `coalesce(r.${column}, g.${column})`)} AS who
    FROM ${rows} AS r JOIN (SELECT * FROM ${groups} WHERE NOT (${soundOrder})) AS g ON g.order_key = r.order_key WHERE r.is_sound`;
}

/** Whether the records of an order file are lines of orders. */
export function isFileOfLines(cells: Reading["cells"]): boolean {
  return [...cells.keys()].some((target) => target.startsWith("lines."));
}
