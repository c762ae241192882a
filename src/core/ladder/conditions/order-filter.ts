import type { OrderFilter } from "../ladder.ts";
import type { OrderFact } from "../person-facts.ts";

/**
 * Whether an order passes a filter: its channel and its own net revenue do, and one of its lines has both the product (by
 * name or by number) and the category. Texts are compared without case; money that is not known reaches no least revenue.
 * An order for 499.00 does not pass `minRevenueMinor: 50000`.
 */
export function passes(order: OrderFact, filter: OrderFilter): boolean {
  const { category, product, channel, minRevenueMinor } = filter;
  if (channel !== null && !same(order.channel, channel)) return false;
  if (minRevenueMinor !== null && (order.revenueMinor === null || order.revenueMinor < minRevenueMinor))
    return false;
  if (category === null && product === null) return true;
  return order.lines.some(
    (line) =>
      (category === null || same(line.category, category)) &&
      (product === null || same(line.product, product) || same(line.sku, product)),
  );
}

const same = (text: string | null, asked: string) => text?.toLowerCase() === asked.toLowerCase();
