import { integer } from "../../sql/literal.ts";
import { withinSql } from "../money/purchases.sql.ts";
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

/** SQL, beside `bought`: a row for each place that somebody stands in at the end of the span. */
export function byRungSql(span: Span): string {
  const at = integer(span.toUs);
  const people = (when: string) => `count(*) filter (where ${when})::integer`;
  return `with standing as materialized (select person_id, place from stays where from_us <= ${at} and to_us > ${at}),
    spent as (
      select place, count(*)::integer as buyers, sum(orders)::integer as orders, sum(revenue_minor)::double as "revenueMinor",
        sum(margin_minor)::double as "marginMinor"
      from (
        select person_id, count(*) as orders, sum(revenue_minor) as revenue_minor, sum(margin_minor) as margin_minor
        from bought where ${withinSql("ordered_us", span)} group by person_id) as of_person
      join standing using (person_id) group by place),
    said as (
      select person_id, arg_max(score, (answered_us, score)) as score from answers
      where survey_kind = 'nps' and ${withinSql("answered_us", span)} group by person_id),
    scored as (
      select place, ${people("score >= 9")} as promoters, ${people("score between 7 and 8")} as passives, ${people("score <= 6")} as detractors
      from said join standing using (person_id) group by place)
    select place::integer as place, people, coalesce(buyers, 0) as buyers, coalesce(orders, 0) as orders,
      coalesce("revenueMinor", 0) as "revenueMinor", "marginMinor",
      coalesce(promoters, 0) as promoters, coalesce(passives, 0) as passives, coalesce(detractors, 0) as detractors
    from (select place, count(*)::integer as people from standing group by place) as peopled
    left join spent using (place) left join scored using (place)`;
}

/** The figures of a row that has other columns too. */
export function rungFiguresOf(row: RungFigures): RungFigures {
  const { place, people, buyers, orders, revenueMinor, marginMinor, promoters, passives, detractors } = row;
  return { place, people, buyers, orders, revenueMinor, marginMinor, promoters, passives, detractors };
}
