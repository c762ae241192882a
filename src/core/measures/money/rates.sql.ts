import { rateHoldsDays } from "../../facts/projecting/exchange.sql.ts";
import { text } from "../../sql/literal.ts";

/** What is known of one currency other than the shop's, and what needs it. Days are local, since 1970; null: none. */
export interface CurrencyRow {
  readonly currency: string;
  readonly rates: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Days from the first rate on, up to the last on which one is needed or told, without a rate in force. */
  readonly daysWithout: number;
  /** Counting orders in it, those of them without a rate, and the days between which those lie. */
  readonly orders: number;
  readonly withoutRate: number;
  readonly withoutFrom: number | null;
  readonly withoutTo: number | null;
  /** Counting orders whose own money is known, but not what a refund in a currency without a rate left of it. */
  readonly refundWithoutRate: number;
  readonly revenueMinor: number;
  /** Rows of marketing spend without a rate. */
  readonly spendWithoutRate: number;
}

/** SQL, a row for every currency that has a rate, or an order or spend in it; the shop's own only where its money is not known for a refund's sake. */
export function currenciesSql(own: string): string {
  const holds = rateHoldsDays + 1;
  return `with told as (
      select currency, count(*) as rates, min(day) as first_day, max(day) as last_day,
        sum(greatest(coalesce(next_day, day + ${holds}) - day - ${holds}, 0)) as days_without
      from (select *, lead(day) over (partition by currency order by day) as next_day from rates) group by currency),
    sold as (
      select currency, count(*) as orders, count(*) filter (gross_minor is null) as without_rate,
        min(local_day) filter (gross_minor is null) as without_from, max(local_day) filter (gross_minor is null) as without_to,
        count(*) filter (revenue_minor is null and gross_minor is not null) as refund_without_rate,
        coalesce(sum(revenue_minor), 0)::bigint as revenue_minor
      from orders where counts group by currency),
    spent as (select currency, count(*) filter (amount_minor is null) as without_rate from spend group by currency)
    select currency, coalesce(told.rates, 0)::integer as rates, told.first_day as "firstDay", told.last_day as "lastDay",
      coalesce(told.days_without, 0)::integer as "daysWithout", coalesce(sold.orders, 0)::integer as orders,
      coalesce(sold.without_rate, 0)::integer as "withoutRate", sold.without_from as "withoutFrom", sold.without_to as "withoutTo",
      coalesce(sold.refund_without_rate, 0)::integer as "refundWithoutRate",
      coalesce(sold.revenue_minor, 0)::bigint as "revenueMinor", coalesce(spent.without_rate, 0)::integer as "spendWithoutRate"
    from told full join sold using (currency) full join spent using (currency)
    where currency <> ${text(own)} or coalesce(sold.refund_without_rate, 0) > 0 order by coalesce(sold.orders, 0) desc, currency`;
}
