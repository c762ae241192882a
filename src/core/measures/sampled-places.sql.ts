import { localOfSql } from "../facts/zone.sql.ts";
import type { Zone } from "../facts/zone.ts";
import { inSampleSql } from "../ladder/person-sample.sql.ts";
import { integer } from "../sql/literal.ts";
import { dayUs } from "../words/iso-instant.ts";
import type { PersonRange } from "./exported-stays.sql.ts";
import type { DaySpan } from "./history.sql.ts";

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
  const span = { fromUs: (fromDay - 1) * dayUs, toUs: untilUs };
  const dayOf = (column: string) =>
    `greatest(cast(${localOfSql(column, zone, span)} // ${dayUs} as integer), ${integer(fromDay - 1)})`;
  const theirs = (column: string) =>
    `${column} >= ${integer(from)} and ${column} < ${integer(before)} and ${inSampleSql(column)}`;
  return `select person_id, day, place from (
      select person_id, from_us as us, ${dayOf("from_us")} as day, place
        from stays where ${theirs("person_id")} and from_us <= ${integer(untilUs)}
      union all
      select gone.person_id, ended.to_us, ${dayOf("ended.to_us")}, -1
        from people gone join stays ended on ended.person_id = gone.person_id and ended.to_us = gone.erased_us
        where ${theirs("gone.person_id")} and gone.erased_us is not null and ended.to_us <= ${integer(untilUs)}
    ) moved order by person_id, us, place desc`;
}

/** SQL, one row: all persons, and those of them in the sample. */
export const sampleSizeSql = `select count(*) as people, count(*) filter (where ${inSampleSql("person_id")}) as sampled from people`;
