import { drawFuturePurchases } from "../../stats/buying/draw-dropout.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { gamma } from "../../stats/draws.ts";
import type { Random } from "../../stats/random.ts";
import type { GammaGamma } from "../../stats/spending/gamma-gamma.ts";
import { type Buyers, buyersAt } from "./buyers.ts";
import type { Effort } from "./effort.ts";
import { type DrawnParams, periodDays, spendOf } from "./fit-buyers.ts";
import { type Ahead, spendOfBuyer, type Valuing, valueOfBuyers } from "./value-of-buyers.ts";

/** What is expected of the buyers of a place, and how far what happens may lie from it. Minor units, and their squares. */
export interface PlaceSum {
  readonly place: number;
  readonly buyers: number;
  readonly value: number;
  /** Of their chances: what one lives through is not what was expected. */
  readonly chanceVariance: number;
  /** What parameters as uncertain as they are make of the value, each as a share of it. */
  readonly drawnShares: readonly number[];
}

const futures = 8;

/** Sums by place, of the places where anyone who bought stands. `values` are those of `valueOfBuyers`. */
export function buyersByPlace(
  buyers: Buyers,
  values: Float64Array,
  valuing: Valuing,
  draws: readonly DrawnParams[],
  ahead: Ahead,
  { random, effort }: { readonly random: Random; readonly effort: Effort },
): PlaceSum[] {
  const sums = new Map<number, { buyers: number; value: number }>();
  for (let i = 0; i < buyers.count; i++) {
    const place = buyers.place[i] as number;
    const sum = sums.get(place) ?? { buyers: 0, value: 0 };
    sum.buyers++;
    sum.value += values[i] as number;
    sums.set(place, sum);
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([place, { buyers: count, value }]) => {
      const some = sampleOf(buyers, place, count, effort.ofPlace);
      return {
        place,
        buyers: count,
        value,
        chanceVariance: Math.max(
          count * chanceVariance(some, valuing, ahead, random),
          value * meanSpend(some, valuing),
        ),
        drawnShares: drawnShares(some, valuing, draws, ahead, effort),
      };
    });
}

/** Evenly from all who stand there, in the order they are known. */
function sampleOf(buyers: Buyers, place: number, count: number, some: number): Buyers {
  const every = Math.max(1, Math.floor(count / some));
  const rows: number[] = [];
  let seen = 0;
  for (let i = 0; i < buyers.count; i++) if (buyers.place[i] === place && seen++ % every === 0) rows.push(i);
  return buyersAt(buyers, rows);
}

/** What a purchase of these brings. What they bring varies at least as rare purchases do, which no future that was lived may hold. */
function meanSpend(some: Buyers, valuing: Valuing): number {
  let sum = 0;
  for (let i = 0; i < some.count; i++) sum += spendOfBuyer(valuing, some, i);
  return some.count > 0 ? Math.max(0, sum / some.count) : 0;
}

/** Mean variance of what one person of these earns, by living through futures of each. */
function chanceVariance(some: Buyers, valuing: Valuing, ahead: Ahead, random: Random): number {
  let variance = 0;
  for (let i = 0; i < some.count; i++) {
    const live = futureOf(some, i, valuing, ahead);
    let [total, squares] = [0, 0];
    for (let k = 0; k < futures; k++) {
      const { money } = live(random);
      total += money;
      squares += money * money;
    }
    variance += Math.max(0, squares - (total * total) / futures) / (futures - 1);
  }
  return some.count > 0 ? variance / some.count : 0;
}

/** One future of a buyer lived through: purchases within the horizon, and what they bring, minor units. */
export interface Future {
  readonly purchases: number;
  readonly money: number;
}

/** A way to draw futures of one buyer. */
export function futureOf(
  buyers: Buyers,
  i: number,
  { buying, spending, firstDaysToo }: Valuing,
  { horizonDays }: Ahead,
): (random: Random) => Future {
  const weeks = horizonDays / periodDays;
  const history = {
    x: buyers.x[i] as number,
    last: (buyers.lastDays[i] as number) / periodDays,
    age: (buyers.ageDays[i] as number) / periodDays,
  };
  const { days, sum } = spendOf(buyers, i, firstDaysToo);
  return (random) => {
    const purchases = drawFuturePurchases(random, mbgNbd, buying, history, weeks);
    return { purchases, money: purchases === 0 ? 0 : moneyOf(random, spending, purchases, days, sum) };
  };
}

/** What so many purchases bring, minor units, of one whose `days` before brought so much together. Source: gamma-gamma's own story. */
export function moneyOf(
  random: Random,
  spending: GammaGamma,
  purchases: number,
  days: number,
  sum: number,
): number {
  const shape = spending.p * days + spending.q;
  const rate = gamma(random, shape, shape / (spending.v + Math.max(0, sum)));
  const bought = spending.p * purchases;
  return rate > 0 ? gamma(random, bought, bought / rate) : 0;
}

/** What parameters as uncertain as they are make of the value of these, as shares of it. */
function drawnShares(
  some: Buyers,
  valuing: Valuing,
  draws: readonly DrawnParams[],
  ahead: Ahead,
  effort: Effort,
): readonly number[] {
  const sumOf = ({ buying, spending }: DrawnParams) =>
    valueOfBuyers({ buying, spending, firstDaysToo: valuing.firstDaysToo }, some, ahead, effort).reduce(
      (a, b) => a + b,
      0,
    );
  const middle = sumOf(valuing);
  if (!(Math.abs(middle) > 0)) return draws.map(() => 1);
  // A draw far out says that it may be far more, not that it may be without bound.
  return draws.map((draw) => Math.max(0, Math.min(10, sumOf(draw) / middle)));
}
