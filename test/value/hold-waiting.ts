import { backTest } from "../../src/core/measures/value/back-test.ts";
import { valueOfWaiting } from "../../src/core/measures/value/before-buying.ts";
import { hazardsSeen } from "../../src/core/measures/value/first-hazards.ts";
import { type Forecast, forecast } from "../../src/core/measures/value/forecast.ts";
import { valueOfPlaces } from "../../src/core/measures/value/value-of-places.ts";
import { randomFrom } from "../../src/core/stats/random.ts";
import { boughtAfter, seenUntil } from "./simulated-buyers.ts";
import {
  boughtOfWaiting,
  type Waiter,
  type WaitingWorld,
  waiters,
  waitingPlaces,
  waitingSeen,
} from "./simulated-waiting.ts";

const horizonDays = 365;

/** Of lead and prospect over simulated shops: first purchases that came for each expected, and how often intervals of value held. */
export interface WaitingCoverage {
  readonly came: readonly [number, number];
  readonly held: readonly [number, number];
}

/** What is said after so many days of people who never bought, a year ahead, against what they then do. */
export function waitingCoverage(
  world: WaitingWorld,
  seeds: number,
  people: number,
  days: number,
): WaitingCoverage {
  const of = [0, 1].map(() => ({ expected: 0, came: 0, held: 0 }));
  for (let seed = 1; seed <= seeds; seed++) {
    const all = waiters(randomFrom(17, seed), world, people, days);
    const now = madeOn(all, days);
    const back = Math.min(horizonDays, Math.ceil(days / 2));
    const then = madeOn(all, days - back, back);
    if (!now || !then) continue;
    const tested = backTest(then.made, happened(all, days - back, back), {
      ...{ originUs: 0, horizonDays: back },
      ...{ known: 1 - back / days, paceVariance: now.made.paceVariance },
    });
    const valued = valueOfPlaces(now.made, now.buyers, tested, horizonDays);
    for (const { place, money, firsts } of boughtOfWaiting(all, days, horizonDays)) {
      const into = of[place];
      const interval = valued.places[place]?.total?.interval;
      if (!into || !interval) continue;
      into.expected += now.expected[place] as number;
      into.came += firsts;
      if (money >= interval.low && money <= interval.high) into.held++;
    }
  }
  const each = <T>(take: (one: (typeof of)[number]) => T) =>
    [take(of[0] as never), take(of[1] as never)] as const;
  return { came: each(({ came, expected }) => came / expected), held: each(({ held }) => held / seeds) };
}

export function madeOn(all: readonly Waiter[], day: number, horizon = horizonDays) {
  const buyers = seenUntil(
    all.map(({ life }) => life),
    day,
    waitingPlaces,
  );
  const { before, standing } = waitingSeen(all, day);
  const ahead = { horizonDays: horizon, discount: 0 };
  const bought = [2, 3, 4].map((place) => ({
    ...{ place, state: null, step: null, band: null },
    people: buyers.place.reduce((sum, each) => sum + (each === place ? 1 : 0), 0),
  }));
  const known = { buyers, before, repeats: [], places: 5, season: 1, standing: [...standing, ...bought] };
  const made: Forecast | null = forecast(known, ahead);
  if (!made) return null;
  const chance = valueOfWaiting(hazardsSeen(before), () => 1, ahead).chance;
  const expected = [0, 1].map((place) =>
    standing.reduce(
      (sum, one) => sum + (one.place === place ? chance(one.state ?? 0, one.step ?? 0, one.band ?? 0) : 0),
      0,
    ),
  );
  return { made, buyers, expected };
}

export function happened(all: readonly Waiter[], day: number, horizon: number) {
  const lives = all.map(({ life }) => life);
  const bought = boughtAfter(lives, seenUntil(lives, day, waitingPlaces), day, horizon, waitingPlaces);
  return [...boughtOfWaiting(all, day, horizon), ...bought];
}
