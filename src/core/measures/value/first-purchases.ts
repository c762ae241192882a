import { drawFuturePurchases } from "../../stats/buying/draw-dropout.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedPurchases, newcomer } from "../../stats/buying/expected-purchases.ts";
import { randomFrom, uniform } from "../../stats/random.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import type { WorthOfFirst } from "./before-buying.ts";
import type { Buyers } from "./buyers.ts";
import { moneyOf } from "./buyers-by-place.ts";
import { type Effort, usualEffort } from "./effort.ts";
import { periodDays } from "./fit-buyers.ts";
import { type Ahead, type Valuing, weeklyDiscount } from "./value-of-buyers.ts";

/** What first purchases are worth, and the squared coefficient of variation of what a new customer brings with the first and all that follows. */
export interface FirstPurchases {
  readonly worth: WorthOfFirst;
  readonly spread: number;
}

/** A single future that brings so many times the mean speaks for no more. */
const mostTimes = 50;

/** A first purchase is worth what first days bring, and what follows on them within what is left. */
export function firstPurchases(
  buyers: Buyers,
  valuing: Valuing,
  ahead: Ahead,
  { newcomers }: Effort = usualEffort,
): FirstPurchases {
  const told = toldOf(buyers);
  const mean = told.length > 0 ? sumOf(told) / told.length : expectedSpend(valuing.spending, 0, 0);
  const known = new Map<number, number>();
  return {
    // Asked for the same days again and again.
    worth: (days) => {
      const worth = known.get(days) ?? mean + repeatsOfNewcomer(valuing, { ...ahead, horizonDays: days });
      known.set(days, worth);
      return worth;
    },
    spread: spreadOfNewcomers(told.length > 0 ? told : [mean], valuing, ahead.horizonDays / 2, newcomers),
  };
}

/** What first days brought, where it is known. */
function toldOf({ count, firstSpend }: Buyers): Float64Array {
  const told = new Float64Array(count);
  let at = 0;
  for (let i = 0; i < count; i++) if (!Number.isNaN(firstSpend[i])) told[at++] = firstSpend[i] as number;
  return told.subarray(0, at);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}

/**
 * Squared coefficient of variation of what newcomers bring, first purchase and all, by living through futures: who spends much the first time
 * also does so later, so that both vary together.
 */
function spreadOfNewcomers(
  firstSpend: ArrayLike<number>,
  { buying, spending }: Valuing,
  days: number,
  lived: number,
): number {
  const random = randomFrom(13, firstSpend.length);
  const money = Array.from({ length: lived }, () => {
    const first = firstSpend[Math.floor(uniform(random) * firstSpend.length)] as number;
    const purchases = drawFuturePurchases(random, mbgNbd, buying, newcomer, days / periodDays);
    return first + (purchases === 0 ? 0 : moneyOf(random, spending, purchases, 1, first));
  });
  const most = mostTimes * Math.abs(money.reduce((sum, one) => sum + one, 0) / lived);
  const told = money.map((one) => Math.max(-most, Math.min(most, one)));
  const mean = told.reduce((sum, one) => sum + one, 0) / lived;
  return mean === 0 ? 1 : told.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (lived - 1) / mean ** 2;
}

/** What follows on a first purchase within so many days. */
function repeatsOfNewcomer({ buying, spending }: Valuing, { horizonDays, discount }: Ahead): number {
  if (!(horizonDays > 0)) return 0;
  const weeks = horizonDays / periodDays;
  return (
    discountedPurchases(mbgNbd, buying, newcomer, weeklyDiscount(discount), weeks) *
    expectedSpend(spending, 0, 0)
  );
}
