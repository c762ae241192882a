import { text } from "../../sql/literal.ts";
import type { OrderFilter } from "../ladder.ts";

/** SQL for whether a row of `orders as o` passes a filter. `lines`: what `ordersOfLinesSql` is called there, null where the filter asks for no line. */
export function passesSql(filter: OrderFilter, lines: string | null): string {
  const all = [
    lines ? `${lines}.order_id IS NOT NULL` : null,
    filter.channel === null ? null : `lower(o.channel) = ${text(filter.channel.toLowerCase())}`,
    filter.minRevenueMinor === null ? null : `o.revenue_minor >= ${filter.minRevenueMinor}`,
  ];
  return all.filter((part) => part !== null).join(" AND ") || "true";
}

/** SQL for the orders (source, order_id) of which one line has both what a filter asks of lines; null: it asks nothing of them. */
export function ordersOfLinesSql(filter: OrderFilter): string | null {
  const product = filter.product === null ? null : text(filter.product.toLowerCase());
  const all = [
    filter.category === null ? null : `lower(category) = ${text(filter.category.toLowerCase())}`,
    product === null ? null : `(lower(product) = ${product} OR lower(sku) = ${product})`,
  ].filter((part) => part !== null);
  return all.length === 0 ? null : `SELECT DISTINCT source, order_id FROM lines WHERE ${all.join(" AND ")}`;
}
