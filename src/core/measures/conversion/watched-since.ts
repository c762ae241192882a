import { leavesOf } from "../../ladder/conditions/leaves.ts";
import type { Ladder } from "../../ladder/ladder.ts";
import { type FirstInstants, firstOf } from "../../ladder/trusted-since.ts";

/**
 * Since when it could be seen that somebody came to each rung or above it, microseconds since 1970, lowest rung first: the first
 * fact of what the rung's rule reads. Whoever waits since before has entered late: what they did until then was not seen. Null: always.
 * Orders from 2024-01-01 on, with the norwegian preset: null for `lead`, that day for `customer` and `repeat`.
 */
export function watchedSince({ rungs }: Ladder, first: FirstInstants): readonly (number | null)[] {
  return rungs.map(({ when }) => {
    const firsts = when === null ? [] : leavesOf(when).flatMap((leaf) => firstOf(leaf, first) ?? []);
    return firsts.length === 0 ? null : Math.max(...firsts);
  });
}
