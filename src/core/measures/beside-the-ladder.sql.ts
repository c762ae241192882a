import { integer } from "../sql/literal.ts";

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
}

/** SQL, one row: the excluded known at `us`, and of the counting orders up to then those that belong to nobody; unmatched refunds too, always where their instant is not known. */
export function besideTheLadderSql(us: number): string {
  const at = integer(us);
  const sum = (what: string, when: string) =>
    `cast(coalesce(sum(case when ${when} then ${what} else 0 end), 0) as bigint)`;
  const unmatched = `from refunds where not matched and (refunded_us <= ${at} or not instant_known)`;
  return `select
    (select count(*) from people where excluded and known_us <= ${at}) as excluded,
    count(*) as orders,
    cast(coalesce(sum(revenue_minor), 0) as bigint) as "revenueMinor",
    ${sum("1", "person_id is null")} as ownerless,
    ${sum("revenue_minor", "person_id is null")} as "ownerlessRevenueMinor",
    ${sum("1", "revenue_minor is null")} as "withoutRate",
    (select count(*) ${unmatched}) as "unmatchedRefunds",
    (select cast(coalesce(sum(gross_minor), 0) as bigint) ${unmatched}) as "unmatchedRefundsMinor"
    from orders where counts and ordered_us <= ${at}`;
}
