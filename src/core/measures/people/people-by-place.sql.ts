import { integer } from "../../sql/literal.ts";

/** A row of `peopleByPlaceSql`: people in a place at an instant and at an earlier one. */
export interface PeopleByPlace {
  readonly place: number;
  readonly people: number;
  readonly before: number;
}

/** SQL: people per place at an instant, `place` and `people`, of places where anybody stands. */
export function peopleStandingSql(us: number): string {
  return `select place, count(*) as people from stays where from_us <= ${integer(us)} and to_us > ${integer(us)} group by place`;
}

/** SQL: people per place at `us` and at `beforeUs`, one row per place that anyone ever stood in, by place; `stays` says whose. */
export function peopleByPlaceSql(us: number, beforeUs: number, stays = "stays"): string {
  const standing = (at: number) =>
    `cast(sum(case when from_us <= ${integer(at)} and to_us > ${integer(at)} then 1 else 0 end) as bigint)`;
  return `select place, ${standing(us)} as people, ${standing(beforeUs)} as before
    from ${stays} as standing where from_us <= ${integer(Math.max(us, beforeUs))} group by place order by place`;
}
