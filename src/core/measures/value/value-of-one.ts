import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { chanceOfPurchase } from "../../stats/buying/expected-purchases.ts";
import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { fewest } from "../fewest.ts";
import type { BackTest } from "./back-test.ts";
import type { Buyers } from "./buyers.ts";
import { buyersInTime } from "./buying-time.ts";
import { type DrawnParams, periodDays } from "./fit-buyers.ts";
import type { Forecast, PlaceForecast } from "./forecast.ts";
import { type Ahead, type Valuing, valueOfBuyers } from "./value-of-buyers.ts";
import { scaled, widened, widening } from "./value-of-places.ts";

/** What a forecast of everyone leaves to say what one of them is worth: nothing that is of somebody. */
export interface ValueModel {
  readonly valuing: Valuing;
  readonly drawn: readonly DrawnParams[];
  /** The time ahead by the clock of buyers, and that clock; null: a day is a day. */
  readonly ahead: Ahead;
  readonly clock: Float64Array | null;
  readonly paceVariance: number;
  readonly places: readonly PlaceForecast[];
  readonly worthOfPurchase: number;
  readonly tested: BackTest | null;
  readonly horizonDays: number;
  /** It was fitted to so many, of whom so many came back. */
  readonly buyers: number;
  readonly repeatBuyers: number;
}

/** What one person is expected to bring, minor units at 90 %: an average over all of their history; what one of these does varies by far more. */
export interface ValueOfOne {
  readonly value: Estimate;
  /** Of at least one more purchase within the horizon, 0 to 1; null: they never bought. */
  readonly chance: Estimate | null;
}

/** The model of a forecast. */
export function valueModelOf(made: Forecast, tested: BackTest | null, horizonDays: number): ValueModel {
  const { fit, drawn, paceVariance, worthOfPurchase, places, inTime } = made;
  const { buying, spending, firstDaysToo, buyers, repeatBuyers } = fit;
  return {
    valuing: { buying: buying.params, spending: spending.params, firstDaysToo },
    ...{ drawn, ahead: inTime.ahead, clock: inTime.clock, paceVariance, places, worthOfPurchase },
    ...{ tested, horizonDays, buyers, repeatBuyers },
  };
}

/**
 * What the first of `some` is worth, who has bought: to the digit what `forecast` tells of them. The interval is by the possible truths, the pace ahead, and by what the
 * back-test missed at their place.
 */
export function valueOfBuyer(model: ValueModel, some: Buyers): ValueOfOne {
  const { valuing, drawn, ahead, clock, horizonDays, tested } = model;
  const buyer = clock ? buyersInTime(some, clock) : some;
  const of = (params: DrawnParams) =>
    valueOfBuyers({ ...params, firstDaysToo: valuing.firstDaysToo }, buyer, ahead)[0] as number;
  const value = of(valuing);
  // A draw far out says that it may be far more, not that it may be without bound.
  const values = drawn.map((draw) => Math.max(0, Math.min(10 * Math.abs(value), of(draw))));
  const place = buyer.place[0] as number;
  const paramVariance = varianceOf(values) + model.paceVariance * value ** 2;
  const { errorOf } = widening(tested, horizonDays);
  const sum = { value, chanceVariance: 0, paramVariance };
  return {
    value: widened(sum, errorOf(place), tested?.leanOf(place) ?? 0, 0),
    chance: chanceOf(model, buyer),
  };
}

/** What is expected on average of those at a place who never bought; null: fewer than ten stand there. */
export function valueOfWaiting(model: ValueModel, place: number): ValueOfOne | null {
  const { places, tested, horizonDays, worthOfPurchase } = model;
  const at = places.find((one) => one.place === place);
  const waiting = at ? at.people - at.buyers : 0;
  if (!at || waiting < fewest) return null;
  const { chanceVariance, paramVariance } = at;
  const sum = { value: at.value - at.ofBuyers, chanceVariance, paramVariance };
  const { errorOf } = widening(tested, horizonDays);
  const total = widened(sum, errorOf(place), tested?.leanOf(place) ?? 0, worthOfPurchase);
  return { value: scaled(total, 1 / waiting), chance: null };
}

function chanceOf({ valuing, drawn, ahead }: ValueModel, { x, lastDays, ageDays }: Buyers): Estimate | null {
  if (!(ahead.horizonDays > 0)) return null;
  const history = {
    x: x[0] as number,
    last: (lastDays[0] as number) / periodDays,
    age: (ageDays[0] as number) / periodDays,
  };
  const by = ({ buying }: Pick<DrawnParams, "buying">) =>
    chanceOfPurchase(mbgNbd, buying, history, ahead.horizonDays / periodDays);
  const value = by(valuing);
  const sorted = drawn.map(by).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value;
  return { value, interval: { low: Math.min(value, at(0.05)), high: Math.max(value, at(0.95)) } };
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, values.length - 1);
}
