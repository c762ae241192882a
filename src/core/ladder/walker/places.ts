import { forever, type Ladder } from "../ladder.ts";
import type { Feed } from "./feed.ts";
import { append, type Intervals, intervals } from "./intervals.ts";
import type { Plan } from "./plan.ts";
import { addStay, type StayTable } from "./stay-table.ts";

/** Everyone who may claim a person, strongest first; below them all waits the first rung. */
export interface Claims {
  readonly lists: readonly Intervals[];
  readonly places: readonly number[];
  /** The first so many lists are overrides, one per rung, filled by `claimOverrides` for those who have any. */
  readonly overrides: number;
  /** Per list, the interval the sweep has come to. */
  readonly reached: Int32Array;
}

/** Who claims before whom: overrides, the exits in order, the rungs from the top. */
export function claimsOf(ladder: Ladder, plan: Plan): Claims {
  const rungs = ladder.rungs.map((_, place) => place);
  const exits = ladder.offLadder.map((_, i) => ladder.rungs.length + i);
  const lists = [...rungs.map(intervals), ...plan.offLadder, ...plan.rungs.toReversed()];
  const places = [...rungs, ...exits, ...rungs.slice(1).toReversed()];
  return { lists, places, overrides: rungs.length, reached: new Int32Array(lists.length) };
}

/** Fills the override lists of a person: of several overrides in force the last recorded claims. */
export function claimOverrides(claims: Claims, feed: Feed): void {
  const { us, from, to } = feed.overrides;
  const { untilUs, place } = feed.bucket.overrides;
  for (let i = 0; i < claims.overrides; i++) (claims.lists[i] as Intervals).count = 0;
  let nowUs = us[from] as number;
  while (nowUs < forever) {
    let nextUs = forever;
    let last = -1;
    for (let i = from; i < to; i++) {
      if ((us[i] as number) > nowUs) nextUs = Math.min(nextUs, us[i] as number);
      else if (nowUs < (untilUs[i] as number)) last = i;
    }
    if (last >= 0) {
      nextUs = Math.min(nextUs, untilUs[last] as number);
      append(claims.lists[place[last] as number] as Intervals, nowUs, nextUs);
    }
    nowUs = nextUs;
  }
}

/**
 * Adds the stays of a person from `startUs` to `endUs`: at each instant the strongest claim that holds decides, and it
 * decides until it ends or a stronger one begins.
 */
export function sweepPlaces(
  stays: StayTable,
  claims: Claims,
  firstClaim: number,
  person: number,
  startUs: number,
  endUs: number,
): void {
  const { lists, places, reached } = claims;
  reached.fill(0);
  let nowUs = startUs;
  while (nowUs < endUs) {
    let place = 0;
    let nextUs = endUs;
    for (let c = firstClaim; c < lists.length; c++) {
      const { bounds, count } = lists[c] as Intervals;
      let i = reached[c] as number;
      while (i < count && (bounds[2 * i + 1] as number) <= nowUs) i++;
      reached[c] = i;
      if (i === count) continue;
      const fromUs = bounds[2 * i] as number;
      if (fromUs <= nowUs) {
        place = places[c] as number;
        nextUs = Math.min(nextUs, bounds[2 * i + 1] as number);
        break;
      }
      nextUs = Math.min(nextUs, fromUs);
    }
    addStay(stays, person, place, nowUs, nextUs);
    nowUs = nextUs;
  }
}
