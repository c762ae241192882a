import { dayUs } from "../../ladder/duration.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";

/** So many people made exactly so many purchases. */
export interface Buyers {
  readonly purchases: number;
  readonly people: number;
}

/**
 * Counts the people of a stretch by number of purchases in the last `withinDays` up to `untilUs`, everyone who made one: `counts[3]` made three.
 * A purchase is a local day with counting orders, at the earliest of them. Without the excluded and the erased.
 */
export function addBuyers(
  counts: number[],
  { starts, day, us }: OrdersOfPeople,
  { excluded, erasedUs }: KnownPeople,
  untilUs: number,
  withinDays: number,
): void {
  const afterUs = untilUs - withinDays * dayUs;
  for (let i = 0; i + 1 < starts.length; i++) {
    if (excluded[i] === 1 || (erasedUs[i] as number) <= untilUs) continue;
    const from = starts[i] as number;
    let to = starts[i + 1] as number;
    while (to > from && (us[to - 1] as number) > untilUs) to--;
    // A day that begins before the last days is none of them.
    let purchases = 0;
    for (let row = to - 1; row >= from && (us[row] as number) > afterUs; row--)
      if (row === from || day[row] !== day[row - 1]) purchases++;
    if (purchases > 0) counts[purchases] = (counts[purchases] ?? 0) + 1;
  }
}

/** The counts as rows, fewest purchases first. */
export function buyersOfCounts(counts: readonly number[]): readonly Buyers[] {
  return counts.flatMap((people, purchases) => (people > 0 ? [{ purchases, people }] : []));
}
