import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { type Cut, spentSql } from "../value/money.sql.ts";

/** A row of `timeAtPlacesSql`: days that people were at a place, and in how many stays. */
export interface TimeAtPlace {
  readonly place: number;
  readonly stays: number;
  readonly days: number;
}

/** SQL: time at each place in (sinceUs, untilUs]. */
export function timeAtPlacesSql(sinceUs: number, untilUs: number): string {
  const [since, until] = [integer(sinceUs), integer(untilUs)];
  return `select place, count(*) as stays, sum(least(to_us, ${until}) - greatest(from_us, ${since})) / ${integer(dayUs)}.0 as days
    from stays where from_us <= ${until} and to_us > ${since} group by place`;
}

/** A row of `movesMadeSql`. */
export interface MovesMade {
  readonly from: number;
  readonly to: number;
  readonly moves: number;
}

/** SQL: moves between places in (sinceUs, untilUs]; without arrivals. */
export function movesMadeSql(sinceUs: number, untilUs: number): string {
  return `select previous as "from", place as "to", count(*) as moves from stays
    where previous >= 0 and from_us > ${integer(sinceUs)} and from_us <= ${integer(untilUs)} group by 1, 2`;
}

/** A row of `moneyAtPlacesSql`: orders that made a move have `came_from`, of arrivals -1; null: they were made while there. */
export interface MoneyAtPlace {
  readonly place: number;
  readonly came_from: number | null;
  readonly orders: number;
  readonly money: number;
}

/** SQL: what was bought since, by the place one then stood at, and whether that purchase had brought one there. */
export function moneyAtPlacesSql(cut: Cut, sinceUs: number): string {
  return `select s.place as place, case when o.ordered_us = s.from_us then s.previous end as came_from, count(*) as orders,
      coalesce(sum(o.spend), 0) as money
    from (${spentSql(cut, `o.ordered_us > ${integer(sinceUs)}`)}) as o
    join (select * from stays where from_us <= ${integer(cut.untilUs)} and to_us > ${integer(sinceUs)}) as s
      on s.person_id = o.person_id and s.from_us <= o.ordered_us and s.to_us > o.ordered_us group by 1, 2`;
}
