import { gammaQuantile } from "../../stats/distributions/gamma-quantile.ts";
import { normalQuantile } from "../../stats/distributions/normal.ts";
import type { Estimate } from "../../stats/sum-of-estimates.ts";

const tail = 0.05;
/** Half of the three purchases of whom, with 5 %, none come: what they bring is taken to vary as much as they do. */
const noneMayCome = 1.5;
/** Of so many expected none come in one case of twenty: that none came says no more than that there are not more. */
const noneSeen = 3;

/** What an interval of people who hardly buy reaches up to at least, minor units: three purchases of what one brings. */
export function leastAbove(purchase: number): number {
  return noneSeen * Math.max(0, purchase);
}

/**
 * The 90 % interval of what will have been earned, from what is expected and its variance: a gamma with that mean and variance, as
 * lopsided as sums of few purchases are and never below 0; where a loss is expected, a normal. Where so few purchases are expected that none
 * may come it begins at 0. It ends at `least` or above: that hardly anybody of some people buys is never known so well as a model tells it.
 * Source: moments of a compound sum; cube root approximation of E. B. Wilson and M. M. Hilferty, PNAS 17 (1931) 684-688; the rule of three, J. A.
 * Hanley and A. Lippman-Hand, JAMA 249 (1983) 1743-1745.
 * `intervalOfSum(100, 0).interval` is `{ low: 100, high: 100 }`, `intervalOfSum(0, 0, 300).interval` is `{ low: 0, high: 300 }`.
 */
export function intervalOfSum(mean: number, variance: number, least = 0): Estimate {
  const sd = Math.sqrt(Math.max(0, variance));
  const up = (high: number) => Math.max(mean, high, least);
  if (sd === 0) return { value: mean, interval: { low: mean, high: up(mean) } };
  const z = normalQuantile(1 - tail);
  if (mean <= 0) return { value: mean, interval: { low: mean - z * sd, high: up(mean + z * sd) } };
  const shape = (mean / sd) ** 2;
  const at = (share: number, side: number) =>
    shape < 2
      ? gammaQuantile(share, Math.max(shape, 1e-3), Math.max(shape, 1e-3) / mean)
      : mean * Math.max(0, 1 - 1 / (9 * shape) + (side * z) / (3 * Math.sqrt(shape))) ** 3;
  return {
    value: mean,
    interval: { low: shape < noneMayCome ? 0 : at(tail, -1), high: up(at(1 - tail, 1)) },
  };
}
