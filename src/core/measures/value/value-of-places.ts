import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { fewest } from "../fewest.ts";
import { type BackTest, errorOver, sidesOf, sumOfPlaces, usualError } from "./back-test.ts";
import type { Buyers } from "./buyers.ts";
import type { Forecast, PlaceForecast } from "./forecast.ts";
import { intervalOfSum, leastAbove } from "./interval-of-sum.ts";
import { type Abc, abcOf, merged, mostValuable, type Spread, sortedByPlace, spreads } from "./spread.ts";

/** What the people of one place are worth, minor units. */
export interface PlaceValue {
  readonly place: number;
  readonly people: number;
  readonly buyers: number;
  /** Of all of them; null: nobody stands there. */
  readonly total: Estimate | null;
  /** Of one on average; null: fewer than ten stand there, and no mean is told of so few, in any answer. */
  readonly mean: Estimate | null;
  /** Of those who have bought; null as `mean` is, or nobody has. */
  readonly spread: Spread | null;
}

/** How much more one is worth on average on the upper of two places: who stands where is selection, so not what a move would earn. */
export interface PlaceDifference {
  readonly from: number;
  readonly to: number;
  readonly difference: Estimate;
}

export interface ValueOfPlaces {
  readonly places: readonly PlaceValue[];
  readonly all: Estimate;
  readonly differences: readonly PlaceDifference[];
  readonly abc: Abc | null;
  /** Rows of the most valuable buyers, most valuable first. */
  readonly top: readonly number[];
}

const topShown = 20;

/** How sums are widened: by what the back-test missed, or by what such models usually miss. */
export function widening(tested: BackTest | null, horizonDays: number) {
  const over = (error: number) =>
    tested === null ? error : errorOver(error, tested.horizonDays, horizonDays);
  return {
    errorOf: (place: number) => over(tested === null ? usualError : tested.errorOf(place)),
    errorOfAll: over(tested === null ? usualError : tested.errorOfAll),
  };
}

/** A sum with its interval, wider by a relative error that leans to one side; minor units. `purchase`: what one brings. */
export function widened(
  sum: Pick<PlaceForecast, "value" | "chanceVariance" | "paramVariance">,
  error: number,
  lean: number,
  purchase: number,
): Estimate {
  const least = leastAbove(purchase);
  const { below, above } = sidesOf(error, lean);
  const [lower, upper] = [below, above].map((side) =>
    intervalOfSum(sum.value, sum.chanceVariance + sum.paramVariance + (side * sum.value) ** 2, least),
  ) as [Estimate, Estimate];
  return { value: sum.value, interval: { low: lower.interval.low, high: upper.interval.high } };
}

/** What everyone at some places is worth together, minor units; null: nobody stands there. Parameters are taken to err the same way at each of them. */
export function sumOfSome(
  made: Forecast,
  tested: BackTest | null,
  horizonDays: number,
  isOne: (place: number) => boolean,
): { readonly people: number; readonly total: Estimate | null } {
  const places = made.places.filter(({ place }) => isOne(place));
  const people = places.reduce((sum, one) => sum + one.people, 0);
  if (people === 0) return { people, total: null };
  const paramSd = places.reduce((sum, { paramVariance }) => sum + Math.sqrt(Math.max(0, paramVariance)), 0);
  const sum = sumOfPlaces({ places, paramVarianceOfAll: paramSd ** 2 });
  const total = widened(
    sum,
    widening(tested, horizonDays).errorOfAll,
    tested?.leanOfAll ?? 0,
    made.worthOfPurchase,
  );
  return { people, total };
}

/** The mean value of one of everyone at some places, as `sumOfSome`. */
export function meanOfSome(
  made: Forecast,
  tested: BackTest | null,
  horizonDays: number,
  isOne: (place: number) => boolean,
): { readonly people: number; readonly mean: Estimate | null } {
  const { people, total } = sumOfSome(made, tested, horizonDays, isOne);
  return { people, mean: total && people >= fewest ? scaled(total, 1 / people) : null };
}

/** Value of everyone by place, its intervals widened by what the back-test missed, or by what such models usually miss. */
export function valueOfPlaces(
  made: Forecast,
  buyers: Buyers,
  tested: BackTest | null,
  horizonDays: number,
  rungs: number = made.places.length,
): ValueOfPlaces {
  const byPlace = sortedByPlace(buyers, made.values, made.places.length);
  const sorted = merged(byPlace);
  return {
    ...placesValued(made, byPlace, tested, horizonDays, rungs),
    abc: abcOf(sorted),
    top: mostValuable(made.values, sorted, topShown),
  };
}

/** The same but for who is worth most, and how few bring most; `byPlace`: see `sortedByPlace`. */
export function placesValued(
  made: Forecast,
  byPlace: readonly Float64Array[],
  tested: BackTest | null,
  horizonDays: number,
  rungs: number,
): Pick<ValueOfPlaces, "places" | "all" | "differences"> {
  const { errorOf, errorOfAll } = widening(tested, horizonDays);
  const spread = spreads(byPlace);
  const places = made.places.map((one): PlaceValue => {
    const total =
      one.people === 0
        ? null
        : widened(one, errorOf(one.place), tested?.leanOf(one.place) ?? 0, made.worthOfPurchase);
    return {
      ...{ place: one.place, people: one.people, buyers: one.buyers, total },
      mean: total && one.people >= fewest ? scaled(total, 1 / one.people) : null,
      spread: one.people >= fewest ? (spread[one.place] ?? null) : null,
    };
  });
  return {
    places,
    all: widened(sumOfPlaces(made), errorOfAll, tested?.leanOfAll ?? 0, made.worthOfPurchase),
    differences: differences(places.slice(0, rungs)),
  };
}

/** An estimate of one of `1 / by`. */
export function scaled({ value, interval }: Estimate, by: number): Estimate {
  return { value: value * by, interval: { low: interval.low * by, high: interval.high * by } };
}

/**
 * How much more one estimate is than another that errs by itself. Source: Zou, Huang and Zhang (2009), as `sumOfEstimates`.
 * Of 10 (8 to 13) and 4 (3 to 6): 6, 3.17 to 9.16.
 */
export function differenceOf(a: Estimate, b: Estimate): Estimate {
  const value = a.value - b.value;
  const low = value - Math.hypot(a.value - a.interval.low, b.interval.high - b.value);
  const high = value + Math.hypot(a.interval.high - a.value, b.value - b.interval.low);
  return { value, interval: { low, high } };
}

/** Between each rung where anyone stands and the next. */
function differences(places: readonly PlaceValue[]): PlaceDifference[] {
  const peopled = places.filter(({ mean }) => mean !== null);
  return peopled.slice(1).map((upper, i) => {
    const lower = peopled[i] as PlaceValue;
    const difference = differenceOf(upper.mean as Estimate, lower.mean as Estimate);
    return { from: lower.place, to: upper.place, difference };
  });
}
