import { text } from "../../sql/literal.ts";
import { currentSql } from "../sealing/versions.sql.ts";
import { minorPerMajorSql, rateJoin, rateOne, roundedSql } from "./exchange.sql.ts";
import { localDaySql, type ProjectionInput } from "./projection-input.ts";

/** Whether products are known at all: without them nothing need be looked up. */
export function hasProducts({ segments }: ProjectionInput): boolean {
  return (segments.files.products ?? []).length > 0;
}

/** Whether unit costs can make a margin: there are products, and lines that they are the products of. */
export function hasCosts(input: ProjectionInput): boolean {
  return hasProducts(input) && (input.segments.files.lines ?? []).length > 0;
}

/** The day from which a product holds that names none: before every other. */
const always = -2_147_483_648;
/** The end of what holds still. */
const still = 2_147_483_647;

/**
 * `products`: one row per product number and day from which it holds (null: always). Of several sources that tell the
 * same the latest word counts; numbers are compared without case.
 */
export function productsSql(input: ProjectionInput): string {
  return `SELECT * EXCLUDE (version) FROM (
      SELECT sku, name, category, unit_cost_minor, coalesce(currency, ${text(input.settings.currency)}) AS currency, ${localDaySql(input, "valid_from")} AS from_day,
        row_number() OVER (PARTITION BY lower(sku), ${localDaySql(input, "valid_from")}
          ORDER BY coalesce(updated_at, received_us) DESC, load DESC, line DESC) AS version
      FROM ${currentSql(input.segments, "products")} AS p)
    WHERE version = 1 ORDER BY lower(sku), from_day NULLS FIRST`;
}

/** `product_<column>(sku, <columns>, from_day, until_day)`: what holds of a product on which days, from the rows that say it. */
export function productSpansSql(says: string, columns: string): string {
  return `SELECT lower(sku) AS sku, ${columns}, coalesce(from_day, ${always}) AS from_day,
      coalesce(lead(from_day) OVER (PARTITION BY lower(sku) ORDER BY from_day NULLS FIRST), ${still}) AS until_day
    FROM products WHERE ${says} IS NOT NULL`;
}

/** The join that finds what holds of a line's product on the order's local day. */
export function productJoin(table: string, alias: string, line: { sku: string; day: string }): string {
  return `LEFT JOIN ${table} AS ${alias} ON ${alias}.sku = lower(${line.sku}) AND ${line.day} >= ${alias}.from_day AND ${line.day} < ${alias}.until_day`;
}

/**
 * `order_costs`: what the goods of an order cost, in the shop's currency, for orders of which every line has a product with
 * a cost on the order's local day. Quantities are taken to three decimals, a missing one is 1; rounded once an order.
 */
export function orderCostsSql(input: ProjectionInput): string {
  const own = text(input.settings.currency);
  const rate = rateJoin(input, "d", { currency: "p.currency", day: "o.local_day" });
  // In thousandths of a piece times hundred-millionths of the rate times ten-thousandths of the unit, so that a sum is exact.
  const scaled = `TRY(p.unit_cost_minor::HUGEINT * CAST(round(coalesce(l.quantity, 1) * 1000) AS BIGINT) * ${rate.rate}
    * (10000 // ${minorPerMajorSql("p.currency")}))`;
  const whole = `(1000::HUGEINT * ${rateOne} * 10000)`;
  return `SELECT source, order_id, ${roundedSql("scaled", minorPerMajorSql(own), whole)} AS cost_minor FROM (
      SELECT source, order_id, sum(scaled) AS scaled FROM (
        SELECT l.source, l.order_id, ${scaled} AS scaled
        FROM lines AS l JOIN order_rows AS o ON o.source = l.source AND o.order_id = l.order_id
          ${productJoin("product_costs", "p", { sku: "l.sku", day: "o.local_day" })} ${rate.join})
      GROUP BY source, order_id HAVING count(*) = count(scaled) AND max(abs(scaled)) < 1e32)`;
}
