import { type Ladder, placeId } from "./ladder.ts";
import type { WalkOutput } from "./walker/kernel.ts";

/** What a run came to in one place: a rung or an exit. */
export interface PlaceDigest {
  /** Id of the rung or exit. */
  readonly place: string;
  readonly stays: number;
  /** People who ever stood there. */
  readonly people: number;
  /** Sums over the stays of `from_us mod 1000003` and `to_us mod 1000003`. */
  readonly fromSum: number;
  readonly toSum: number;
}

/** Plain sums of microseconds overflow 64 bits; sums of these remainders do not. */
export const digestModulus = 1_000_003;

/**
 * The digest of a run (semantics 11), equal in every engine: one row per rung, lowest first, then per exit, also where
 * nobody ever stood. Buckets hold different people; within one, the stays of a person stand together. Two people known
 * from 0 and 1000004 who never do anything: `{ place: "lead", stays: 2, people: 2, fromSum: 1, … }`.
 */
export function digest(ladder: Ladder, buckets: Iterable<WalkOutput>): readonly PlaceDigest[] {
  const places = ladder.rungs.length + ladder.offLadder.length;
  const sums = Array.from({ length: places }, () => ({
    stays: 0,
    people: 0,
    fromSum: 0,
    toSum: 0,
    last: -1,
  }));
  for (const { rows, person, place, fromUs, toUs } of buckets) {
    for (const sum of sums) sum.last = -1;
    for (let row = 0; row < rows; row++) {
      const sum = sums[place[row] as number];
      if (!sum) throw new RangeError(`place ${place[row]} of a ladder with ${places}`);
      sum.stays++;
      if (sum.last !== person[row]) sum.people++;
      sum.last = person[row] as number;
      sum.fromSum += (fromUs[row] as number) % digestModulus;
      sum.toSum += (toUs[row] as number) % digestModulus;
    }
  }
  return sums.map(({ stays, people, fromSum, toSum }, place) => ({
    place: placeId(ladder, place),
    stays,
    people,
    fromSum,
    toSum,
  }));
}
