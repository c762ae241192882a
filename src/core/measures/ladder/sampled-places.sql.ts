import type { Zone } from "../../facts/zone.ts";
import { inSampleSql } from "../../ladder/person-sample.sql.ts";
import { integer } from "../../sql/literal.ts";
import type { PersonRange } from "../exporting/exported-stays.sql.ts";
import { type DaySpan, dayInSpanSql, goneSql } from "./history.sql.ts";

/** A row of `sampledPlacesSql`: from the end of `day` on a person stands in `place`; -1: nowhere any more. */
export interface PlaceFromDay {
  readonly person_id: number;
  readonly day: number;
  readonly place: number;
}

/** SQL: where the sample of a range of persons stands from which local day on, by person and instant. What came before `fromDay` stands on the day before it. */
export function sampledPlacesSql(
  { from, before }: PersonRange,
  { fromDay }: Pick<DaySpan, "fromDay">,
  untilUs: number,
  zone: Zone,
): string {
  const dayOf = dayInSpanSql({ fromDay }, untilUs, zone);
  const theirs = (column: string) =>
    `${column} >= ${integer(from)} and ${column} < ${integer(before)} and ${inSampleSql(column)}`;
  return `select person_id, day, place from (
      select person_id, from_us as us, ${dayOf("from_us")} as day, place
        from stays where ${theirs("person_id")} and from_us <= ${integer(untilUs)}
      union all
      select gone.person_id, ended.to_us, ${dayOf("ended.to_us")}, -1
        from ${goneSql(untilUs)} and ${theirs("gone.person_id")}
    ) moved order by person_id, us, place desc`;
}

/** SQL, one row: all persons, and those of them in the sample. */
export const sampleSizeSql = `select count(*) as people, count(*) filter (where ${inSampleSql("person_id")}) as sampled from people`;
