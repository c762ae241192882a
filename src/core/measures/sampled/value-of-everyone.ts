import type { Estimate } from "../../stats/sum-of-estimates.ts";
import type { BackTest } from "../value/back-test.ts";
import type { Buyers } from "../value/buyers.ts";
import type { Forecast, PlaceForecast } from "../value/forecast.ts";
import { sortedByPlace } from "../value/spread.ts";
import { placesValued, type ValueOfPlaces } from "../value/value-of-places.ts";

/**
 * A forecast of a sample as one of everyone, of whom so many stand at each place: sums are scaled place by place. What chance does evens out over more
 * people, parameters err as they do, and that others might have been in the sample is added: by how far people of one place differ, less the more of them are in it.
 * Of fewer than two at a place nothing is told there.
 * Source: stratified sampling without replacement, W. G. Cochran, Sampling Techniques (1977), 5.3-5.4; 100 of 6,400 worth 50 each, give or take 200: 320,000, and
 * for who is in the sample a standard deviation of 127,000.
 */
export function forecastOfEveryone(made: Forecast, buyers: Buyers, standing: readonly number[]): Forecast {
  const squares = new Map<number, number>();
  for (let i = 0; i < buyers.count; i++) {
    const place = buyers.place[i] as number;
    squares.set(place, (squares.get(place) ?? 0) + (made.values[i] as number) ** 2);
  }
  const places = made.places.map((one): PlaceForecast => {
    const all = standing[one.place] ?? 0;
    if (one.people < 2 || all < one.people) return { ...one, people: 0, value: 0, ofBuyers: 0, buyers: 0 };
    const times = all / one.people;
    const squared = (squares.get(one.place) ?? 0) + one.squaresOfWaiting;
    return {
      place: one.place,
      people: all,
      buyers: Math.round(times * one.buyers),
      value: times * one.value,
      ofBuyers: times * one.ofBuyers,
      squaresOfWaiting: times * one.squaresOfWaiting,
      chanceVariance: times * one.chanceVariance + ofSampling(one, squared, times),
      paramVariance: times ** 2 * one.paramVariance,
    };
  });
  const [before, after] = [made.places, places].map((some) =>
    some.reduce((sum, { value }) => sum + value, 0),
  ) as [number, number];
  const times = before > 0 ? after / before : 1;
  return { ...made, places, paramVarianceOfAll: times ** 2 * made.paramVarianceOfAll };
}

/** Variance of a sum over all of a place since others might have been in the sample. */
function ofSampling({ people, value }: PlaceForecast, squares: number, times: number): number {
  const spread = Math.max(0, squares - value ** 2 / people) / (people - 1);
  return times ** 2 * people * spread * (1 - 1 / times);
}

/**
 * What people are worth by a forecast of everyone that a sample made, as `valueOfPlaces`: `peopleAt` says how many stand at each place, which is counted; who is worth most, and how few
 * bring most, a sample does not tell.
 */
export function valueOfEveryone(
  forecast: Forecast,
  buyers: Buyers,
  tested: BackTest | null,
  { horizonDays, rungs }: { readonly horizonDays: number; readonly rungs: number },
  peopleAt: (place: number) => number,
): ValueOfPlaces {
  const byPlace = sortedByPlace(buyers, forecast.values, forecast.places.length);
  const valued = placesValued(forecast, byPlace, tested, horizonDays, rungs);
  const places = valued.places.map((one) => ({ ...one, people: peopleAt(one.place) }));
  return { ...valued, places, abc: null, top: [] };
}

/** A back-test of a sample in sums of everyone: what it found, shares all, stays as it is. */
export function backTestOfEveryone(tested: BackTest, times: number): BackTest {
  const scaled = ({ value, interval }: Estimate): Estimate => ({
    value: times * value,
    interval: { low: times * interval.low, high: times * interval.high },
  });
  return {
    ...tested,
    predicted: scaled(tested.predicted),
    happened: times * tested.happened,
    purchases: {
      predicted: times * tested.purchases.predicted,
      happened: Math.round(times * tested.purchases.happened),
    },
    places: tested.places.map((one) => ({
      ...one,
      people: Math.round(times * one.people),
      predicted: scaled(one.predicted),
      happened: times * one.happened,
    })),
  };
}
