import { normalQuantile, normalShare } from "../../stats/distributions/normal.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { fewest } from "../fewest.ts";
import type { SampleSize } from "../sampled/sample-size.ts";
import { buyersAt } from "../value/buyers.ts";
import { futureOf } from "../value/buyers-by-place.ts";
import { intervalOfSum, leastAbove } from "../value/interval-of-sum.ts";
import { valueOfBuyers } from "../value/value-of-buyers.ts";
import { chancesOfBuyers, type Outlook, ofWaiting } from "./outlook.ts";

/** What a segment is worth. Money in minor units, intervals 90 %. */
export interface SegmentFigures {
  /** Share of them who buy at least once within the horizon. */
  readonly chance: Estimate;
  /** What one of them brings within the horizon, given that they buy; null: nobody can be expected to. */
  readonly given: Estimate | null;
  /** What they bring together: people times chance times what one brings who buys. Segments are ranked by it. */
  readonly value: Estimate;
  /** Of `value`, for comparing it with another. */
  readonly variance: number;
}

/** By how much, as a share, the model is taken to err on a place beyond chance: see `BackTest.errorOf`. */
export type ErrorOf = (place: number) => number;

const z = normalQuantile(0.95);

/** An interval of a share that leaves out less than this tells nothing. */
const leastLeftOut = 0.1;

/**
 * The figures of the people at these rows; null: fewer than ten, or so few purchases are expected that the share who buy may be nearly anything.
 * `known`: what they are worth together, where it is known already since they are all the people of some places; null: it is not. `sample`: the people are
 * some of so many, of whom the figures are to be: that others might have been among them is added to what they vary by.
 * Source of that: simple random sampling without replacement, W. G. Cochran, Sampling Techniques (1977), 2.5-2.7 and 2.11; of a ratio 2.11.
 */
export function segmentFigures(
  outlook: Outlook,
  rows: Int32Array,
  errorOf: ErrorOf,
  {
    known = null,
    sample = null,
  }: { readonly known?: Estimate | null; readonly sample?: SampleSize | null } = {},
): SegmentFigures | null {
  if (rows.length < fewest) return null;
  const sums = summed(outlook, rows, errorOf);
  const times = sample ? sample.people / sample.sampled : 1;
  if (!(sums.chance > 0)) return nobodyBuys(outlook, rows.length, times);
  const { value, chance, error, squares } = sums;
  const apart = 1 - 1 / times;
  const lived = livedThrough(outlook, sums);
  const drawn = drawnSums(outlook, sums);
  const ofValues = variance(drawn.map((one) => one.value));
  // At least as rare purchases vary, which none of the futures lived through may hold.
  const chanceVariance = Math.max(lived.variance, sums.spread * (value / chance) ** 2);
  // Of those in the segment and those outside, who bring it nothing.
  const whoIsIn = sample ? times ** 2 * apart * Math.max(0, squares.value - value ** 2 / sample.sampled) : 0;
  const whole = times * chanceVariance + whoIsIn + times ** 2 * (ofValues + (error * value) ** 2);
  const givenVariance = (mean: number) =>
    lived.whenBought / Math.max(times * chance, 1e-9) +
    variance(drawn.map((one) => (one.chance > 0 ? one.value / one.chance : mean))) +
    (apart * Math.max(0, squares.value - 2 * mean * squares.both + mean ** 2 * squares.chance)) /
      chance ** 2 +
    (error * mean) ** 2;
  const told = shareWithin(
    chance / rows.length,
    times * sums.spread +
      times ** 2 *
        (variance(drawn.map((one) => one.chance)) +
          apart * Math.max(0, squares.chance - chance ** 2 / rows.length)),
    times * rows.length,
    error,
  );
  if (told.interval.high - told.interval.low > 1 - leastLeftOut) return null;
  return {
    chance: told,
    given: chance > 0 ? intervalOfSum(value / chance, givenVariance(value / chance)) : null,
    value:
      known ?? intervalOfSum(times * value, whole, leastAbove(expectedSpend(outlook.valuing.spending, 0, 0))),
    variance: known ? ((known.interval.high - known.interval.low) / (2 * z)) ** 2 : whole,
  };
}

/**
 * Nobody like them was ever seen to buy: of so many the share may still be what leaves none of them in one case of twenty.
 * Source: Clopper and Pearson's upper end of none of n.
 */
function nobodyBuys({ ahead, firsts }: Outlook, n: number, times: number): SegmentFigures {
  const high = ahead.horizonDays > 0 ? 1 - 0.05 ** (1 / n) : 0;
  const most = times * n * high * Math.max(0, firsts.worth(ahead.horizonDays / 2));
  return {
    chance: { value: 0, interval: { low: 0, high } },
    given: null,
    value: { value: 0, interval: { low: 0, high: most } },
    variance: (most / z) ** 2,
  };
}

interface Sums {
  readonly value: number;
  readonly chance: number;
  /** Sum of p(1-p). */
  readonly spread: number;
  readonly error: number;
  /** Sums of squares of what each brings and of each one's chance, and of both multiplied. */
  readonly squares: { readonly value: number; readonly chance: number; readonly both: number };
  /** Rows among the buyers, and among the people, of some of them. */
  readonly someBuyers: readonly number[];
  readonly bought: number;
  readonly ofBuyers: { readonly value: number; readonly chance: number };
  /** Of those who wait. */
  readonly waiting: { readonly value: number; readonly chance: number };
  readonly someWaiting: readonly number[];
}

const sampled = 100;

function summed({ people, chances, values }: Outlook, rows: Int32Array, errorOf: ErrorOf): Sums {
  let [value, chance, spread, bought] = [0, 0, 0, 0];
  const waiting = { value: 0, chance: 0 };
  const squares = { value: 0, chance: 0, both: 0 };
  const byPlace = new Float64Array(256).fill(Number.NaN);
  const places: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number;
    const [v, p, place] = [values[i] as number, chances[i] as number, people.place[i] as number];
    value += v;
    chance += p;
    spread += p * (1 - p);
    squares.value += v * v;
    squares.chance += p * p;
    squares.both += v * p;
    const before = byPlace[place] as number;
    if (Number.isNaN(before)) places.push(place);
    byPlace[place] = (Number.isNaN(before) ? 0 : before) + Math.abs(v);
    if ((people.buyer[i] as number) >= 0) bought++;
    else {
      waiting.value += v;
      waiting.chance += p;
    }
  }
  const weight = places.reduce((sum, place) => sum + (byPlace[place] as number), 0);
  const errors = places.reduce((sum, place) => sum + (byPlace[place] as number) * errorOf(place), 0);
  return {
    ...{ value, chance, spread, squares, bought, waiting },
    ofBuyers: { value: value - waiting.value, chance: chance - waiting.chance },
    error: weight > 0 ? errors / weight : 0,
    someBuyers: evenly(rows, bought, (i) => (people.buyer[i] as number) >= 0).map(
      (i) => people.buyer[i] as number,
    ),
    someWaiting: evenly(rows, rows.length - bought, (i) => (people.buyer[i] as number) < 0),
  };
}

function evenly(rows: Int32Array, count: number, keep: (i: number) => boolean): number[] {
  const every = Math.max(1, Math.floor(count / sampled));
  const some: number[] = [];
  let seen = 0;
  for (let at = 0; at < rows.length; at++) {
    const i = rows[at] as number;
    if (keep(i) && seen++ % every === 0) some.push(i);
  }
  return some;
}

const futures = 8;

/** Variance of what they earn by chance alone, and of what one earns who buys. */
function livedThrough(
  outlook: Outlook,
  { someBuyers, bought, waiting }: Sums,
): { readonly variance: number; readonly whenBought: number } {
  const { buyers, valuing, ahead, own, firsts, random } = outlook;
  const some = buyersAt(buyers, someBuyers);
  const earned = firsts.worth(ahead.horizonDays / 2);
  let ownVariance = 0;
  const seen = { n: 0, sum: 0, squares: 0 };
  for (let i = 0; i < some.count; i++) {
    const live = futureOf(some, i, valuing, own);
    let [total, squares] = [0, 0];
    for (let k = 0; k < futures; k++) {
      const { purchases, money } = live(random);
      total += money;
      squares += money * money;
      if (purchases === 0) continue;
      seen.n++;
      seen.sum += money;
      seen.squares += money * money;
    }
    ownVariance += Math.max(0, squares - (total * total) / futures) / (futures - 1);
  }
  const mean = some.count > 0 ? ownVariance / some.count : 0;
  const waits = earned * earned * (1 + firsts.spread);
  return {
    variance: bought * mean + waiting.chance * waits,
    whenBought:
      seen.n > 1
        ? Math.max(0, seen.squares - (seen.sum * seen.sum) / seen.n) / (seen.n - 1)
        : earned * earned * firsts.spread,
  };
}

/** What they may be worth, and how many may buy, under each possible truth. */
function drawnSums(
  { people, buyers, own, valuing, drawn, chances, values }: Outlook,
  { someBuyers, someWaiting, ofBuyers, waiting }: Sums,
): { readonly value: number; readonly chance: number }[] {
  const some = buyersAt(buyers, someBuyers);
  const total = (of: ArrayLike<number>) => Array.from(of).reduce((a, b) => a + b, 0);
  const base = {
    value: total(valueOfBuyers(valuing, some, own)),
    chance: total(chancesOfBuyers(valuing, some, own)),
    waitingValue: total(someWaiting.map((i) => values[i] as number)),
    waitingChance: total(someWaiting.map((i) => chances[i] as number)),
  };
  return drawn.map(([params, waits]) => {
    const asDrawn = { ...params, firstDaysToo: valuing.firstDaysToo };
    const ratio = {
      value: share(total(valueOfBuyers(asDrawn, some, own)), base.value),
      chance: share(total(chancesOfBuyers(asDrawn, some, own)), base.chance),
      waitingValue: share(
        total(someWaiting.map((i) => ofWaiting(waits.value, people, i))),
        base.waitingValue,
      ),
      waitingChance: share(
        total(someWaiting.map((i) => ofWaiting(waits.chance, people, i))),
        base.waitingChance,
      ),
    };
    return {
      value: ofBuyers.value * ratio.value + waiting.value * ratio.waitingValue,
      chance: ofBuyers.chance * ratio.chance + waiting.chance * ratio.waitingChance,
    };
  });
}

/** A draw far out says that it may be far more, not that it may be without bound. */
function share(drawn: number, middle: number): number {
  return Math.abs(middle) > 0 ? Math.max(0, Math.min(10, drawn / middle)) : 1;
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, values.length - 1);
}

/**
 * The 90 % interval of the share who will have bought, in log odds so that it stays within 0 and 1. `variance` is that of the number
 * who buy; an error of the model is one of the rate at which they do, -ln(1 - p).
 */
function shareWithin(p: number, variance: number, n: number, error: number): Estimate {
  if (!(p > 0 && p < 1)) return { value: p, interval: { low: p, high: p } };
  const odds = Math.log(p / (1 - p));
  const own = variance / (n * p * (1 - p)) ** 2;
  const sd = Math.sqrt(own + ((error * -Math.log1p(-p)) / p) ** 2);
  const back = (u: number) => 1 / (1 + Math.exp(-u));
  return { value: p, interval: { low: back(odds - z * sd), high: back(odds + z * sd) } };
}

/** The chance that what one brings is more than what the other does, were their errors their own. */
export function chanceAbove(
  one: Pick<SegmentFigures, "value" | "variance">,
  other: Pick<SegmentFigures, "value" | "variance">,
): number {
  const sd = Math.sqrt(one.variance + other.variance);
  const gap = one.value.value - other.value.value;
  return sd > 0 ? normalShare(gap / sd) : gap > 0 ? 1 : 0.5;
}
