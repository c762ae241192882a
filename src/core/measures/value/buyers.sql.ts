import { integer } from "../../sql/literal.ts";
import { type Cut, spentSql } from "./money.sql.ts";

/** The row of `spendQuantilesSql`, minor units; null: no day tells money. */
export interface SpendQuantiles {
  readonly middle: number | null;
  readonly upper: number | null;
  readonly most: number | null;
}

/** SQL: median, upper quartile and 99 % of what a purchase day brings, by one person in `oneIn`. */
export function spendQuantilesSql(cut: Cut, oneIn: number): string {
  const days = `select sum(spend) as spend from (${spentSql(cut, `o.person_id % ${integer(oneIn)} = 0`)}) as p group by person_id, local_day`;
  // Asked for one by one, all days would be kept three times.
  return `select found[1] as middle, found[2] as upper, found[3] as most from (
      select quantile_cont(spend, [0.5, 0.75, 0.99]) as found from (${days}) as d where spend > 0) as q`;
}

/**
 * The most that one purchase day is taken to bring, so that a slip of the pen or a wholesale order does not speak for its kind: what
 * four standard deviations of a lognormal reach, and at least what 99 % keep below. Infinity where no day tells money.
 */
export function capOf({ middle, upper, most }: SpendQuantiles): number {
  if (middle === null || upper === null || most === null) return Number.POSITIVE_INFINITY;
  return Math.max(most, middle * (upper / middle) ** 6);
}

/** SQL: the largest person id, `last`; 0: nobody. */
export const lastPersonSql = "select coalesce(max(person_id), 0) as last from people";

/** SQL: local day of the first order that counts up to a cut, `day`; null: there is none. */
export function firstDaySql(cut: Cut): string {
  if (!cut.refunded)
    return `select min(first_day) as day from first_orders where first_us <= ${integer(cut.untilUs)}`;
  return `select min(local_day) as day from (${spentSql(cut)}) as p`;
}
