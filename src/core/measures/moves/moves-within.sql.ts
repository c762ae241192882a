import { integer } from "../../sql/literal.ts";

/** A row of `movesWithinSql`: moves from one place (-1: none, an arrival) to another. */
export interface MovesBetween {
  readonly previous: number;
  readonly place: number;
  readonly moves: number;
}

/** SQL: moves in (afterUs, us], one row per pair of places, by pair; `stays` says whose. A person who moved twice counts twice. */
export function movesWithinSql(afterUs: number, us: number, stays = "stays"): string {
  return `select previous, place, count(*) as moves from ${stays} as moved
    where from_us > ${integer(afterUs)} and from_us <= ${integer(us)} group by previous, place order by previous, place`;
}
