import { integer } from "../../sql/literal.ts";

/** A row of `movesWithinSql`: moves from one place (-1: none, an arrival) to another. */
export interface MovesBetween {
  readonly previous: number;
  readonly place: number;
  readonly moves: number;
}

/** SQL: moves in (afterUs, us], one row per pair of places, by pair. A person who moved twice counts twice. */
export function movesWithinSql(afterUs: number, us: number): string {
  return `select previous, place, count(*) as moves from stays
    where from_us > ${integer(afterUs)} and from_us <= ${integer(us)} group by previous, place order by previous, place`;
}
