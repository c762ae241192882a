import { backTest, testDays } from "../../src/core/measures/value/back-test.ts";
import type { Buyers } from "../../src/core/measures/value/buyers.ts";
import { forecast } from "../../src/core/measures/value/forecast.ts";
import { waitedFrom } from "../../src/core/measures/value/landmarks.ts";
import { seasonAhead } from "../../src/core/measures/value/season.ts";
import { valueOfPlaces } from "../../src/core/measures/value/value-of-places.ts";
import { randomFrom } from "../../src/core/stats/random.ts";
import { dayUs } from "../../src/core/words/iso-instant.ts";
import { boughtAfter, type Life, lives, seenUntil, type World } from "./simulated-buyers.ts";

const horizonDays = 180;

/** How often intervals held what happened: of places and of all, as told and as the model alone has them. */
export interface Coverage {
  readonly places: number;
  readonly all: number;
  readonly alone: number;
  readonly shops: number;
}

/** Forecasts of simulated shops against what their people then do. */
export function coverageOf(world: World, seeds: number, customers: number, days = 540): Coverage {
  let [held, of, all, alone] = [0, 0, 0, 0];
  for (let seed = 1; seed <= seeds; seed++) {
    const people = lives(randomFrom(11, seed), world, customers, days);
    const ahead = { horizonDays, discount: 0 };
    const now = seenUntil(people, days);
    const told = forecast(known(now, people, days), ahead);
    if (!told) continue;
    const back = testDays(days, horizonDays, told.inTime.buyers !== now);
    const then = seenUntil(people, days - back);
    const made = forecast(known(then, people, days - back), { horizonDays: back, discount: 0 });
    const tested =
      made &&
      backTest(made, boughtAfter(people, then, days - back, back), {
        ...{ originUs: 0, horizonDays: back },
        ...{ known: 1 - back / days, paceVariance: told.paceVariance },
      });
    const happened = boughtAfter(people, now, days, horizonDays);
    const total = happened.reduce((sum, { money }) => sum + money, 0);
    const plain = valueOfPlaces(
      told,
      now,
      { ...(tested ?? nothing), errorOf: () => 0, errorOfAll: 0, leanOf: () => 0 },
      horizonDays,
    );
    const valued = valueOfPlaces(told, now, tested, horizonDays);
    for (const { place, total: told } of valued.places) {
      if (!told) continue;
      const money = happened[place]?.money ?? 0;
      of++;
      if (money >= told.interval.low && money <= told.interval.high) held++;
      const own = plain.places[place]?.total?.interval;
      if (own && money >= own.low && money <= own.high) alone++;
    }
    if (total >= valued.all.interval.low && total <= valued.all.interval.high) all++;
  }
  return { places: held / of, all: all / seeds, alone: alone / of, shops: seeds };
}

const nothing = {
  ...{ originUs: 0, horizonDays, places: [], happened: 0, purchases: { predicted: 0, happened: 0 } },
  predicted: { value: 0, interval: { low: 0, high: 0 } },
  leanOf: () => 0,
  leanOfAll: 0,
};

export function known(buyers: Buyers, people: readonly Life[], until: number) {
  const standing = [0, 1, 2].map((place) => ({
    ...{ place, state: null, step: null, band: null },
    people: buyers.place.reduce((sum, each) => sum + (each === place ? 1 : 0), 0),
  }));
  const months = new Map<number, number>();
  for (const [day] of people.flat()) {
    const ago = Math.floor(((until - day) * 12) / 365);
    if (day <= until) months.set(ago, (months.get(ago) ?? 0) + 1);
  }
  const orders = [...months].map(([ago, n]) => ({ ago, orders: n }));
  const repeats = repeatsOf(people, until);
  return {
    buyers,
    standing,
    repeats,
    before: waitedFrom(
      Array.from({ length: 6 }, () => new Float64Array()),
      { sinceUs: 0, untilUs: until * dayUs, states: 6, oneIn: 1 },
    ),
    places: 3,
    season: seasonAhead(orders, until, { horizonDays }),
  };
}

/** Purchase days after the first, of those who came after the first weeks, by months before a day. */
export function repeatsOf(people: readonly Life[], until: number) {
  const opened = people.reduce((first, [[day] = [0, 0]]) => Math.min(first, day), Number.POSITIVE_INFINITY);
  const months = new Map<number, number>();
  for (const [first, ...later] of people)
    for (const [day] of later) {
      if (!first || first[0] < opened + 56 || day > until) continue;
      const ago = Math.floor(((until - day) * 12) / 365);
      months.set(ago, (months.get(ago) ?? 0) + 1);
    }
  return [...months].map(([ago, days]) => ({ ago, days }));
}
