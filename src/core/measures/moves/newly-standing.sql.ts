import { integer } from "../../sql/literal.ts";

/** A row of `newlyStandingSql`: people who stand in `place`, where they came from `previous` (-1: none, an arrival). */
export interface NewlyStanding {
  readonly previous: number;
  readonly place: number;
  readonly people: number;
}

/** SQL: people who stand in a place at `us` and came to it after `afterUs`; one row per pair of places, by pair; `stays` says whose. */
export function newlyStandingSql(afterUs: number, us: number, stays = "stays"): string {
  return `select previous, place, count(*) as people from ${stays} as standing
    where from_us > ${integer(afterUs)} and from_us <= ${integer(us)} and to_us > ${integer(us)}
    group by previous, place order by previous, place`;
}
