import { integer } from "../../sql/literal.ts";
import { boughtSql, withinSql } from "../purchases.sql.ts";
import type { Span } from "./measure.ts";

/** A row of `byRungSql`: the people who stand in a place at the end of a span, and what they did within it. Money in minor units. */
export interface RungFigures {
  readonly place: number;
  readonly people: number;
  readonly buyers: number;
  readonly orders: number;
  readonly revenueMinor: number;
  /** Null: no margin of theirs is known. */
  readonly marginMinor: number | null;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** SQL: a row for each place that somebody stands in at the end of the span, by place. */
export function byRungSql(span: Span): string {
  const at = integer(span.toUs);
  return `with ${boughtSql(span)},
    spent as (
      select person_id, count(*) as orders, sum(revenue_minor) as revenue, sum(margin_minor) as margin
      from bought where ${withinSql("ordered_us", span)} group by person_id),
    said as (
      select person_id, arg_max(score, (answered_us, score)) as score from answers
      where survey_kind = 'nps' and ${withinSql("answered_us", span)} group by person_id)
    select place::integer as place, count(*)::integer as people, count(spent.person_id)::integer as buyers,
      coalesce(sum(orders), 0)::integer as orders, coalesce(sum(revenue), 0)::double as "revenueMinor", sum(margin)::double as "marginMinor",
      count(*) filter (where score >= 9)::integer as promoters, count(*) filter (where score between 7 and 8)::integer as passives,
      count(*) filter (where score <= 6)::integer as detractors
    from stays left join spent on spent.person_id = stays.person_id left join said on said.person_id = stays.person_id
    where from_us <= ${at} and to_us > ${at} group by place order by place`;
}
