import { dayUs } from "../ladder/duration.ts";
import { integer } from "../sql/literal.ts";
import { purchasesSql } from "./windows-purchases.sql.ts";

/** A row of `buyersSql`: so many people made exactly so many purchases. */
export interface Buyers {
  readonly purchases: number;
  readonly people: number;
}

/** SQL: people by number of purchases in the last `withinDays` up to `untilUs`, for everyone who made one. Without the erased. */
export function buyersSql(untilUs: number, withinDays: number): string {
  const afterUs = untilUs - withinDays * dayUs;
  // A local day has at most 25 hours, or 48 where a zone crossed the date line: the first day counted is read whole.
  const since = afterUs - 2 * dayUs;
  return `select purchases, count(*) as people from (
      select person_id, count(*) as purchases from (${purchasesSql(untilUs, since)}) as p
      where bought_us > ${integer(afterUs)} and gone_us > ${integer(untilUs)}
      group by person_id) as b
    group by purchases order by purchases`;
}
