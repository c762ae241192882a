import { integer } from "../../sql/literal.ts";
import type { PeopleByPlace } from "../people/people-by-place.sql.ts";

/** A row of `standingAndMovesSql`: of the stays in `place` that were come to from `previous` (-1: none, an arrival). */
export interface StandingAndMoves {
  readonly previous: number;
  readonly place: number;
  /** People who stand there at the end of the span, and at its start. */
  readonly people: number;
  readonly before: number;
  /** Moves within the span, and of these people those who still stand there. */
  readonly moves: number;
  readonly newly: number;
}

/** Moves from one place (-1: none, an arrival) to another; a person who moved twice counts twice. */
export type MovesBetween = Pick<StandingAndMoves, "previous" | "place" | "moves">;

/** People who stand in `place` and came to it within a span, by whence. */
export interface NewlyStanding extends Pick<StandingAndMoves, "previous" | "place"> {
  readonly people: number;
}

/** SQL: in one pass who stands where, who stood where, and the moves of the span (afterUs, us], one row per pair of places, by pair; `stays` says whose. */
export function standingAndMovesSql(afterUs: number, us: number, stays = "stays"): string {
  const [after, at] = [integer(afterUs), integer(us)];
  const sum = (when: string) => `cast(sum(case when ${when} then 1 else 0 end) as bigint)`;
  return `select previous, place, ${sum(`to_us > ${at}`)} as people, ${sum(`from_us <= ${after} and to_us > ${after}`)} as before,
      ${sum(`from_us > ${after}`)} as moves, ${sum(`from_us > ${after} and to_us > ${at}`)} as newly
    from ${stays} as own where from_us <= ${at} group by previous, place order by previous, place`;
}

/** The rows told apart. Of -1 to 0 with 3 people, 2 moves and 1 newly: place 0 has 3 people, 2 moves led from nowhere to it, and 1 of them stands there. */
export function standingAndMoves(rows: readonly StandingAndMoves[]): {
  readonly people: readonly PeopleByPlace[];
  readonly moves: readonly MovesBetween[];
  readonly newly: readonly NewlyStanding[];
} {
  const byPlace = new Map<number, PeopleByPlace>();
  for (const { place, people, before } of rows) {
    const so = byPlace.get(place) ?? { place, people: 0, before: 0 };
    byPlace.set(place, { place, people: so.people + people, before: so.before + before });
  }
  return {
    people: [...byPlace.values()].sort((a, b) => a.place - b.place),
    moves: rows.flatMap(({ previous, place, moves }) => (moves > 0 ? [{ previous, place, moves }] : [])),
    newly: rows.flatMap(({ previous, place, newly }) =>
      newly > 0 ? [{ previous, place, people: newly }] : [],
    ),
  };
}
