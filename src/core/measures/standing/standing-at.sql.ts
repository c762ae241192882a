import { integer } from "../../sql/literal.ts";

/** Columns of `standingAtSql`, all of one length, by person: their number, place, since when (microseconds), place before (-1: none). */
export type StandingColumns = readonly [
  person: Float64Array,
  place: Float64Array,
  sinceUs: Float64Array,
  was: Float64Array,
];

/** SQL: where everyone stands at an instant, by person; of `persons` alone where they are given. */
export function standingAtSql(
  us: number,
  limit: { readonly after: number; readonly rows: number } | null = null,
): string {
  const page = limit === null ? "" : `and person_id > ${integer(limit.after)}`;
  return `select cast(person_id as double), cast(place as double), cast(from_us as double), cast(previous as double)
    from stays where from_us <= ${integer(us)} and to_us > ${integer(us)} ${page}
    order by person_id ${limit === null ? "" : `limit ${integer(limit.rows)}`}`;
}
