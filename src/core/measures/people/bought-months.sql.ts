import { integer } from "../../sql/literal.ts";

/** Local days since 1970: `from` and below `to`. */
export interface DaysOfMonth {
  readonly from: number;
  readonly to: number;
}

/** In which months people bought, as cohorts count it; what is null does not matter. */
export interface BoughtMonths {
  /** That they bought for the first time then. */
  readonly first: DaysOfMonth | null;
  /** That they bought then, whether or not for the first time. */
  readonly within: DaysOfMonth | null;
  /** That they had bought on a second day by the end of it. */
  readonly againBy: DaysOfMonth | null;
}

/**
 * SQL: whether the person of `s` bought in such months, of what was bought up to an instant. All orders are gone through for who bought in one
 * of the months at all, and only theirs are counted. Of who bought on 30 March and on 2 April, with March as `first` and April as
 * `againBy`: true.
 */
export function boughtMonthsSql({ first, within, againBy }: BoughtMonths, us: number): string {
  const counts = `counts and ordered_us <= ${integer(us)}`;
  const then = ({ from, to }: DaysOfMonth) => `local_day >= ${integer(from)} and local_day < ${integer(to)}`;
  const once = first ?? within;
  const among =
    once === null ? "" : `and person_id in (select person_id from orders where ${counts} and ${then(once)})`;
  const asked = [
    ...(first === null ? [] : [`min(local_day) >= ${integer(first.from)}`]),
    ...(within === null ? [] : [`bool_or(${then(within)})`]),
    ...(againBy === null
      ? []
      : [`min(local_day) < max(local_day) filter (where local_day < ${integer(againBy.to)})`]),
  ];
  return `s.person_id in (select person_id from orders where ${counts} ${among}
    group by person_id having ${asked.join(" and ") || "true"})`;
}
