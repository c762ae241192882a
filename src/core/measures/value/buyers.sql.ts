import { integer } from "../../sql/literal.ts";
import { type Cut, double, spentSql } from "./money.sql.ts";

/** The row of `spendQuantilesSql`, minor units; null: no day tells money. */
export interface SpendQuantiles {
  readonly middle: number | null;
  readonly upper: number | null;
  readonly most: number | null;
}

/** SQL: median, upper quartile and 99 % of what a purchase day brings, by one person in `oneIn`. */
export function spendQuantilesSql(cut: Cut, oneIn: number): string {
  const days = `select sum(spend) as spend from (${spentSql(cut, `o.person_id % ${integer(oneIn)} = 0`)}) as p group by person_id, local_day`;
  const quantile = (share: number) => `quantile_cont(spend, ${share})`;
  return `select ${quantile(0.5)} as middle, ${quantile(0.75)} as upper, ${quantile(0.99)} as most from (${days}) as d where spend > 0`;
}

/**
 * The most that one purchase day is taken to bring, so that a slip of the pen or a wholesale order does not speak for its kind: what
 * four standard deviations of a lognormal reach, and at least what 99 % keep below. Infinity where no day tells money.
 */
export function capOf({ middle, upper, most }: SpendQuantiles): number {
  if (middle === null || upper === null || most === null) return Number.POSITIVE_INFINITY;
  return Math.max(most, middle * (upper / middle) ** 6);
}

/** A stretch of person ids, and what is asked of those in it. */
export interface BuyersAsked {
  readonly cut: Cut;
  /** Local day up to which they were watched. */
  readonly day: number;
  readonly cap: number;
  /** Where they stood at this instant; whoever stood nowhere is left out. */
  readonly standingUs: number;
  readonly from: number;
  readonly to: number;
}

/**
 * SQL: one row of numbers per buyer: purchase days after the first, day of the last and of the end of watching since the first, repeat
 * days that tell money and their sum, what the first day brought (NaN: not known); each day capped.
 */
export function buyersSql({ cut, day, cap, standingUs, from, to }: BuyersAsked): string {
  const within = (column: string) => `${column} >= ${integer(from)} and ${column} < ${integer(to)}`;
  const capped = Number.isFinite(cap)
    ? `greatest(least(sum(spend), ${double(cap)}), ${double(-cap)})`
    : "sum(spend)";
  const at = integer(standingUs);
  return `select cast(b.person_id as double), cast(s.place as double), cast(b.days - 1 as double), cast(b.last_day - b.first_day as double),
      cast(greatest(${integer(day)} - b.first_day, b.last_day - b.first_day) as double),
      cast(b.told - case when isnan(b.first_spend) then 0 else 1 end as double),
      b.spend - case when isnan(b.first_spend) then 0 else b.first_spend end, b.first_spend
    from (
      select person_id, count(*) as days, min(local_day) as first_day, max(local_day) as last_day, count(spend) as told,
        coalesce(sum(spend), 0) as spend, arg_min(coalesce(spend, cast('nan' as double)), local_day) as first_spend
      from (select person_id, local_day, ${capped} as spend from (${spentSql(cut, within("o.person_id"))}) as p
        group by person_id, local_day) as d
      group by person_id) as b
    join (select person_id, place from stays where ${within("person_id")} and from_us <= ${at} and to_us > ${at}) as s
      on s.person_id = b.person_id
    order by b.person_id`;
}

/** SQL: the largest person id, `last`; 0: nobody. */
export const lastPersonSql = "select coalesce(max(person_id), 0) as last from people";

/** A row of `happenedSql`. */
export interface Happened {
  readonly place: number;
  /** Had bought by the instant. */
  readonly bought: boolean;
  readonly days: number;
  readonly money: number;
}

/** SQL: what those who stood somewhere at `standingUs` bought after it and up to the cut, by place and whether they had bought by then. */
export function happenedSql(cut: Cut, before: Cut, standingUs: number): string {
  const at = integer(standingUs);
  return `select s.place as place, f.person_id is not null as bought, count(*) as days, coalesce(sum(d.spend), 0) as money
    from (select person_id, local_day, sum(spend) as spend from (${spentSql(cut, `o.ordered_us > ${at}`)}) as p
      group by person_id, local_day) as d
    join (select person_id, place from stays where from_us <= ${at} and to_us > ${at}) as s on s.person_id = d.person_id
    left join (select distinct person_id from (${spentSql(before)}) as q) as f on f.person_id = d.person_id
    group by 1, 2`;
}

/** SQL: orders that count up to the cut, by twelfths of a year before its local day: rows of `MonthOfOrders`. */
export function monthsOfOrdersSql({ untilUs }: Cut, day: number): string {
  return `select cast(floor((${integer(day)} - local_day) * 12 / 365.0) as integer) as ago, count(*) as orders
    from orders where counts and person_id is not null and ordered_us <= ${integer(untilUs)} group by 1`;
}

/**
 * SQL: purchase days after the first, of persons whose first one lies after the first so many days of the shop's orders, by twelfths of a year
 * before a local day: rows of `MonthOfRepeats`.
 */
export function monthsOfRepeatsSql(cut: Cut, day: number, firstDays: number): string {
  return `with d as (select person_id, local_day from (${spentSql(cut)}) as p group by person_id, local_day),
      f as (select person_id, min(local_day) as first_day from d group by person_id),
      o as (select min(first_day) as opened from f)
    select cast(floor((${integer(day)} - d.local_day) * 12 / 365.0) as integer) as ago, count(*) as days
    from d join f on f.person_id = d.person_id cross join o
    where d.local_day > f.first_day and f.first_day >= o.opened + ${integer(firstDays)} group by 1`;
}
