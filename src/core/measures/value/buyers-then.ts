import type { SpentByPeople } from "../by-person/orders-of-people.sql.ts";
import type { StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { BuyersSoFar } from "./buyers.ts";
import type { MonthOfRepeats } from "./buying-time.ts";
import type { MonthOfOrders } from "./season.ts";

/** An instant up to which orders count, its local day, and the most that one day is taken to bring. */
export interface BuyersAsked {
  readonly untilUs: number;
  readonly day: number;
  readonly cap: number;
  /** Repeats are counted of those whose first day is this or a later one. */
  readonly countedFromDay: number;
}

/** All orders up to an instant, and purchase days after the first, stretch after stretch of persons: `[3]` is the third day before its local day. */
export interface DaysBefore {
  readonly orders: number[];
  readonly repeats: number[];
}

/** Adds the buyers of a stretch of persons who stood somewhere, by `rowsStanding`, to those so far, what each day brought capped. Counts into `daysBefore` too. */
export function buyersThen(
  spent: SpentByPeople,
  stays: StaysOfPeople,
  standing: Int32Array,
  asked: BuyersAsked,
  { buyers, daysBefore }: { readonly buyers: BuyersSoFar; readonly daysBefore: DaysBefore },
): void {
  const days = asked.day - earliest(spent.day, asked.day) + 1;
  const [orders, repeats] = [new Float64Array(days), new Float64Array(days)];
  addBuyers(spent, stays.place, standing, asked, buyers, orders, repeats);
  addTo(daysBefore.orders, orders);
  addTo(daysBefore.repeats, repeats);
}

function earliest(days: Int32Array, before: number): number {
  let since = before;
  for (let row = 0; row < days.length; row++) if ((days[row] as number) < since) since = days[row] as number;
  return since;
}

// A function that ends with its loop: what comes after one would be made fast without having been seen, and all of it anew.

function addBuyers(
  { from: firstPerson, starts, day: days, us, spend }: SpentByPeople,
  places: Int16Array,
  standing: Int32Array,
  { untilUs, day: lastDay, cap, countedFromDay }: BuyersAsked,
  buyers: BuyersSoFar,
  orders: Float64Array,
  repeats: Float64Array,
): void {
  const { personId, place, x, lastDays, ageDays, spendDays, repeatSpend, firstSpend } = buyers;
  for (let i = 0; i < standing.length; i++) {
    const from = starts[i] as number;
    const to = starts[i + 1] as number;
    if (from === to || (us[from] as number) > untilUs) continue;
    const firstDay = days[from] as number;
    const counted = firstDay >= countedFromDay;
    let row = from;
    let own = firstDay;
    let first = Number.NaN;
    let repeatDays = -1;
    let toldDays = 0;
    let sum = 0;
    while (row < to && (us[row] as number) <= untilUs) {
      own = days[row] as number;
      const ago = Math.max(0, lastDay - own);
      let ofDay = Number.NaN;
      for (; row < to && days[row] === own && (us[row] as number) <= untilUs; row++) {
        const one = spend[row] as number;
        if (!Number.isNaN(one)) ofDay = Number.isNaN(ofDay) ? one : ofDay + one;
        orders[ago] = (orders[ago] as number) + 1;
      }
      if (ofDay > cap) ofDay = cap;
      else if (ofDay < -cap) ofDay = -cap;
      repeatDays++;
      if (repeatDays === 0) first = ofDay;
      else {
        if (counted) repeats[ago] = (repeats[ago] as number) + 1;
        if (!Number.isNaN(ofDay)) {
          toldDays++;
          sum += ofDay;
        }
      }
    }
    const stands = standing[i] as number;
    if (stands < 0) continue;
    const at = buyers.count++;
    personId[at] = firstPerson + i;
    place[at] = places[stands] as number;
    x[at] = repeatDays;
    lastDays[at] = own - firstDay;
    ageDays[at] = Math.max(lastDay - firstDay, own - firstDay);
    spendDays[at] = toldDays;
    repeatSpend[at] = sum;
    firstSpend[at] = first;
  }
}

function addTo(sums: number[], counted: Float64Array): void {
  for (let ago = 0; ago < counted.length; ago++) sums[ago] = (sums[ago] ?? 0) + (counted[ago] as number);
}

/** Days before a day as twelfths of a year before it. */
function byMonth(days: readonly number[]): readonly number[] {
  const months: number[] = [];
  for (const [day, n] of days.entries()) {
    const ago = Math.floor((day * 12) / 365);
    months[ago] = (months[ago] ?? 0) + n;
  }
  return months;
}

/** Orders by twelfths of a year before the day. */
export function monthsOfOrders({ orders }: DaysBefore): readonly MonthOfOrders[] {
  return byMonth(orders).map((n, ago) => ({ ago, orders: n }));
}

/** Purchase days after the first, by the same. */
export function monthsOfRepeats({ repeats }: DaysBefore): readonly MonthOfRepeats[] {
  return byMonth(repeats).map((days, ago) => ({ ago, days }));
}
