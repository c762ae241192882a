import { integer } from "../../sql/literal.ts";

/** Numbers of persons from `from` up to, not including, `before`. */
export interface PersonRange {
  readonly from: number;
  readonly before: number;
}

/** A row of `exportedStaysSql`. */
export interface ExportedStay {
  readonly person_id: number;
  readonly rung: string;
  readonly from_us: number;
  readonly to_us: number;
  readonly previous: string | null;
}

/** SQL: every stay of a range of persons, by person and time; scheduled ones too. */
export function exportedStaysSql({ from, before }: PersonRange): string {
  return `select person_id, rung, from_us, to_us, previous_rung as previous from stays
    where person_id >= ${integer(from)} and person_id < ${integer(before)} order by person_id, from_us`;
}

/** SQL, one row: the least and greatest number of a person. */
export const personSpanSql =
  "select coalesce(min(person_id), 0) as least, coalesce(max(person_id), -1) as greatest from people";
