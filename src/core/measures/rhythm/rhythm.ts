import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import type { RhythmCounts, RhythmState } from "./rhythm.sql.ts";

export const rhythmStates: readonly RhythmState[] = ["active", "slipping", "lapsed", "once"];

/** People by their own rhythm; `once` have bought on one day only, and have none yet. */
export type ByRhythm = Readonly<Record<RhythmState, number>>;

/** People by rhythm, by the index of the place they stand in. */
export function rhythmByPlace(
  rows: readonly RhythmCounts[],
  places: number,
): { readonly all: ByRhythm; readonly places: readonly ByRhythm[] } {
  const of = (some: readonly RhythmCounts[]): ByRhythm => {
    const people = (state: RhythmState) =>
      some.filter((row) => row.state === state).reduce((sum, row) => sum + row.people, 0);
    return {
      active: people("active"),
      slipping: people("slipping"),
      lapsed: people("lapsed"),
      once: people("once"),
    };
  };
  return {
    all: of(rows),
    places: Array.from({ length: places }, (_, place) => of(rows.filter((row) => row.place === place))),
  };
}

/**
 * How many of each state bought from then until the end of the watch: a rhythm that tells nothing has the same share in all. Null on fewer
 * than ten people. Of 40 active of whom 30 bought: 0.75, 0.624 to 0.844 (Wilson 1927).
 */
export function boughtSince(rows: readonly RhythmCounts[]): Readonly<Record<RhythmState, Share | null>> {
  const of = (state: RhythmState): Share | null => {
    const own = rows.filter((row) => row.state === state);
    const people = own.reduce((sum, row) => sum + row.people, 0);
    const bought = own.reduce((sum, row) => sum + row.boughtSince, 0);
    return people < fewest ? null : countedShare(bought, people);
  };
  return { active: of("active"), slipping: of("slipping"), lapsed: of("lapsed"), once: of("once") };
}
