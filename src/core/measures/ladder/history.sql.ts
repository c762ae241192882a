import { localOfSql } from "../../facts/zone.sql.ts";
import type { Zone } from "../../facts/zone.ts";
import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";

/** Days of the shop's calendar, both ends in, since 1970. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/** A row of `historySql`: so many came to `place` from `previous` (-1: from nowhere) on a day. Place -1: so many ceased to stand anywhere. */
export interface DailyMoves {
  readonly day: number;
  readonly place: number;
  readonly previous: number;
  readonly moves: number;
}

/** The local day of an instant as SQL, for columns of instants up to `untilUs`; what came before the first day of a span is of the day before it. */
export function dayInSpanSql(
  { fromDay }: Pick<DaySpan, "fromDay">,
  untilUs: number,
  zone: Zone,
): (column: string) => string {
  const span = { fromUs: (fromDay - 1) * dayUs, toUs: untilUs };
  return (column) =>
    `greatest(cast(${localOfSql(column, zone, span)} // ${dayUs} as integer), ${integer(fromDay - 1)})`;
}

/** SQL that follows on `from`: persons erased by an instant as `gone`, beside the stay that their erasure ended as `ended`. */
export function goneSql(untilUs: number, stays = "stays"): string {
  return `people gone join ${stays} ended on ended.person_id = gone.person_id and ended.to_us = gone.erased_us
        where gone.erased_us is not null and ended.to_us <= ${integer(untilUs)}`;
}

/**
 * SQL: moves per local day and pair of places. What came before the first day stands on the day before it. One pass over
 * the stays: whoever comes to a place has left the one before, so that only the erased need an end of their own. `untilUs` is the end of what is counted, at the latest that of the last day; `stays` says whose.
 */
export function historySql(
  { fromDay }: Pick<DaySpan, "fromDay">,
  untilUs: number,
  zone: Zone,
  stays = "stays",
): string {
  const dayOf = dayInSpanSql({ fromDay }, untilUs, zone);
  // Each branch is counted by itself: what comes out of a union has lost the statistics that make counting fast.
  return `select day, place, previous, cast(sum(moves) as bigint) as moves from (
      select ${dayOf("from_us")} as day, place, previous, count(*) as moves
        from ${stays} as own where from_us <= ${integer(untilUs)} group by 1, 2, 3
      union all
      select ${dayOf("ended.to_us")}, -1, ended.place, count(*) as moves
        from ${goneSql(untilUs, stays)} group by 1, 2, 3
    ) counted group by day, place, previous order by day`;
}
