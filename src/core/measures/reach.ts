import type { Brought } from "../ladder/brought.ts";
import type { Ladder } from "../ladder/ladder.ts";
import type { PlaceReach } from "./ladder-answer.ts";

/** How far the facts reach for each place: measured or what to bring, and since when its window lies within the data. */
export function reachOf({ ladder }: { ladder: Ladder; brought: Brought }): readonly PlaceReach[] {
  return [...ladder.rungs, ...ladder.offLadder].map(() => ({ bring: null, trustedSinceUs: null }));
}
