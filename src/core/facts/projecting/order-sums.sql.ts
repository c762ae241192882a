/** A quarter of an hour: every time zone's days end with one. In microseconds. */
export const sumsUs = 900_000_000;

const both = "revenue_minor IS NOT NULL AND margin_minor IS NOT NULL";
const sumOf = (amount: string, when: string) => `coalesce(sum(${amount}) FILTER (${when}), 0)::BIGINT`;
const sums = {
  orders: "count(*)",
  priced: "count(revenue_minor)",
  revenue_minor: sumOf("revenue_minor", "true"),
  gross_minor: sumOf("gross_minor", "revenue_minor IS NOT NULL"),
  margined: `count(*) FILTER (${both})`,
  margin_minor: sumOf("margin_minor", both),
  margined_revenue_minor: sumOf("revenue_minor", both),
} as const;

/** The columns of `order_sums` that are sums. */
export const summedColumns = Object.keys(sums);

/** `order_sums` of some rows of `orders`, in order of time. */
export function orderSumsSql(orders: string): string {
  const since = `ordered_us - ((ordered_us % ${sumsUs}) + ${sumsUs}) % ${sumsUs}`;
  return `SELECT ${since} AS since_us, person_id IS NOT NULL AS owned, ${Object.entries(sums).map(([name, sum]) => `${sum} AS ${name}`)}
    FROM ${orders} WHERE counts AND ordered_us IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}
