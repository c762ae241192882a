import type { SpentByPeople } from "../by-person/orders-of-people.sql.ts";
import type { SpendQuantiles } from "./buyers.sql.ts";

/** What orders tell up to an instant before buyers are counted: the first local day of all (null: there is none), and what purchase days bring. */
export interface SpentByDay {
  readonly firstDay: number | null;
  readonly quantiles: SpendQuantiles;
}

/**
 * The same as `firstDaySql` and `spendQuantilesSql` of columns that were read: minor units, quantiles between two days as SQL's `quantile_cont` tells them,
 * by one person in `oneIn`. Of days that brought 100, 200 and 400 the median is 200, the upper quartile 300.
 */
export function spentByDay(parts: readonly SpentByPeople[], untilUs: number, oneIn: number): SpentByDay {
  let firstDay: number | null = null;
  const told: number[] = [];
  for (const { from, starts, day, us, spend } of parts)
    for (let i = 0; i + 1 < starts.length; i++) {
      const [first, end] = [starts[i] as number, starts[i + 1] as number];
      if (first === end || (us[first] as number) > untilUs) continue;
      const came = day[first] as number;
      if (firstDay === null || came < firstDay) firstDay = came;
      if ((from + i) % oneIn === 0) addDays(told, { day, us, spend }, [first, end], untilUs);
    }
  const sorted = Float64Array.from(told).sort();
  const [middle, upper, most] = [0.5, 0.75, 0.99].map((share) => quantileOf(sorted, share));
  return { firstDay, quantiles: { middle: middle ?? null, upper: upper ?? null, most: most ?? null } };
}

/** What each purchase day of one person brought, where it is told and more than nothing. */
function addDays(
  told: number[],
  { day, us, spend }: Pick<SpentByPeople, "day" | "us" | "spend">,
  [first, end]: readonly [number, number],
  untilUs: number,
): void {
  for (let row = first; row < end && (us[row] as number) <= untilUs; ) {
    const own = day[row] as number;
    let sum = 0;
    for (; row < end && day[row] === own && (us[row] as number) <= untilUs; row++) {
      const one = spend[row] as number;
      if (!Number.isNaN(one)) sum += one;
    }
    if (sum > 0) told.push(sum);
  }
}

function quantileOf(sorted: Float64Array, share: number): number | null {
  if (sorted.length === 0) return null;
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return low + (high - low) * (at - Math.floor(at));
}
