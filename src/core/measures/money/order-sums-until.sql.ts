import { orderSumsSql, sumsUs } from "../../facts/projecting/order-sums.sql.ts";
import { integer } from "../../sql/literal.ts";

/** SQL, in brackets: rows of `order_sums` that together are the orders that count up to an instant. Of the quarter of an hour it lies in, orders are looked at one by one. */
export function orderSumsUntilSql(us: number): string {
  const wholeUs = Math.floor((us + 1) / sumsUs) * sumsUs;
  const whole = `select * from order_sums where since_us < ${integer(wholeUs)}`;
  if (wholeUs === us + 1) return `(${whole})`;
  const rest = `(select * from orders where ordered_us >= ${integer(wholeUs)} and ordered_us <= ${integer(us)})`;
  return `(${whole} union all select * from (${orderSumsSql(rest)}))`;
}
