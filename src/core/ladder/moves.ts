import type { Ladder } from "./ladder.ts";

/** How somebody came to where they stand. */
export type MoveKind = "climb" | "fall" | "lapse" | "return" | "arrival";

/** Every kind of move, ups before downs. */
export const moveKinds: readonly MoveKind[] = ["arrival", "climb", "return", "fall", "lapse"];

/**
 * The kind of a move, from the place of a stay and the place before it, both by number (see `placeId`); -1 before: none.
 * The first stay is an arrival, wherever it is; to off the ladder is a lapse, also from one exit to another; back from
 * there a return, to whatever rung; a rung up a climb, a rung down a fall. With the norwegian preset `moveKind(ladder, 3, 5)`,
 * from lapsed to repeat, is `"return"`. Throws RangeError for a stay that follows one in the same place.
 */
export function moveKind(ladder: Ladder, place: number, previous: number): MoveKind {
  if (place === previous) throw new RangeError(`a move from place ${previous} to itself`);
  const rungs = ladder.rungs.length;
  if (previous < 0) return "arrival";
  if (place >= rungs) return "lapse";
  if (previous >= rungs) return "return";
  return place > previous ? "climb" : "fall";
}
