/** A logarithmic scale of money for marks placed in percent: its ends and the amounts that are named on it, minor units. */
export interface LogScale {
  readonly at: (minor: number) => number;
  readonly ticks: readonly number[];
  /** Something lies below the scale and stands at its edge. */
  readonly cut: boolean;
}

/** How many times the largest amount the least that is told apart lies below it. */
const widest = 10_000;

/**
 * From the power of ten below the least amount to the one above the largest, four powers at most. `logScale([120, 45000]).ticks` is
 * `[100, 1000, 10000, 100000]`; null where nothing is above 0.
 */
export function logScale(amounts: readonly number[]): LogScale | null {
  const above = amounts.filter((amount) => amount > 0);
  if (above.length === 0) return null;
  const most = Math.max(...above);
  const least = Math.max(Math.min(...above), most / widest);
  const from = Math.floor(Math.log10(least) + 1e-9);
  const to = Math.max(from + 1, Math.ceil(Math.log10(most) - 1e-9));
  return {
    at: (minor) => {
      const power = minor > 0 ? Math.log10(minor) : from;
      return (100 * Math.max(0, Math.min(to - from, power - from))) / (to - from);
    },
    ticks: Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i)),
    cut: amounts.some((amount) => amount < 10 ** from),
  };
}
