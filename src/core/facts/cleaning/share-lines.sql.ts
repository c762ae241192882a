import type { Reading } from "../cells/reading.ts";
import { soundOrder } from "./clean-order-lines.sql.ts";
import { revenueSql } from "./order-revenue.sql.ts";

/**
 * The cleaned lines of the sound orders of 0 or more. Where the file tells what an order's amount holds beside its goods,
 * and its lines add up to something else than its revenue, each has its share of that: without tax and discounts.
 */
export function linesSql(rows: string, groups: string, reading: Reading): string {
  const orders = `(SELECT order_key, line_sum, ${revenueSql(reading)} AS order_revenue FROM ${groups} WHERE ${soundOrder} AND gross_minor >= 0)`;
  const isTold = ["tax", "shipping", "subtotal", "revenue"].some((target) => reading.cells.has(target));
  if (!isTold)
    return lines(`${rows} AS r SEMI JOIN ${orders} AS g ON g.order_key = r.order_key`, "line_amount");
  const differs = "coalesce(line_sum > 0 AND line_sum <> order_revenue AND order_revenue >= 0, false)";
  const asTold = `${rows} AS r SEMI JOIN (SELECT * FROM ${orders} WHERE NOT ${differs}) AS g ON g.order_key = r.order_key`;
  return `${lines(asTold, "line_amount")} UNION ALL ${lines(sharedSql(rows, `(SELECT * FROM ${orders} WHERE ${differs})`), "share")}`;
}

function lines(from: string, amount: string): string {
  return `SELECT r.order_id, r.line_sku AS sku, r.line_product AS product, r.line_category AS category, r.line_quantity AS quantity,
      CAST(r.${amount} AS BIGINT) AS revenue_minor, r.line
    FROM ${from} WHERE r.order_id IS NOT NULL AND coalesce(r.line_sku, r.line_product, r.line_category, CAST(r.line_amount AS VARCHAR)) IS NOT NULL`;
}

/** Rows with `share`: of the order's revenue in proportion, rounded half away from zero; the largest line bears what that leaves. */
function sharedSql(rows: string, orders: string): string {
  const part = "abs(order_revenue::HUGEINT * line_amount)";
  const rounded = `sign(line_amount) * ((2 * ${part} + line_sum) // (2 * line_sum))`;
  return `(SELECT * EXCLUDE (rounded), rounded + CASE WHEN nth = 1 THEN order_revenue - rounded_sum ELSE 0 END AS share
    FROM (SELECT *, sum(rounded) OVER (PARTITION BY order_key) AS rounded_sum,
        row_number() OVER (PARTITION BY order_key ORDER BY abs(line_amount) DESC, line) AS nth
      FROM (SELECT r.*, g.order_revenue, ${rounded} AS rounded
        FROM ${rows} AS r JOIN ${orders} AS g ON g.order_key = r.order_key))) AS r`;
}
