import { integer } from "../../sql/literal.ts";
import type { Span } from "../key-figures/measure.ts";

const counting = "counts and person_id is not null";
const notExcluded = "person_id not in (select person_id from people where excluded)";

/** SQL, of a `with` list: counting orders in a time of people who are not excluded, as `bought`; `where`: of some of them. */
export function boughtSql(within: Pick<Span, "fromUs" | "toUs">, where = "true"): string {
  return `bought as materialized (
      select person_id, ordered_us, local_day, revenue_minor, margin_minor from orders
      where ${counting} and ${withinSql("ordered_us", within)} and ${notExcluded} and ${where})`;
}

/** SQL, of a `with` list: each person's first counting order up to an instant, however long ago, as `firsts`. */
export function firstsSql(toUs: number): string {
  return `firsts as (
      select person_id, first_us, first_day from first_orders where first_us <= ${integer(toUs)} and ${notExcluded})`;
}

/** SQL: whether an instant lies in a span. */
export function withinSql(column: string, { fromUs, toUs }: Pick<Span, "fromUs" | "toUs">): string {
  return `(${column} > ${integer(fromUs)} and ${column} <= ${integer(toUs)})`;
}
