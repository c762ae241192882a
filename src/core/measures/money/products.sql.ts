import { productJoin, productSpansSql } from "../../facts/projecting/product-costs.sql.ts";

/** How many counting orders have their margin from where, and how many products are known. */
export interface MarginRow {
  readonly orders: number;
  readonly fromOrder: number;
  readonly fromProducts: number;
  readonly fromRate: number;
  readonly notMeasured: number;
  readonly products: number;
  readonly withCost: number;
  readonly withCategory: number;
  /** The first local day from which a cost holds; null: there is none, or one that holds always. */
  readonly costSince: number | null;
  /** Products with a cost that holds always, because it names no day. */
  readonly costAlways: number;
  /** Lines of counting orders, and of them those without a product's number. */
  readonly lines: number;
  readonly linesWithoutSku: number;
}

/** SQL, one row. */
export const marginSql = `with told as (select count(*) as orders,
      count(*) filter (margin_from = 'order') as from_order, count(*) filter (margin_from = 'products') as from_products,
      count(*) filter (margin_from = 'rate') as from_rate, count(*) filter (margin_from is null) as not_measured
    from orders where counts),
  known as (select count(distinct lower(sku)) as products, count(distinct lower(sku)) filter (unit_cost_minor is not null) as with_cost,
      count(distinct lower(sku)) filter (category is not null) as with_category,
      min(from_day) filter (unit_cost_minor is not null) as cost_since,
      count(distinct lower(sku)) filter (unit_cost_minor is not null and from_day is null) as cost_always from products),
  sold as (select count(*) as lines, count(*) filter (l.sku is null) as without_sku
    from lines as l join orders as o on o.source = l.source and o.order_id = l.order_id where o.counts)
  select told.orders::integer as orders, from_order::integer as "fromOrder", from_products::integer as "fromProducts",
    from_rate::integer as "fromRate", not_measured::integer as "notMeasured", products::integer as products,
    with_cost::integer as "withCost", with_category::integer as "withCategory", cost_since as "costSince",
    cost_always::integer as "costAlways", lines::integer as lines, without_sku::integer as "linesWithoutSku"
  from told, known, sold`;

/** A product that is known or was sold. Days are local, since 1970. */
export interface ProductRow {
  readonly sku: string;
  readonly name: string | null;
  readonly category: string | null;
  /** The cost told last, in its own currency; null: none. */
  readonly costMinor: number | null;
  readonly costCurrency: string | null;
  /** From when its first cost holds; null beside a cost: always. */
  readonly costSince: number | null;
  /** Lines of counting orders and their revenue, and of both those on days without a cost. */
  readonly lines: number;
  readonly revenueMinor: number;
  readonly linesWithoutCost: number;
  readonly revenueWithoutCostMinor: number;
}

/** SQL, a row for each product's number, most revenue first. */
export const productsSoldSql = `with costs as (${productSpansSql("unit_cost_minor", "unit_cost_minor, currency")}),
  known as (select lower(sku) as key, min(sku) as sku, arg_max(name, coalesce(from_day, -2147483648)) as name,
      arg_max(category, coalesce(from_day, -2147483648)) as category,
      arg_max(unit_cost_minor, coalesce(from_day, -2147483648)) as cost,
      arg_max(currency, coalesce(from_day, -2147483648)) filter (unit_cost_minor is not null) as cost_currency,
      case when count(*) filter (unit_cost_minor is not null and from_day is null) = 0
        then min(from_day) filter (unit_cost_minor is not null) end as cost_since
    from products group by lower(sku)),
  sold as (select lower(l.sku) as key, min(l.sku) as sku, min(l.product) as name, min(l.category) as category, count(*) as lines,
      coalesce(sum(l.revenue_minor), 0)::bigint as revenue, count(*) filter (c.sku is null) as lines_without,
      coalesce(sum(l.revenue_minor) filter (c.sku is null), 0)::bigint as revenue_without
    from lines as l join orders as o on o.source = l.source and o.order_id = l.order_id
      ${productJoin("costs", "c", { sku: "l.sku", day: "o.local_day" })}
    where o.counts and l.sku is not null group by lower(l.sku))
  select coalesce(known.sku, sold.sku) as sku, coalesce(known.name, sold.name) as name, coalesce(known.category, sold.category) as category,
    known.cost as "costMinor", known.cost_currency as "costCurrency", known.cost_since as "costSince", coalesce(sold.lines, 0)::integer as lines,
    coalesce(sold.revenue, 0)::bigint as "revenueMinor", coalesce(sold.lines_without, 0)::integer as "linesWithoutCost",
    coalesce(sold.revenue_without, 0)::bigint as "revenueWithoutCostMinor"
  from known full join sold using (key) order by coalesce(sold.revenue, 0) desc, sku`;
