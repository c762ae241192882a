import type { Reading } from "../cells/reading.ts";
import { cleanColumns } from "./clean-rows.sql.ts";
import { revenueSql } from "./order-revenue.sql.ts";

/**
 * The cleaned orders among `from`, which has the columns of a cleaned order and `line`: one row per order of 0 or more.
 * `positive`: surely none is less. `more` are columns beside.
 */
export function ordersSql(
  from: string,
  sound: string,
  reading: Reading,
  positive = false,
  more: readonly string[] = [],
): string {
  const columns = cleanColumns("orders").map((name) =>
    name === "revenue_minor" ? `${revenueSql(reading)} AS revenue_minor` : name,
  );
  return `SELECT ${[...columns, "line", ...more].join(", ")} FROM ${from} WHERE (${sound})${positive ? "" : " AND gross_minor >= 0"}`;
}

/**
 * The negative orders and credit notes among `from` as cleaned refunds, amounts made positive: of the order that
 * `refersTo` (a column, null: the file has none) names, else of the one that bears their own number, whichever file tells
 * of it. A refund's id is the credit note's own number; where that is its order's, its instant is part of the id, and,
 * where several stand at one instant, which of them it is. So it is the same in the next export, with the order or without.
 */
export function creditNotesSql(
  from: string,
  sound: string,
  reading: Reading,
  refersTo: string | null,
): string {
  const refers = refersTo ?? "NULL::VARCHAR";
  const id = `CASE WHEN is_own THEN own_number ELSE of_order || ' ' || strftime(make_timestamp(refunded_at), '%Y-%m-%d %H:%M:%S')
      || CASE WHEN which > 1 THEN ' ' || which ELSE '' END END`;
  return `SELECT ${reading.cells.has("order_id") ? id : "NULL::VARCHAR"} AS refund_id, of_order AS order_id, refunded_at, refunded_form,
      gross_minor, revenue_minor, margin_minor, currency, updated_at, updated_form, line
    FROM (SELECT *, ${whichSql} AS which FROM (SELECT order_id AS own_number, coalesce(${refers}, order_id) AS of_order,
        coalesce(order_id <> ${refers}, false) AS is_own, ordered_at AS refunded_at, ordered_form AS refunded_form,
        -gross_minor AS gross_minor, -(${revenueSql(reading)}) AS revenue_minor, abs(margin_minor) AS margin_minor, currency, updated_at, updated_form, line
      FROM ${from} WHERE (${sound}) AND gross_minor < 0))`;
}

/** Which of the credit notes of one order and instant. The same amount at the same second is the same one told again; on the same day it need not be. */
const among = "OVER (PARTITION BY of_order, is_own, refunded_at ORDER BY gross_minor";
const whichSql = `CASE WHEN refunded_at % 86400000000 = 0 THEN row_number() ${among}, line) ELSE dense_rank() ${among}) END`;
