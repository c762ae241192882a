import { integer, text } from "../../sql/literal.ts";
import type { PersonRange } from "./exported-stays.sql.ts";

/** A row of `exportedPeopleSql`: a person in a place. Instants in microseconds, money in minor units. */
export interface ExportedPerson {
  readonly person_id: number;
  readonly rung: string;
  readonly since_us: number;
  readonly previous: string | null;
  /** The next move, if nothing happens; null: none is certain. */
  readonly scheduled_us: number | null;
  readonly scheduled_rung: string | null;
  readonly known_us: number;
  readonly orders: number;
  readonly revenue_minor: number | null;
  readonly first_order_us: number | null;
  readonly last_order_us: number | null;
}

export interface ExportedPeopleInput {
  readonly range: PersonRange;
  readonly us: number;
  /** Only those there; null: everyone. */
  readonly rung: string | null;
  /** Whether what follows the instant is certain: no fact lies after it. */
  readonly certain: boolean;
}

/** SQL: everyone of a range of persons who stands somewhere at an instant, by person, with their counting orders up to then. */
export function exportedPeopleSql({ range, us, rung, certain }: ExportedPeopleInput): string {
  const inRange = `person_id >= ${integer(range.from)} and person_id < ${integer(range.before)}`;
  const at = integer(us);
  const next = (column: string) =>
    certain ? `next.${column}` : `cast(null as ${column === "rung" ? "varchar" : "bigint"})`;
  return `select now.person_id, now.rung, now.from_us as since_us, now.previous_rung as previous,
      ${next("from_us")} as scheduled_us, ${next("rung")} as scheduled_rung, p.known_us,
      coalesce(o.orders, 0) as orders, o.revenue_minor, o.first_order_us, o.last_order_us
    from (select * from stays where ${inRange} and from_us <= ${at} and to_us > ${at}
        ${rung === null ? "" : `and rung = ${text(rung)}`}) now
    join (select * from people where ${inRange}) p on p.person_id = now.person_id
    ${certain ? `left join (select * from stays where ${inRange}) next on next.person_id = now.person_id and next.from_us = now.to_us` : ""}
    left join (select person_id, count(*) as orders, cast(sum(revenue_minor) as bigint) as revenue_minor,
        min(ordered_us) as first_order_us, max(ordered_us) as last_order_us
      from orders where counts and ${inRange} and ordered_us <= ${at} group by person_id) o on o.person_id = now.person_id
    order by now.person_id`;
}
