import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { firstWeeksDays } from "./fit-buyers.ts";
import type { Forecast, PlaceForecast } from "./forecast.ts";
import type { Happened } from "./happened-since.ts";
import { intervalOfSum, leastAbove } from "./interval-of-sum.ts";

/** One place of a back-test: what would have been said then, and what happened. Minor units. */
export interface BackTestPlace {
  readonly place: number;
  readonly people: number;
  readonly predicted: Estimate;
  readonly happened: number;
  /** The interval, not yet widened, held what happened. */
  readonly held: boolean;
}

/** A forecast made of the facts as they were, held against what happened since. */
export interface BackTest {
  readonly originUs: number;
  readonly horizonDays: number;
  readonly places: readonly BackTestPlace[];
  readonly predicted: Estimate;
  readonly happened: number;
  /** Purchase days of those who had bought. */
  readonly purchases: { readonly predicted: number; readonly happened: number };
  /** By how much, as a share of what is expected, the model is taken to err beyond chance: of a place, and over all. */
  readonly errorOf: (place: number) => number;
  readonly errorOfAll: number;
  /** Which way it missed, beyond chance: -1 less came than was said, 1 more, 0 neither; of a place, and over all. */
  readonly leanOf: (place: number) => number;
  readonly leanOfAll: number;
}

/** What such models miss totals by elsewhere; taken where a shop's own past cannot tell. */
export const usualError = 0.3;

/** What they miss totals by where they fit. */
const smallError = 0.05;

/** Fewer expected purchases than this tell nothing of how far a model errs. */
const fewestPurchases = 10;
/** One back-test sees one error: the next may well be larger, above all where the shop goes on to change. */
const oneSeen = 1;
/** What missed one way once misses that way again more often than the other: so much more of the error is taken on that side. */
const leaning = 0.3;

/** A place of which less was expected is shown, but what it errs by is that of all. */
const largestError = 2;

/** Days of the past with which trend and season are known. */
const daysOfPace = 365 + firstWeeksDays;
/** A test that lets the forecast know trend and season is not shorter than this. */
const shortestOfPace = 84;

/**
 * How far ahead a forecast is tried on the past: the horizon, or half of all history. A forecast that knows trend and season is tried where one
 * could know them already, if that leaves twelve weeks.
 */
export function testDays(history: number, horizonDays: number, knowsPace: boolean): number {
  const half = Math.min(horizonDays, Math.ceil(history / 2));
  const left = history - daysOfPace;
  return knowsPace && left >= shortestOfPace ? Math.min(half, left) : half;
}

/**
 * Holds a forecast against what happened; null where too little was expected to tell. What was missed counts by how much was known then: by the
 * share that is `known` of the days that are now, and where the pace of buying is known with less variance now than then, by that.
 */
export function backTest(
  made: Forecast,
  happened: readonly Happened[],
  {
    originUs,
    horizonDays,
    known: days = 1,
    paceVariance = made.paceVariance,
  }: Pick<BackTest, "originUs" | "horizonDays"> & { readonly known?: number; readonly paceVariance?: number },
): BackTest | null {
  // 0: it is not reckoned with now, which is not to know it better.
  const better = paceVariance > 0 && made.paceVariance > paceVariance;
  const known = days * (better ? paceVariance / made.paceVariance : 1);
  const purchases = {
    predicted: made.purchases.reduce((a, b) => a + b, 0),
    happened: happened.reduce((sum, { bought, days }) => sum + (bought ? days : 0), 0),
  };
  if (Math.max(purchases.predicted, purchases.happened) < fewestPurchases) return null;
  const least = leastAbove(made.worthOfPurchase);
  const moneyOf = (place: number) =>
    happened.reduce((sum, row) => sum + (row.place === place ? row.money : 0), 0);
  const places = made.places
    .filter(({ people }) => people > 0)
    .map((one) => {
      const predicted = intervalOfSum(one.value, one.chanceVariance + one.paramVariance, least);
      const money = moneyOf(one.place);
      const { low, high } = predicted.interval;
      return {
        place: one.place,
        people: one.people,
        predicted,
        happened: money,
        held: money >= low && money <= high,
        excess: excessOf(one, money, known),
        lean: leanOf(one, money),
      };
    });
  const all = sumOfPlaces(made);
  const total = places.reduce((sum, { happened: money }) => sum + money, 0);
  const weights = places.reduce((sum, { predicted }) => sum + Math.max(0, predicted.value), 0);
  const pooled =
    weights > 0
      ? places.reduce((sum, { predicted, excess }) => sum + Math.max(0, predicted.value) * excess, 0) /
        weights
      : usualError ** 2;
  // Where each place errs by itself, the sum of all errs by less.
  const evenness =
    weights > 0
      ? places.reduce((sum, { predicted }) => sum + (Math.max(0, predicted.value) / weights) ** 2, 0)
      : 1;
  const leanOfAll = leanOf(all, total);
  return {
    originUs,
    horizonDays,
    leanOfAll,
    leanOf: (place) => (leanOfAll + (places.find((one) => one.place === place)?.lean ?? leanOfAll)) / 2,
    places: places.map(({ excess: _excess, lean: _lean, ...place }) => place),
    predicted: intervalOfSum(all.value, all.chanceVariance + all.paramVariance, least),
    happened: total,
    purchases,
    errorOf: (place) =>
      oneSeen * Math.sqrt((pooled + (places.find((one) => one.place === place)?.excess ?? pooled)) / 2),
    errorOfAll:
      oneSeen *
      Math.sqrt(
        Math.max(excessOf(all, total, known, smallError * Math.sqrt(evenness)), (pooled / 2) * evenness),
      ),
  };
}

/**
 * Squared relative error beyond what chance and parameters explain, and at least what they may hide: of an error as such models have
 * where they fit, what is left of it where this test can hardly see it.
 */
function excessOf(
  { value, chanceVariance, paramVariance }: Pick<PlaceForecast, "value" | "chanceVariance" | "paramVariance">,
  happened: number,
  known: number,
  small = smallError,
): number {
  if (!(value > 0)) return 0;
  const noise = (chanceVariance + paramVariance) / (value * value);
  const excess = known * ((happened / value - 1) ** 2 - noise);
  const hidden = noise > 0 ? 1 / (1 / noise + 1 / small ** 2) : 0;
  return Math.min(largestError ** 2, Math.max(hidden, excess));
}

/** A miss of two standard deviations or more is a lean in full. */
function leanOf(
  { value, chanceVariance, paramVariance }: Pick<PlaceForecast, "value" | "chanceVariance" | "paramVariance">,
  happened: number,
): number {
  const sd = Math.sqrt(chanceVariance + paramVariance);
  return sd > 0 ? Math.max(-1, Math.min(1, (happened - value) / sd / 2)) : 0;
}

/** The error as it is taken below and above what is expected, of a test that leant one way. */
export function sidesOf(error: number, lean: number): { readonly below: number; readonly above: number } {
  return { below: error * (1 - leaning * lean), above: error * (1 + leaning * lean) };
}

/** Everyone together: chances are each one's own, parameters as they err together. */
export function sumOfPlaces({
  places,
  paramVarianceOfAll,
}: Pick<Forecast, "places" | "paramVarianceOfAll">): Pick<
  PlaceForecast,
  "value" | "chanceVariance" | "paramVariance"
> {
  return {
    value: places.reduce((sum, { value }) => sum + value, 0),
    chanceVariance: places.reduce((sum, { chanceVariance }) => sum + chanceVariance, 0),
    paramVariance: paramVarianceOfAll,
  };
}

/** The error of a forecast over another time than was tested: the longer, the larger, as a walk's. */
export function errorOver(error: number, testedDays: number, horizonDays: number): number {
  return error * Math.sqrt(Math.max(1, horizonDays / testedDays));
}
