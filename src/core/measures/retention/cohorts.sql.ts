import { integer } from "../../sql/literal.ts";
import { boughtSql } from "../purchases.sql.ts";

/** A row of `cohortsSql`: what those who bought first in one local month did in one month from then on. */
export interface CohortMonth {
  /** Months since January of year 0: 24,312 is January 2026. */
  readonly cohort: number;
  /** Months after the cohort's own: 0 is the month of the first purchase itself. */
  readonly after: number;
  /** Of the cohort, bought in that month; in month 0 everybody. */
  readonly bought: number;
  /** Of the cohort, bought a second time in that month: on a later day than the first. */
  readonly again: number;
  /** Net revenue in that month, minor units. */
  readonly revenueMinor: number;
  /** Null: the margin of none of these orders is known. */
  readonly marginMinor: number | null;
}

/** SQL: a row for each cohort of first purchases up to an instant and each month in which it bought or came back, by both. */
export function cohortsSql(asOfUs: number): string {
  return `with ${boughtSql({ fromUs: 0, toUs: asOfUs })},
    months as (select day, ${monthOf("day")} as month from (select distinct local_day as day from bought) as d),
    daily as (
      select person_id, local_day, sum(revenue_minor) as revenue, sum(margin_minor) as margin from bought group by person_id, local_day),
    firsts as (select person_id, min(local_day) as first_day from daily group by person_id),
    dated as (
      select daily.person_id, daily.revenue, daily.margin, joined.month as cohort, months.month as month, daily.local_day > first_day as later
      from daily join firsts on firsts.person_id = daily.person_id join months on months.day = daily.local_day
      join months as joined on joined.day = first_day),
    monthly as (
      select person_id, cohort, month, sum(revenue) as revenue, sum(margin) as margin, bool_or(later) as later
      from dated group by person_id, cohort, month),
    seconds as (select cohort, min(month) - cohort as after from monthly where later group by person_id, cohort),
    agains as (select cohort, after, count(*) as again from seconds group by cohort, after)
    select monthly.cohort::integer as cohort, (month - monthly.cohort)::integer as after, count(*)::integer as bought,
      coalesce(min(again), 0)::integer as again, coalesce(sum(revenue), 0)::double as "revenueMinor", sum(margin)::double as "marginMinor"
    from monthly left join agains on agains.cohort = monthly.cohort and agains.after = month - monthly.cohort
    group by monthly.cohort, month order by cohort, after`;
}

/** SQL: the month, since January of year 0, of a local day. */
function monthOf(day: string): string {
  const date = `(date '1970-01-01' + cast(${day} as integer))`;
  return `(year(${date}) * ${integer(12)} + month(${date}) - 1)`;
}
