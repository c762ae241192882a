import { randomFrom } from "../../stats/random.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import { type WaitingSum, waitingByPlace } from "./before-buying.ts";
import type { Buyers } from "./buyers.ts";
import { buyersByPlace, type PlaceSum } from "./buyers-by-place.ts";
import { buyingTime, type MonthOfRepeats, paceCanBeKnown } from "./buying-time.ts";
import { type Effort, halfTheDraws, usualEffort } from "./effort.ts";
import { firstPurchases } from "./first-purchases.ts";
import { type BuyersFit, type DrawnParams, drawnParams, fitBuyers, fitInTime } from "./fit-buyers.ts";
import type { Waited } from "./landmarks.ts";
import type { Standing } from "./standing.ts";
import { type Ahead, purchasesOfBuyers, spendOfBuyer, type Valuing } from "./value-of-buyers.ts";
import { paceAhead } from "./waiting-time.ts";

/** What is known at an instant of those who bought and of those who did not. */
export interface KnownThen {
  readonly buyers: Buyers;
  readonly standing: readonly Standing[];
  readonly before: Waited;
  /** Of first purchases: what the time ahead usually brings beside an average one; null: not known. */
  readonly season: number | null;
  readonly repeats: readonly MonthOfRepeats[];
  /** Places of the ladder, exits with them. */
  readonly places: number;
}

/** What the people of a place are expected to earn together, minor units, before what a back-test has to say. */
export interface PlaceForecast {
  readonly place: number;
  readonly people: number;
  readonly buyers: number;
  readonly value: number;
  readonly ofBuyers: number;
  /** Of those who never bought: each one's value squared, added up. */
  readonly squaresOfWaiting: number;
  readonly chanceVariance: number;
  readonly paramVariance: number;
}

export interface Forecast {
  readonly fit: BuyersFit;
  /** Of each buyer, in their order: expected purchase days and value. */
  readonly purchases: Float64Array;
  readonly values: Float64Array;
  readonly places: readonly PlaceForecast[];
  /** Of the parameters, of the sum of all places: what errs alike in each adds up, what does not evens out. */
  readonly paramVarianceOfAll: number;
  /** What a purchase brings on average, minor units. */
  readonly worthOfPurchase: number;
  /** The buyers and the time ahead as they were reckoned with: where trend or season is known, by another clock. */
  readonly inTime: {
    readonly buyers: Buyers;
    readonly ahead: Ahead;
    /** Days of buying within each number of days before now; null: a day is a day. */
    readonly clock: Float64Array | null;
  };
  /** Possible truths, which tell how uncertain the parameters are. */
  readonly drawn: readonly DrawnParams[];
  /** Trend or season is known and was reckoned with. */
  readonly knowsPace: boolean;
  /** What a day ahead brings of repeat purchases beside one of the last year; null: it cannot be told. */
  readonly pace: number | null;
  /** Variance of that factor; 0: it was not reckoned with. */
  readonly paceVariance: number;
  /** What a day ahead brings of first purchases of those who wait beside one of the last year; null: it was not reckoned with. */
  readonly paceOfFirsts: number | null;
  /** First purchases seen of people who had been waiting on the ladder. */
  readonly firstsSeen: number;
}

/**
 * What everyone is expected to earn; null where the buyers cannot be fitted at all. The same facts give the same numbers.
 */
export function forecast(known: KnownThen, ahead: Ahead, effort: Effort = usualEffort): Forecast | null {
  const { buyers, standing, before, places, season, repeats } = known;
  // Where those who wait have a clock of their own, it has the season in it.
  const factor = before.time === null ? (season ?? 1) : 1;
  const paceOfFirsts = before.time && paceAhead(before.time, ahead.horizonDays);
  const steady = fitBuyers(buyers);
  if (steady === null) return null;
  const time = buyingTime(buyers, steady, repeats, ahead);
  const inTime = time ?? { buyers, ahead, clock: null };
  const fit = time ? fitInTime(buyers, time.buyers, steady) : steady;
  const random = randomFrom(5, buyers.count);
  const params = drawnParams(fit, random, effort.draws, effort.search);
  const valuing: Valuing = {
    buying: fit.buying.params,
    spending: fit.spending.params,
    firstDaysToo: fit.firstDaysToo,
  };
  const purchases = purchasesOfBuyers(valuing, inTime.buyers, inTime.ahead, effort);
  const values = purchases.map((n, i) => n * spendOfBuyer(valuing, buyers, i));
  const bought = buyersByPlace(inTime.buyers, values, valuing, params, inTime.ahead, { random, effort });
  const first = firstPurchases(buyers, valuing, ahead, effort);
  const waiting = waitingByPlace(standing, before, first.worth, ahead, {
    random,
    draws: halfTheDraws(effort),
    spread: first.spread,
  });
  const ofBuyers = (some: readonly PlaceSum[]) =>
    varianceOfSum(some.map(({ value, drawnShares }) => drawnShares.map((share) => share * value))) +
    (time?.pace.variance ?? 0) * some.reduce((sum, { value }) => sum + value, 0) ** 2;
  const ofWaiting = (some: readonly WaitingSum[]) =>
    factor ** 2 * varianceOfSum(some.map(({ drawn }) => drawn)) +
    (paceOfFirsts?.variance ?? 0) * some.reduce((sum, { value }) => sum + value, 0) ** 2;
  return {
    fit,
    purchases,
    values,
    drawn: params,
    ...{ inTime, pace: time?.pace.factor ?? (paceCanBeKnown(buyers) ? 1 : null) },
    ...{ knowsPace: time !== null, paceVariance: time?.pace.variance ?? 0 },
    paceOfFirsts: paceOfFirsts?.factor ?? null,
    firstsSeen: before.firstsSeen,
    worthOfPurchase: expectedSpend(valuing.spending, 0, 0),
    paramVarianceOfAll: ofBuyers(bought) + ofWaiting(waiting),
    places: Array.from({ length: places }, (_, place) => {
      const one = bought.find((each) => each.place === place);
      const other = waiting.find((each) => each.place === place);
      return {
        place,
        people: standing.reduce((sum, row) => sum + (row.place === place ? row.people : 0), 0),
        buyers: one?.buyers ?? 0,
        value: (one?.value ?? 0) + factor * (other?.value ?? 0),
        ofBuyers: one?.value ?? 0,
        squaresOfWaiting: factor ** 2 * (other?.squares ?? 0),
        chanceVariance: (one?.chanceVariance ?? 0) + factor * (other?.chanceVariance ?? 0),
        paramVariance: ofBuyers(one ? [one] : []) + ofWaiting(other ? [other] : []),
      };
    }),
  };
}

/** Variance of a sum whose parts are drawn together. */
function varianceOfSum(parts: readonly (readonly number[])[]): number {
  const sums = (parts[0] ?? []).map((_, i) => parts.reduce((sum, drawn) => sum + (drawn[i] as number), 0));
  const mean = sums.reduce((a, b) => a + b, 0) / Math.max(1, sums.length);
  return sums.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, sums.length - 1);
}
