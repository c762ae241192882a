import { integer } from "../../sql/literal.ts";

/** A row of `peopleBetweenSql`. Place null: not known yet (`was`), or no longer anywhere (`is`). */
export interface PeopleBetween {
  readonly was: number | null;
  readonly is: number | null;
  readonly people: number;
}

/** SQL: people by where they stood at `beforeUs` and where at `us`; one row per pair of places, the diagonal too; `stays` says whose. */
export function peopleBetweenSql(beforeUs: number, us: number, stays = "stays"): string {
  const at = (instant: number) =>
    `(select person_id, place from ${stays} as own where from_us <= ${integer(instant)} and to_us > ${integer(instant)})`;
  return `select a.place as was, b.place as "is", count(*) as people
    from ${at(beforeUs)} a full join ${at(us)} b on a.person_id = b.person_id
    group by a.place, b.place order by a.place, b.place`;
}
