import { normalQuantile } from "../../stats/distributions/normal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { fewest } from "../fewest.ts";
import { withinSql } from "../money/purchases.sql.ts";
import type { Counted, Measure, Span } from "./measure.ts";

/** What was sold in a span: one row, which the measures here share. Of those who first bought within it, the first day is no return. */
function soldSql(span: Span): string {
  const lately = { ...span, fromUs: span.fromUs - 2 * dayUs };
  return `with sold as (select * from bought where ${withinSql("ordered_us", span)})
    select count(distinct person_id) as people, count(revenue_minor) as orders, coalesce(sum(revenue_minor), 0)::double as minor,
      coalesce(sum(revenue_minor), 0)::double - (
        select coalesce(sum(revenue_minor), 0)::double from sold join firsts on firsts.person_id = sold.person_id
        where ${withinSql("first_us", lately)} and local_day = first_day) as again,
      coalesce(avg(revenue_minor), 0) as mean, coalesce(stddev_samp(revenue_minor), 0) as sd,
      count(margin_minor) as "ordersWithMargin", coalesce(sum(margin_minor), 0)::double as "marginMinor"
    from sold`;
}

const orders = { needs: "orders", better: "more", spansBefore: 0, sql: soldSql } as const;

/** People who bought in the span. */
export const buyers = {
  ...orders,
  id: "buyers",
  unit: "people",
  restsOn: "people",
  figure: ({ people = 0 }) => ({ value: people, interval: null, restsOn: people }),
  change: () => null,
} as const satisfies Measure;

/** Net revenue of counting orders of known people in the span, without orders whose currency has no rate. */
export const revenue = {
  ...orders,
  id: "revenue",
  unit: "money",
  restsOn: "orders",
  figure: ({ minor = 0, orders = 0 }) => ({ value: minor, interval: null, restsOn: orders }),
  change: () => null,
} as const satisfies Measure;

/** Contribution margin of the same orders, where it is known. */
export const margin = {
  ...orders,
  id: "margin",
  unit: "money",
  restsOn: "orders",
  figure: ({ marginMinor = 0, ordersWithMargin = 0 }) =>
    ordersWithMargin === 0
      ? { bring: "margin" }
      : { value: marginMinor, interval: null, restsOn: ordersWithMargin },
  change: () => null,
} as const satisfies Measure;

/** Of the revenue of known people in the span, the share that comes from days after their first purchase day. */
export const returningRevenue = {
  ...orders,
  id: "returning-revenue",
  unit: "share",
  restsOn: "people",
  figure({ people = 0, minor = 0, again = 0 }) {
    if (people < fewest || minor <= 0) return { tooFew: people };
    return { value: Math.max(0, Math.min(1, again / minor)), interval: null, restsOn: people };
  },
  change: () => null,
} as const satisfies Measure;

/**
 * Mean net revenue of an order in the span, with the interval of a mean (normal, as by the central limit). Of ten orders of 100 and ten of
 * 200: 150, 130.8 to 169.2. On fewer than ten orders it is not told.
 */
export const averageOrder = {
  ...orders,
  id: "average-order",
  unit: "money",
  restsOn: "orders",
  figure(counted) {
    const { orders = 0, mean = 0 } = counted;
    if (orders < fewest) return { tooFew: orders };
    const half = normalQuantile(0.95) * seOf(counted);
    return { value: mean, interval: { low: mean - half, high: mean + half }, restsOn: orders };
  },
  change(before, now) {
    if ((before.orders ?? 0) < fewest || (now.orders ?? 0) < fewest) return null;
    const half = normalQuantile(0.95) * Math.hypot(seOf(before), seOf(now));
    const more = (now.mean ?? 0) - (before.mean ?? 0);
    return { low: more - half, high: more + half };
  },
} as const satisfies Measure;

const seOf = ({ sd = 0, orders = 1 }: Counted) => sd / Math.sqrt(orders);
