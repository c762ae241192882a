import { integer, text } from "../../sql/literal.ts";
import { orderSumsUntilSql } from "../money/order-sums-until.sql.ts";

/** The one row of `besideTheLadderSql`. Revenue in minor units. */
export interface BesideTheLadder {
  readonly excluded: number;
  readonly orders: number;
  readonly revenueMinor: number;
  readonly ownerless: number;
  readonly ownerlessRevenueMinor: number;
  /** Counting orders whose money is not known: their currency has no rate for the day. */
  readonly withoutRate: number;
  /** Refunds of an order that no file told of, and their gross as far as it is known in the shop's currency. */
  readonly unmatchedRefunds: number;
  readonly unmatchedRefundsMinor: number;
  /** Orders told by other sources than the book of orders, and those sources. */
  readonly elsewhere: number;
  readonly elsewhereSources: string | null;
  /** Overrides in force that name a rung which the ladder lacks, and those rungs; they are ignored. */
  readonly lostOverrides: number;
  readonly lostRungs: string | null;
}

/**
 * SQL, one row: the excluded known at `us`, of the counting orders up to then those that belong to nobody, and what is known
 * but does not count: refunds of no known order (always where their instant is not known), orders of other sources,
 * overrides to rungs that are not among `rungs`. `refundsUntilUs`: a refund of no known order may come after the last of the
 * facts that `us` is the end of.
 */
export function besideTheLadderSql(us: number, rungs: readonly string[], refundsUntilUs = us): string {
  const at = integer(us);
  const listed = (name: string) => `(select string_agg(distinct ${name}, ', ' order by ${name})`;
  const elsewhere = `from orders_elsewhere where ordered_us <= ${at}`;
  const lost = `from overrides where recorded_us <= ${at} and until_us > ${at} and (revoked_us is null or revoked_us > ${at})
      and rung not in (${rungs.map(text).join(", ")})`;
  const sum = (what: string, when = "true") =>
    `cast(coalesce(sum(case when ${when} then ${what} else 0 end), 0) as bigint)`;
  const unmatched = `from refunds where not matched and (refunded_us <= ${integer(refundsUntilUs)} or not instant_known)`;
  return `select
    (select count(*) from people where excluded and known_us <= ${at}) as excluded,
    ${sum("orders")} as orders,
    ${sum("revenue_minor")} as "revenueMinor",
    ${sum("orders", "not owned")} as ownerless,
    ${sum("revenue_minor", "not owned")} as "ownerlessRevenueMinor",
    ${sum("orders - priced")} as "withoutRate",
    (select count(*) ${unmatched}) as "unmatchedRefunds",
    (select cast(coalesce(sum(gross_minor), 0) as bigint) ${unmatched}) as "unmatchedRefundsMinor",
    (select count(*) ${elsewhere}) as elsewhere,
    ${listed("source")} ${elsewhere}) as "elsewhereSources",
    (select count(*) ${lost}) as "lostOverrides",
    ${listed("rung")} ${lost}) as "lostRungs"
    from ${orderSumsUntilSql(us)} as s`;
}
