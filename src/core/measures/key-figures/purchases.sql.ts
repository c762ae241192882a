import { integer } from "../../sql/literal.ts";
import type { Span } from "./measure.ts";

/** SQL, `with` list: counting orders of people who are not excluded, up to the end of a span, as `bought`; each person's first as `firsts`. */
export function boughtSql({ toUs }: Span): string {
  return `bought as (
      select person_id, ordered_us, local_day, revenue_minor, margin_minor from orders
      where counts and person_id is not null and ordered_us <= ${integer(toUs)}
        and person_id not in (select person_id from people where excluded)),
    firsts as (select person_id, min(ordered_us) as first_us, min(local_day) as first_day from bought group by person_id)`;
}

/** SQL: whether an instant lies in a span. */
export function withinSql(column: string, { fromUs, toUs }: Span): string {
  return `(${column} > ${integer(fromUs)} and ${column} <= ${integer(toUs)})`;
}
