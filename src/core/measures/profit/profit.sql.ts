import { integer } from "../../sql/literal.ts";
import { type Cut, spentSql } from "../value/money.sql.ts";

/** A stretch of person ids, and the span whose orders are summed. */
export interface ProfitAsked {
  readonly cut: Cut;
  readonly sinceUs: number;
  /** Where they stood at this instant; whoever stood nowhere is left out. */
  readonly standingUs: number;
  readonly from: number;
  readonly to: number;
}

/** SQL: one row of numbers per person who bought within the span: place, what they brought (minor units). */
export function profitSql({ cut, sinceUs, standingUs, from, to }: ProfitAsked): string {
  const within = (column: string) => `${column} >= ${integer(from)} and ${column} < ${integer(to)}`;
  const at = integer(standingUs);
  const spent = spentSql(cut, `o.ordered_us > ${integer(sinceUs)} and ${within("o.person_id")}`);
  return `select cast(b.person_id as double), cast(s.place as double), b.profit
    from (select person_id, coalesce(sum(spend), 0) as profit from (${spent}) as p group by person_id) as b
    join (select person_id, place from stays where ${within("person_id")} and from_us <= ${at} and to_us > ${at}) as s
      on s.person_id = b.person_id
    order by b.person_id`;
}

/** A row of `purchaseDaysSql`. Days since 1970. */
export interface PurchaseDays {
  readonly person_id: number;
  readonly days: number;
  readonly last_day: number;
}

/** SQL: on how many days some persons bought within the span, and the last of them. Of everybody it takes longer than all else. */
export function purchaseDaysSql(cut: Cut, sinceUs: number, persons: readonly number[]): string {
  const theirs = `o.ordered_us > ${integer(sinceUs)} and o.person_id in (${persons.map(integer).join(", ")})`;
  return `select person_id, count(distinct local_day) as days, max(local_day) as last_day from (${spentSql(cut, theirs)}) as p
    group by person_id`;
}
