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
  /** The claims that ever hold for the person being swept: their numbers, and the interval that each has come to. */
  readonly holding: Int32Array;
  readonly reached: Int32Array;
  readonly fromUs: Float64Array;
  readonly toUs: Float64Array;
}

/** Who claims before whom: overrides, the exits in order, the rungs from the top. */
export function claimsOf(ladder: Ladder, plan: Plan): Claims {
  const rungs = ladder.rungs.map((_, place) => place);
  const exits = ladder.offLadder.map((_, i) => ladder.rungs.length + i);
  const lists = [...rungs.map(intervals), ...plan.offLadder, ...plan.rungs.toReversed()];
  const places = [...rungs, ...exits, ...rungs.slice(1).toReversed()];
  const most = lists.length;
  return {
    lists,
    places,
    overrides: rungs.length,
    holding: new Int32Array(most),
    reached: new Int32Array(most),
    fromUs: new Float64Array(most),
    toUs: new Float64Array(most),
  };
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
 * decides until it ends or a stronger one begins. `overridden`: the person has overrides, and they have been claimed.
 */
export function sweepPlaces(
  stays: StayTable,
  claims: Claims,
  overridden: boolean,
  person: number,
  startUs: number,
  endUs: number,
): void {
  const { fromUs, toUs, holding, places } = claims;
  const count = findHolding(claims, overridden ? 0 : claims.overrides);
  let nowUs = startUs;
  while (nowUs < endUs) {
    let place = 0;
    let nextUs = endUs;
    for (let c = 0; c < count; c++) {
      while ((toUs[c] as number) <= nowUs) goOn(claims, c);
      if ((fromUs[c] as number) <= nowUs) {
        place = places[holding[c] as number] as number;
        nextUs = Math.min(nextUs, toUs[c] as number);
        break;
      }
      nextUs = Math.min(nextUs, fromUs[c] as number);
    }
    addStay(stays, person, place, nowUs, nextUs);
    nowUs = nextUs;
  }
}

/** Puts every claim from `first` on that ever holds at its first interval. Most people have few, which makes the sweep short. */
function findHolding(claims: Claims, first: number): number {
  let count = 0;
  for (let claim = first; claim < claims.lists.length; claim++) {
    if ((claims.lists[claim] as Intervals).count === 0) continue;
    claims.holding[count] = claim;
    claims.reached[count] = -1;
    goOn(claims, count++);
  }
  return count;
}

/** Moves a claim to its next interval, or beyond all time. */
function goOn(claims: Claims, c: number): void {
  const { bounds, count } = claims.lists[claims.holding[c] as number] as Intervals;
  const i = (claims.reached[c] as number) + 1;
  claims.reached[c] = i;
  claims.fromUs[c] = i < count ? (bounds[2 * i] as number) : Number.POSITIVE_INFINITY;
  claims.toUs[c] = i < count ? (bounds[2 * i + 1] as number) : Number.POSITIVE_INFINITY;
}
