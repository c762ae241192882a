import type { Ladder } from "../../core/ladder/ladder.ts";

/** The numbers of places by id. */
export function placesById({ rungs, offLadder }: Ladder): ReadonlyMap<string, number> {
  return new Map([...rungs, ...offLadder].map(({ id }, place) => [id, place]));
}
