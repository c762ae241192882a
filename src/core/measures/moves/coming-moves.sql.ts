import { integer } from "../../sql/literal.ts";

/** A row of `comingMovesSql`: people who stand in `place` and whose next move, already certain, leads to `next`. */
export interface ComingMoves {
  readonly place: number;
  readonly next: number;
  readonly people: number;
}

/**
 * SQL: the first move after `us` of everyone who stands somewhere then, as far as it comes at or before `untilUs`; one row
 * per pair of places; `stays` says whose. Certain only where no fact lies after `us`: otherwise these are moves that came to pass.
 */
export function comingMovesSql(us: number, untilUs: number, stays = "stays"): string {
  return `select now.place as place, later.place as next, count(*) as people
    from stays later join ${stays} now on now.person_id = later.person_id and now.to_us = later.from_us
    where later.from_us > ${integer(us)} and later.from_us <= ${integer(untilUs)} and now.from_us <= ${integer(us)}
    group by now.place, later.place order by now.place, later.place`;
}
