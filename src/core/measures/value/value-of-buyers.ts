import { alive } from "../../stats/buying/alive.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedWhileAlive } from "../../stats/buying/expected-purchases.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import type { Buyers } from "./buyers.ts";
import { type DrawnParams, periodDays, spendOf } from "./fit-buyers.ts";

/** How far value looks ahead, in days, and the discount of a year: 0.1 is 10 %. */
export interface Ahead {
  readonly horizonDays: number;
  readonly discount: number;
}

/** The continuous discount of one week. */
export function weeklyDiscount(discount: number): number {
  return (Math.log1p(discount) * periodDays) / 365;
}

/** What is asked of buyers: parameters, and whether first days tell of spend. */
export interface Valuing extends DrawnParams {
  readonly firstDaysToo: boolean;
}

/**
 * Expected purchase days of each buyer within the horizon, each worth its present value.
 * Source: MBG/NBD as in `discountedPurchases`; of those alive what is to come depends on purchases and age alone, and is reckoned once.
 */
export function purchasesOfBuyers(
  { buying }: Pick<Valuing, "buying">,
  buyers: Buyers,
  ahead: Ahead,
): Float64Array {
  const { horizonDays, discount } = ahead;
  const values = new Float64Array(buyers.count);
  if (!(horizonDays > 0)) return values;
  const weekly = weeklyDiscount(discount);
  const days = buyers.ageDays.reduce((most, age) => Math.max(most, age), 0) + 1;
  const known = new Map<number, Float64Array>();
  const history = { x: 0, last: 0, age: 0 };
  for (let i = 0; i < buyers.count; i++) {
    const [x, age] = [buyers.x[i] as number, buyers.ageDays[i] as number];
    history.x = x;
    history.last = (buyers.lastDays[i] as number) / periodDays;
    history.age = age / periodDays;
    const row = known.get(x) ?? new Float64Array(days).fill(-1);
    if (!known.has(x)) known.set(x, row);
    if ((row[age] as number) < 0)
      row[age] = discountedWhileAlive(mbgNbd, buying, history, weekly, horizonDays / periodDays);
    values[i] = alive(mbgNbd, buying, history) * (row[age] as number);
  }
  return values;
}

/** Expected spend of a purchase day of one buyer, minor units: the buyer's own mean drawn towards that of all. */
export function spendOfBuyer({ spending, firstDaysToo }: Valuing, buyers: Buyers, i: number): number {
  const { days, sum } = spendOf(buyers, i, firstDaysToo);
  return expectedSpend(spending, days, days > 0 ? sum / days : 0);
}

/** Value of each buyer within the horizon, minor units: expected purchases times expected spend. Never NaN. */
export function valueOfBuyers(valuing: Valuing, buyers: Buyers, ahead: Ahead): Float64Array {
  const values = purchasesOfBuyers(valuing, buyers, ahead);
  for (let i = 0; i < values.length; i++)
    values[i] = (values[i] as number) * spendOfBuyer(valuing, buyers, i);
  return values;
}
