import type { AlertFigure } from "../../facts/kpi-alert.ts";
import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { boughtSql, firstsSql } from "../money/purchases.sql.ts";
import type { Counted, Span } from "./measure.ts";
import { newCustomers } from "./new-customers.ts";
import { netPromoterScore, npsCountsSql } from "./recommendation.ts";
import { repurchaseRate } from "./repurchase-rate.ts";

/** The key figures that are followed through time, of the catalogue: what is won, what is kept, and what people say. */
export const followed = [newCustomers, repurchaseRate, netPromoterScore] as const satisfies readonly {
  readonly id: AlertFigure;
}[];

/** A row of `throughTimeSql`: what a figure counts in the span at a place. Names of other figures are null; a span in which nobody is counted has no row. */
export type ThroughTimeRow = Counted & {
  readonly id: (typeof followed)[number]["id"];
  readonly place: number;
};

/**
 * SQL: what the followed figures count in each of several spans, which follow on each other, earliest first, are of as many days each, and need not be whole. One row a figure and
 * span. It counts what each figure's own `sql` does in a span, but reads orders and answers once for all of them. New customers 20, 12 in two
 * spans: (new-customers, 0, people 20), (new-customers, 1, people 12).
 */
export function throughTimeSql(spans: readonly Span[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) throw new RangeError("no spans");
  const earliest = first.fromUs - (first.toUs - first.fromUs);
  const within = { fromUs: earliest, toUs: last.toUs };
  const values = spans.map(
    ({ fromUs, toUs }, place) =>
      `(${integer(place)}, ${integer(2 * fromUs - toUs)}, ${integer(fromUs)}, ${integer(toUs)})`,
  );
  const lies = (column: string, from: string, to: string) => `${column} > ${from} and ${column} <= ${to}`;
  return `with spans(place, before_us, from_us, to_us) as (values ${values.join(", ")}),
    ${boughtSql(within)}, ${firstsSql(last.toUs)},
    agains as (
      select firsts.person_id, any_value(first_us) as first_us, min(ordered_us) filter (local_day > first_day) as again_us
      from firsts join bought on bought.person_id = firsts.person_id
      where first_us > ${integer(earliest)} group by firsts.person_id),
    latest as (
      select place, person_id, arg_max(score, (answered_us, score)) as score
      from answers join spans on ${lies("answered_us", "from_us", "to_us")}
      where survey_kind = 'nps' and person_id is not null
        and person_id not in (select person_id from people where excluded)
      group by all)
    select '${newCustomers.id}' as id, place, count(*) as people
    from firsts join spans on ${lies("first_us", "from_us", "to_us")} group by all
    union all by name
    select '${repurchaseRate.id}' as id, place, count(*) as people,
      count(*) filter (where again_us <= to_us and again_us - first_us <= ${integer(first.days * dayUs)}) as again
    from agains join spans on ${lies("first_us", "before_us", "from_us")} group by all
    union all by name
    select '${netPromoterScore.id}' as id, place, ${npsCountsSql}
    from latest group by all`;
}
