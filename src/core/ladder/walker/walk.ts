import type { Ladder } from "../ladder.ts";
import { closeBucket, emptyFeed, moveTo, openBucket } from "./feed.ts";
import type { Needs, Walk } from "./kernel.ts";
import { claimOverrides, claimsOf, sweepPlaces } from "./places.ts";
import { planOf } from "./plan.ts";
import { stayTable } from "./stay-table.ts";

/** `place` and `previous` are columns of signed bytes. */
const mostPlaces = 127;

/**
 * A walker for one ladder, to be called bucket after bucket: facts in, stays out. `needs` is `needsOf` the same ladder.
 *
 * For every person it finds the intervals in which each condition holds, combines them into those of each rule, adds the
 * grace, and then sweeps through time: an override in force decides, else the first exit that holds, else the highest
 * rung. The stays of a person fill [known, forever), or end where they are erased; who is excluded has none. An order at
 * instant 5 of somebody known since 0 makes two rows: lead [0, 5), customer [5, forever) with previous lead.
 *
 * The arrays returned are overwritten by the next call. Throws RangeError for a ladder of more than 127 places, for people
 * or facts out of order, and for a fact before its person was known.
 */
export function walker(ladder: Ladder, needs: Needs): Walk {
  const places = ladder.rungs.length + ladder.offLadder.length;
  if (places > mostPlaces)
    throw new RangeError(`a ladder of ${places} places; at most ${mostPlaces} are possible`);
  const feed = emptyFeed(needs.eventSets.length);
  const plan = planOf(ladder, needs, feed);
  const claims = claimsOf(ladder, plan);
  const stays = stayTable();

  return (bucket) => {
    stays.rows = 0;
    openBucket(feed, bucket);
    const { person: people, knownUs, excluded, erasedUs } = bucket.people;
    for (let i = 0; i < people.length; i++) {
      if (excluded[i] === 1) continue;
      const person = people[i] as number;
      moveTo(feed, person, knownUs[i] as number);
      for (const step of plan.steps) step();
      const overridden = feed.overrides.from < feed.overrides.to;
      if (overridden) claimOverrides(claims, feed);
      sweepPlaces(stays, claims, overridden, person, knownUs[i] as number, erasedUs[i] as number);
    }
    closeBucket(feed);
    return stays;
  };
}
