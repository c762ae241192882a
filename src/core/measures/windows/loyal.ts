import { type Interval, wilson } from "../../stats/wilson.ts";
import type { Buyers } from "./buyers.ts";

/** The lengths of time that are tried for `loyalWithin`, days. */
export const loyalWithinDays: readonly number[] = [365, 730, 1095];
/** Fewer people than these say nothing. */
const leastBuyers = 100;
const fewestOrders = 3;
/** Loyal is at most a quarter of those who buy ... */
const mostLoyal = 0.25;
/** ... and where three purchases are rarer than this, a longer time is tried. */
const fewLoyal = 0.1;

/** Of `people` with a purchase within `withinDays`, those with at least `orders` of them. Share and its 90 % interval: 0 to 1. */
export interface Reaching {
  readonly orders: number;
  readonly withinDays: number;
  readonly people: number;
  readonly reaching: number;
  readonly share: number;
  readonly interval: Interval;
}

/** What the buyers say about `loyalOrders` and `loyalWithin`. */
export type LoyalProposal =
  /** `tried`: 3 purchases within each shorter time, then 3 and more within the one that is proposed; the last is `found`. */
  | { readonly kind: "proposed"; readonly found: Reaching; readonly tried: readonly Reaching[] }
  | { readonly kind: "too-short"; readonly days: number }
  | { readonly kind: "too-few"; readonly people: number; readonly needed: number };

/**
 * The smallest number of purchases, 3 or more, that at most a quarter of the people with a purchase in the last 365 days
 * make in them; a longer time where under 10 % make three and the data reach as far back (design 04). `spanDays` are the
 * days of the shop's calendar from the first order to the end of the data; `buyers` by days, for each of `loyalWithinDays`.
 * Of 100 people with 25 who bought four times or more and 30 who bought three times, that is 4 within 365 days.
 */
export function proposeLoyal(
  spanDays: number,
  buyers: ReadonlyMap<number, readonly Buyers[]>,
): LoyalProposal {
  const tried: Reaching[] = [];
  for (const [i, withinDays] of loyalWithinDays.entries()) {
    if (spanDays < withinDays) return { kind: "too-short", days: spanDays };
    const rows = buyers.get(withinDays) ?? [];
    const people = count(rows, 1);
    if (people < leastBuyers) return { kind: "too-few", people, needed: leastBuyers };
    let found = reaching(rows, fewestOrders, withinDays);
    tried.push(found);
    const longer = loyalWithinDays[i + 1];
    if (found.share < fewLoyal && longer !== undefined && spanDays >= longer) continue;
    while (found.share > mostLoyal) {
      found = reaching(rows, found.orders + 1, withinDays);
      tried.push(found);
    }
    return { kind: "proposed", found, tried };
  }
  throw new RangeError("no time was tried for loyalWithin");
}

function reaching(rows: readonly Buyers[], orders: number, withinDays: number): Reaching {
  const people = count(rows, 1);
  const reached = count(rows, orders);
  return {
    orders,
    withinDays,
    people,
    reaching: reached,
    share: reached / people,
    interval: wilson(reached, people),
  };
}

const count = (rows: readonly Buyers[], orders: number) =>
  rows.reduce((total, { purchases, people }) => total + (purchases >= orders ? people : 0), 0);
