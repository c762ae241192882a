import { normalQuantile } from "../../stats/distributions/normal.ts";
import { fewest } from "../fewest.ts";
import { withinSql } from "../purchases.sql.ts";
import type { Counted, Measure } from "./measure.ts";

const orders = { needs: "orders", better: "more", spansBefore: 0 } as const;

/** People who bought in the span. */
export const buyers = {
  ...orders,
  id: "buyers",
  unit: "people",
  restsOn: "people",
  sql: (span) =>
    `select count(distinct person_id) as people from bought where ${withinSql("ordered_us", span)}`,
  figure: ({ people = 0 }) => ({ value: people, interval: null, restsOn: people }),
  change: () => null,
} as const satisfies Measure;

/** Net revenue of counting orders of known people in the span, without orders whose currency has no rate. */
export const revenue = {
  ...orders,
  id: "revenue",
  unit: "money",
  restsOn: "orders",
  sql: (span) =>
    `select count(revenue_minor) as orders, coalesce(sum(revenue_minor), 0)::double as minor
      from bought where ${withinSql("ordered_us", span)}`,
  figure: ({ minor = 0, orders = 0 }) => ({ value: minor, interval: null, restsOn: orders }),
  change: () => null,
} as const satisfies Measure;

/** Contribution margin of the same orders, where it is known. */
export const margin = {
  ...orders,
  id: "margin",
  unit: "money",
  restsOn: "orders",
  sql: (span) =>
    `select count(margin_minor) as orders, coalesce(sum(margin_minor), 0)::double as minor
      from bought where ${withinSql("ordered_us", span)}`,
  figure: ({ minor = 0, orders = 0 }) =>
    orders === 0 ? { bring: "margin" } : { value: minor, interval: null, restsOn: orders },
  change: () => null,
} as const satisfies Measure;

/** Of the revenue of known people in the span, the share that comes from days after their first purchase day. */
export const returningRevenue = {
  ...orders,
  id: "returning-revenue",
  unit: "share",
  restsOn: "people",
  sql: (
    span,
  ) => `select count(distinct bought.person_id) as people, coalesce(sum(revenue_minor), 0)::double as minor,
      coalesce(sum(revenue_minor) filter (where local_day > first_day), 0)::double as again
    from bought join firsts on firsts.person_id = bought.person_id where ${withinSql("ordered_us", span)}`,
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
  sql: (
    span,
  ) => `select count(revenue_minor) as orders, coalesce(avg(revenue_minor), 0) as mean, coalesce(stddev_samp(revenue_minor), 0) as sd
    from bought where ${withinSql("ordered_us", span)}`,
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
