import { alive } from "../../stats/buying/alive.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedWhileAlive } from "../../stats/buying/expected-purchases.ts";
import { interpolated } from "../../stats/special/chebyshev.ts";
import type { Nodes } from "../../stats/special/gauss-legendre.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import { type Buyers, oldestOf } from "./buyers.ts";
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
  nodes?: Nodes,
): Float64Array {
  const { horizonDays, discount } = ahead;
  const values = new Float64Array(buyers.count);
  if (!(horizonDays > 0)) return values;
  const weekly = weeklyDiscount(discount);
  const days = oldestOf(buyers) + 1;
  // By purchases.
  const known: (Float64Array | undefined)[] = [];
  const alike: number[] = [];
  for (let i = 0; i < buyers.count; i++) {
    const x = buyers.x[i] as number;
    while (alike.length <= x) alike.push(0);
    alike[x] = (alike[x] as number) + 1;
  }
  const worthAt = (x: number) => (age: number) =>
    discountedWhileAlive(mbgNbd, buying, { x, last: 0, age }, weekly, horizonDays / periodDays, nodes);
  const ofAge = new Map<number, (age: number) => number>();
  const history = { x: 0, last: 0, age: 0 };
  for (let i = 0; i < buyers.count; i++) {
    const [x, age] = [buyers.x[i] as number, buyers.ageDays[i] as number];
    history.x = x;
    history.last = (buyers.lastDays[i] as number) / periodDays;
    history.age = age / periodDays;
    const row = known[x] ?? new Float64Array(days).fill(-1);
    known[x] = row;
    if ((row[age] as number) < 0) {
      const of = ofAge.get(x) ?? byAge(worthAt(x), buying.alpha, (days - 1) / periodDays, alike[x] as number);
      ofAge.set(x, of);
      row[age] = of(history.age);
    }
    values[i] = alive(mbgNbd, buying, history) * (row[age] as number);
  }
  return values;
}

/** From so many alike on it is quicker to reckon at `points` ages and go between them. */
const fewestBetween = 45;
const points = 28;
/** As near as what lies between must come to what is reckoned. */
const near = 1e-11;

/** A function of age up to an oldest: itself, or between some of its values where many will be asked for and these tell it. Smooth in ln(alpha + age). */
function byAge(
  of: (age: number) => number,
  alpha: number,
  oldest: number,
  asked: number,
): (age: number) => number {
  if (asked < fewestBetween || !(oldest > 0)) return of;
  const [from, to] = [Math.log(alpha), Math.log(alpha + oldest)];
  const between = interpolated((ln) => of(Math.max(0, Math.exp(ln) - alpha)), from, to, points);
  const guess = (age: number) => between(Math.log(alpha + age));
  const agrees = [0.013, 0.19, 0.47, 0.83].every((share) => {
    const told = of(share * oldest);
    return Math.abs(guess(share * oldest) - told) <= near * Math.abs(told);
  });
  return agrees ? guess : of;
}

/** Expected spend of a purchase day of one buyer, minor units: the buyer's own mean drawn towards that of all. */
export function spendOfBuyer({ spending, firstDaysToo }: Valuing, buyers: Buyers, i: number): number {
  const { days, sum } = spendOf(buyers, i, firstDaysToo);
  return expectedSpend(spending, days, days > 0 ? sum / days : 0);
}

/** Value of each buyer within the horizon, minor units: expected purchases times expected spend. Never NaN. */
export function valueOfBuyers(valuing: Valuing, buyers: Buyers, ahead: Ahead, nodes?: Nodes): Float64Array {
  const values = purchasesOfBuyers(valuing, buyers, ahead, nodes);
  for (let i = 0; i < values.length; i++)
    values[i] = (values[i] as number) * spendOfBuyer(valuing, buyers, i);
  return values;
}

/** The chance that one buyer is still a customer, 0 to 1; buyers and fit by the same clock. */
export function aliveOfBuyer({ buying }: Pick<Valuing, "buying">, buyers: Buyers, i: number): number {
  const { x, lastDays, ageDays } = buyers;
  const [last, age] = [(lastDays[i] as number) / periodDays, (ageDays[i] as number) / periodDays];
  return alive(mbgNbd, buying, { x: x[i] as number, last, age });
}
