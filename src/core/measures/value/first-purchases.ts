import { drawFuturePurchases } from "../../stats/buying/draw-dropout.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedPurchases, newcomer } from "../../stats/buying/expected-purchases.ts";
import { randomFrom } from "../../stats/random.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import type { WorthOfFirst } from "./before-buying.ts";
import type { Buyers } from "./buyers.ts";
import { moneyOf } from "./buyers-by-place.ts";
import { periodDays } from "./fit-buyers.ts";
import { type Ahead, type Valuing, weeklyDiscount } from "./value-of-buyers.ts";

/** What first purchases are worth, and the squared coefficient of variation of what a new customer brings with the first and all that follows. */
export interface FirstPurchases {
  readonly worth: WorthOfFirst;
  readonly spread: number;
}

const lived = 400;
/** A single future that brings so many times the mean speaks for no more. */
const mostTimes = 50;

/** A first purchase is worth what first days bring, and what follows on them within what is left. */
export function firstPurchases(buyers: Buyers, valuing: Valuing, ahead: Ahead): FirstPurchases {
  const { mean, spread } = firstSpendOf(buyers, valuing);
  const worth = (days: number) => mean + repeatsOfNewcomer(valuing, { ...ahead, horizonDays: days });
  const later = varianceOfRepeats(valuing, buyers.count, ahead.horizonDays / 2);
  const whole = worth(ahead.horizonDays / 2);
  return {
    worth,
    spread: whole !== 0 ? (spread * mean ** 2 + later) / whole ** 2 : spread,
  };
}

/** Variance of what newcomers bring after their first purchase, by living through futures. */
function varianceOfRepeats({ buying, spending }: Valuing, seed: number, days: number): number {
  const random = randomFrom(13, seed);
  const money = Array.from({ length: lived }, () => {
    const purchases = drawFuturePurchases(random, mbgNbd, buying, newcomer, days / periodDays);
    return purchases === 0 ? 0 : moneyOf(random, spending, purchases, 0, 0);
  });
  const most = mostTimes * (money.reduce((a, b) => a + b, 0) / lived);
  const mean = money.reduce((a, m) => a + Math.min(most, m), 0) / lived;
  return money.reduce((a, m) => a + (Math.min(most, m) - mean) ** 2, 0) / (lived - 1);
}

function firstSpendOf(
  buyers: Buyers,
  { spending }: Valuing,
): { readonly mean: number; readonly spread: number } {
  let [n, sum, squares] = [0, 0, 0];
  for (const spend of buyers.firstSpend) {
    if (Number.isNaN(spend)) continue;
    n++;
    sum += spend;
    squares += spend * spend;
  }
  if (n === 0) return { mean: expectedSpend(spending, 0, 0), spread: 1 };
  const mean = sum / n;
  return { mean, spread: mean !== 0 ? Math.max(0, squares / n - mean * mean) / (mean * mean) : 1 };
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
