import { cleanColumns } from "./clean-rows.sql.ts";
import { revenueSql } from "./order-revenue.sql.ts";
import type { Reading } from "./reading.ts";

/** The cleaned orders among `from`, which has the columns of a cleaned order and `line`: one row per order of 0 or more. `positive`: surely none is less. */
export function ordersSql(from: string, sound: string, reading: Reading, positive = false): string {
  const columns = cleanColumns("orders").map((name) =>
    name === "revenue_minor" ? `${revenueSql(reading)} AS revenue_minor` : name,
  );
  return `SELECT ${columns.join(", ")}, line FROM ${from} WHERE (${sound})${positive ? "" : " AND gross_minor >= 0"}`;
}

/**
 * The negative orders and credit notes among `from` as cleaned refunds, amounts made positive: of the order that
 * `refersTo` (a column, null: the file has none) names, else of one that stands under the same number in `orders`, else
 * of none. A refund's id is the credit note's own number. Where negative rows bear their order's number, they are refunds
 * of that one, and their instant is part of their id.
 */
export function creditNotesSql(
  from: string,
  sound: string,
  reading: Reading,
  refersTo: string | null,
  orders: string | null,
): string {
  const own = orders ? `(SELECT order_id FROM ${orders} WHERE order_id IS NOT NULL)` : null;
  const same = own ? `CASE WHEN order_id IN ${own} THEN order_id END` : "NULL::VARCHAR";
  const order = reading.creditIds ? "order_id" : refersTo ? `coalesce(${refersTo}, ${same})` : same;
  const id = reading.creditIds
    ? "order_id || ' ' || strftime(make_timestamp(ordered_at), '%Y-%m-%d %H:%M:%S')"
    : "order_id";
  return `SELECT ${id} AS refund_id, ${order} AS order_id, ordered_at AS refunded_at, ordered_form AS refunded_form,
      -gross_minor AS gross_minor, -(${revenueSql(reading)}) AS revenue_minor, abs(margin_minor) AS margin_minor, currency, updated_at, updated_form, line
    FROM ${from} WHERE (${sound}) AND gross_minor < 0`;
}
