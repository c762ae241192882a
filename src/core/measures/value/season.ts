import { seasonalSplit } from "../../stats/buying/season.ts";
import type { Ahead } from "./value-of-buyers.ts";

const monthsAYear = 12;
const daysAYear = 365;

/** Orders of a twelfth of a year, `ago` of them before a day: 0 is the last. */
export interface MonthOfOrders {
  readonly ago: number;
  readonly orders: number;
}

/**
 * What the time ahead usually brings beside an average one, by the same times of the years before: 1.3 is 30 % more, 1 also where it
 * is less than 15 % either way; null: less than two years are known, and the time ahead is no whole year, so a season may lie in it.
 */
export function seasonAhead(
  months: readonly MonthOfOrders[],
  knownDays: number,
  { horizonDays }: Pick<Ahead, "horizonDays">,
): number | null {
  const ahead = Math.max(1, Math.round((horizonDays * monthsAYear) / daysAYear));
  if (ahead % monthsAYear === 0) return 1;
  const whole = Math.floor((knownDays * monthsAYear) / daysAYear);
  if (whole < 2 * monthsAYear) return null;
  const monthly = new Array<number>(whole).fill(0);
  for (const { ago, orders } of months) if (ago < whole) monthly[whole - 1 - ago] = orders;
  const split = seasonalSplit(monthly, ahead);
  return split?.code === "seasonal-split" ? split.ratio : 1;
}
