import { alive } from "../../stats/buying/alive.ts";
import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { discountedWhileAlive } from "../../stats/buying/expected-purchases.ts";
import { expectedSpend } from "../../stats/spending/gamma-gamma.ts";
import { type Buyers, oldestOf } from "./buyers.ts";
import { byAge, byPurchasesAndAge } from "./by-age.ts";
import type { Effort } from "./effort.ts";
import { type DrawnParams, periodDays, spendOf } from "./fit-buyers.ts";

/** How far value looks ahead, in days, and the discount of a year: 0.1 is 10 %. */
export interface Ahead {
  readonly horizonDays: number;
  readonly discount: number;
}

/** How exactly it is reckoned; left out: as exactly as numbers are. */
type Reckoning = Pick<Effort, "nodes" | "nearness">;

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
  { nodes, nearness }: Reckoning = {},
): Float64Array {
  const { horizonDays, discount } = ahead;
  const values = new Float64Array(buyers.count);
  if (!(horizonDays > 0)) return values;
  const weekly = weeklyDiscount(discount);
  const days = oldestOf(buyers) + 1;
  const alike: number[] = [];
  for (let i = 0; i < buyers.count; i++) {
    const x = buyers.x[i] as number;
    while (alike.length <= x) alike.push(0);
    alike[x] = (alike[x] as number) + 1;
  }
  const worthAt = (x: number) => (age: number) =>
    discountedWhileAlive(mbgNbd, buying, { x, last: 0, age }, weekly, horizonDays / periodDays, nodes);
  // By purchases: of so many alike that their ages come again, by age too.
  const known: (Float64Array | null)[] = alike.map((asked) =>
    asked > days ? new Float64Array(days).fill(-1) : null,
  );
  const { r, alpha } = buying;
  const about = { r, alpha, mostX: alike.length - 1, oldest: (days - 1) / periodDays };
  const ofBoth =
    nearness && byPurchasesAndAge((x, age) => worthAt(x)(age), { ...about, asked: buyers.count }, nearness);
  const ofAge = alike.map((asked, x) =>
    asked === 0 ? null : (ofBoth?.(x) ?? byAge(worthAt(x), { ...about, asked }, nearness)),
  );
  const history = { x: 0, last: 0, age: 0 };
  for (let i = 0; i < buyers.count; i++) {
    const [x, age] = [buyers.x[i] as number, buyers.ageDays[i] as number];
    history.x = x;
    history.last = (buyers.lastDays[i] as number) / periodDays;
    history.age = age / periodDays;
    const row = known[x] as Float64Array | null;
    let worth = row === null ? -1 : (row[age] as number);
    if (worth < 0) {
      worth = (ofAge[x] as (age: number) => number)(history.age);
      if (row !== null) row[age] = worth;
    }
    values[i] = alive(mbgNbd, buying, history) * worth;
  }
  return values;
}

/** Expected spend of a purchase day of one buyer, minor units: the buyer's own mean drawn towards that of all. */
export function spendOfBuyer({ spending, firstDaysToo }: Valuing, buyers: Buyers, i: number): number {
  const { days, sum } = spendOf(buyers, i, firstDaysToo);
  return expectedSpend(spending, days, days > 0 ? sum / days : 0);
}

/** Value of each buyer within the horizon, minor units: expected purchases times expected spend. Never NaN. */
export function valueOfBuyers(
  valuing: Valuing,
  buyers: Buyers,
  ahead: Ahead,
  reckoning: Reckoning = {},
): Float64Array {
  const values = purchasesOfBuyers(valuing, buyers, ahead, reckoning);
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
