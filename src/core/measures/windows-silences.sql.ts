import { dayUs } from "../ladder/duration.ts";
import { integer } from "../sql/literal.ts";
import { purchasesSql } from "./windows-purchases.sql.ts";

/**
 * A row of `silencesSql`: so many silences whose length less a microsecond lies in the cell `gap` (null: none ended) and
 * that could be followed for a time in the cell `follow`.
 */
export interface Silences {
  readonly gap: number | null;
  readonly follow: number;
  readonly silences: number;
}

/**
 * The cell that begins with so many days; exact where they are a multiple of 30, or 5 more: the lengths that are tried
 * and 365 days more. A time is at least so long if its cell is this one or a later. `cellOf(90)` is 6, `cellOf(455)` is 31.
 */
export function cellOf(days: number): number {
  return 2 * Math.floor(days / 30) + (days % 30 >= 5 ? 1 : 0);
}

/** SQL for the cell of a time in microseconds, 0 or more. In doubles, which tell multiples of 30 days exactly. */
function cellSql(us: string): string {
  const month = integer(30 * dayUs);
  const beyond = `case when mod(${us}, ${month}) >= ${integer(5 * dayUs)} then 1 else 0 end`;
  return `2 * cast(floor(cast(${us} as double precision) / ${month}) as integer) + ${beyond}`;
}

/**
 * SQL: the silences of all people up to `untilUs`, counted by length and by how long they could be followed. A silence
 * begins with a purchase and ends with the next one; it is followed until `untilUs`, or until the person is erased.
 */
export function silencesSql(untilUs: number): string {
  return `select gap, follow, count(*) as silences from (
      select case when next_us is null then null else ${cellSql("(next_us - bought_us - 1)")} end as gap,
        ${cellSql(`(least(${integer(untilUs)}, gone_us - 1) - bought_us)`)} as follow
      from (
        select bought_us, gone_us, lead(bought_us) over (partition by person_id order by bought_us) as next_us
        from (${purchasesSql(untilUs)}) as p) as n) as c
    group by gap, follow`;
}
