import { integer } from "../../sql/literal.ts";
import { orderSumsUntilSql } from "../money/order-sums-until.sql.ts";

/** What a value is reckoned in. `perRevenue` stands in for the margin of an order without one. */
export interface Money {
  readonly basis: "margin" | "revenue";
  /** Share of revenue whose margin is measured, 0 to 1. */
  readonly measured: number;
  readonly perRevenue: number;
  /** Of the gross of an order: what an order is taken to have been before a refund that came later. */
  readonly perGross: number;
}

/** The row of `moneySumsSql`, minor units; null where no order tells any. */
export interface MoneySums {
  readonly orders: number;
  readonly revenue: number | null;
  readonly gross: number | null;
  readonly margin: number | null;
  readonly revenue_with_margin: number | null;
}

/** SQL: what the orders that count up to an instant tell of money. */
export function moneySumsSql(untilUs: number): string {
  const sum = (amount: string, of: string) =>
    `cast(case when sum(${of}) > 0 then sum(${amount}) end as double)`;
  return `select cast(coalesce(sum(orders), 0) as bigint) as orders, ${sum("revenue_minor", "priced")} as revenue,
      ${sum("gross_minor", "priced")} as gross, ${sum("margin_minor", "margined")} as margin,
      ${sum("margined_revenue_minor", "margined")} as revenue_with_margin
    from ${orderSumsUntilSql(untilUs)} as s where owned`;
}

/** Margin, where at least half of revenue tells one, else revenue; null: the orders tell no money. */
export function moneyOf({ revenue, gross, margin, revenue_with_margin }: MoneySums): Money | null {
  if (revenue === null || !(revenue > 0)) return null;
  const measured = Math.min(1, (revenue_with_margin ?? 0) / revenue);
  const perGross = gross && gross > 0 ? Math.min(1, revenue / gross) : 1;
  if (measured < 0.5 || margin === null || !revenue_with_margin)
    return { basis: "revenue", measured, perRevenue: 1, perGross };
  const perRevenue = margin / revenue_with_margin;
  return { basis: "margin", measured, perRevenue, perGross: perGross * perRevenue };
}

/** Facts as they were at an instant. `refunded`: a refund of a known date came after it, and is to be undone. */
export interface Cut {
  readonly untilUs: number;
  readonly refunded: boolean;
  readonly money: Money;
}

/**
 * Orders up to an instant by what is known now: whatever is counted is counted so, as the ladder is; a refund of a later day counts
 * from the start. Only a forecast is made of facts as they were, since it would else know what it foretells.
 */
export function knownNow(untilUs: number, money: Money): Cut {
  return { untilUs, refunded: false, money };
}

/** SQL: when the last refund came, `us`, of those whose date is known; null: there is none. */
export const lastRefundSql = "select max(refunded_us) as us from refunds where matched and instant_known";

/**
 * SQL: `person_id`, `local_day`, `ordered_us` and `spend` (minor units, null: not known) of every order that counts as the facts were at
 * the cut: a refund that came later is undone, the order then taken to be worth what the shop's orders are of their gross.
 */
export function spentSql({ untilUs, refunded, money }: Cut, where = "true"): string {
  const { basis, perRevenue, perGross } = money;
  const amount =
    basis === "revenue"
      ? "cast(o.revenue_minor as double)"
      : `coalesce(cast(o.margin_minor as double), o.revenue_minor * ${double(perRevenue)})`;
  const known = `o.person_id is not null and o.ordered_us <= ${integer(untilUs)} and ${where}`;
  if (!refunded)
    return `select o.person_id, o.local_day, o.ordered_us, ${amount} as spend from orders as o where o.counts and ${known}`;
  const later = `refunded_us > ${integer(untilUs)}`;
  return `select o.person_id, o.local_day, o.ordered_us,
      case when r.order_id is null then ${amount} else (o.gross_minor - r.before) * ${double(perGross)} end as spend
    from orders as o left join (
      select source, order_id, coalesce(sum(case when ${later} then 0 else gross_minor end), 0) as before
      from refunds where matched and instant_known group by source, order_id
      having max(case when ${later} then 1 else 0 end) = 1) as r on r.source = o.source and r.order_id = o.order_id
    where (o.counts or (o.not_counted = 'refunded' and r.before < o.gross_minor)) and ${known}`;
}

/** A number as SQL, never as a decimal. */
export function double(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number`);
  return `cast(${value} as double)`;
}
