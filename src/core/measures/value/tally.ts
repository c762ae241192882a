import { sharedMemory } from "../../sql/shared-columns.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { SpentByPeople } from "../by-person/orders-of-people.sql.ts";
import { rowsStanding, type StaysOfPeople } from "../by-person/stays-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { type Buyers, type BuyersSoFar, buyersOf, joined } from "./buyers.ts";
import { type BuyersAsked, buyersThen, monthsOfOrders, monthsOfRepeats } from "./buyers-then.ts";
import type { MonthOfRepeats } from "./buying-time.ts";
import { type Happened, type Happening, happenedOf, happenedSince } from "./happened-since.ts";
import type { MonthOfOrders } from "./season.ts";
import { countStanding, firstBought, type Standing, standingOf, staysBefore } from "./standing.ts";

/** What is asked of everyone on the ladder at an instant: the places there are, and of one person in how many waiting is followed. */
export interface AskedKnown extends BuyersAsked {
  /** Where they stood at this instant; whoever stood nowhere is left out. */
  readonly standingUs: number;
  readonly places: number;
  readonly oneIn: number;
}

/** What was counted: buyers one by one, those who wait in numbers, and stays before the first purchase as columns of `staysBefore`. */
export interface CountedThen {
  readonly buyers: Buyers;
  readonly repeats: readonly MonthOfRepeats[];
  readonly orders: readonly MonthOfOrders[];
  readonly standing: readonly Standing[];
  readonly before: readonly Float64Array[];
}

/** Counts what was known at an instant; `room` is where the buyers are written. */
export function countedThen(
  asked: AskedKnown,
  room: BuyersSoFar,
): Tally<readonly [StaysOfPeople, SpentByPeople, KnownPeople], CountedThen> {
  const { places } = asked;
  const daysBefore = { orders: [], repeats: [] };
  const standing = new Map<number, number>();
  const before: (readonly Float64Array[])[] = [];
  return {
    take(stays, spent, known) {
      const bought = firstBought(spent, asked.untilUs);
      const rows = rowsStanding(stays, asked.standingUs);
      buyersThen(spent, stays, rows, asked, { buyers: room, daysBefore });
      countStanding(stays, rows, known, bought, asked.standingUs, standing);
      before.push(staysBefore(stays, known, bought, asked));
    },
    told: () => ({
      buyers: buyersOf(room),
      ...{ repeats: monthsOfRepeats(daysBefore), orders: monthsOfOrders(daysBefore) },
      standing: standingOf(standing, places),
      before: Array.from({ length: 6 }, (_, i) => joined(before, i, sharedMemory.doubles)),
    }),
  };
}

/** Counts what those who stood somewhere at `us` bought since, up to `untilUs`; orders as they are now, and as they were then. */
export function boughtAfter(span: {
  readonly us: number;
  readonly untilUs: number;
}): Tally<readonly [StaysOfPeople, SpentByPeople, SpentByPeople], readonly Happened[]> {
  const sums: Happening[] = [];
  return {
    take: (stays, now, then) => happenedSince(now, then, stays, span, sums),
    told: () => happenedOf(sums),
  };
}
