import { integer } from "../../sql/literal.ts";

/** A row of `newlyStandingSql`: people who stand in `place`, where they came from `previous` (-1: none, an arrival). */
export interface NewlyStanding {
  readonly previous: number;
  readonly place: number;
  readonly people: number;
}

/** SQL: people who stand in a place at `us` and came to it after `afterUs`; one row per pair of places, by pair. */
export function newlyStandingSql(afterUs: number, us: number): string {
  return `select previous, place, count(*) as people from stays
    where from_us > ${integer(afterUs)} and from_us <= ${integer(us)} and to_us > ${integer(us)}
    group by previous, place order by previous, place`;
}
