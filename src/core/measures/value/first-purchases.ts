import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedPurchases, newcomer } from "../../stats/buying/expected-purchases.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import type { WorthOfFirst } from "./before-buying.ts";
import type { Buyers } from "./buyers.ts";
import { periodDays } from "./fit-buyers.ts";
import { type Ahead, type Valuing, weeklyDiscount } from "./value-of-buyers.ts";

/** What first purchases are worth, and the squared coefficient of variation of what a first day brings. */
export interface FirstPurchases {
  readonly worth: WorthOfFirst;
  readonly spread: number;
}

/** A first purchase is worth what first days bring, and what follows on them within what is left. */
export function firstPurchases(buyers: Buyers, valuing: Valuing, ahead: Ahead): FirstPurchases {
  const { mean, spread } = firstSpendOf(buyers, valuing);
  const worth = (days: number) => mean + repeatsOfNewcomer(valuing, { ...ahead, horizonDays: days });
  return { worth, spread };
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
