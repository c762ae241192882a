import { incompleteGamma } from "../special/incomplete-gamma.ts";
import { quantileOf } from "./quantile.ts";

/**
 * Quantile of a gamma number of the given shape and rate (both above 0; mean shape / rate) at a share from 0 to 1.
 * Source: inversion of the incomplete gamma function. `gammaQuantile(0.5, 2, 1)` is `1.6783469900166608`.
 */
export function gammaQuantile(share: number, shape: number, rate: number): number {
  if (!(share >= 0 && share <= 1 && shape > 0 && rate > 0))
    throw new RangeError(`gammaQuantile: share ${share}, shape ${shape}, rate ${rate}`);
  if (share === 0) return 0;
  if (share === 1) return Number.POSITIVE_INFINITY;
  const high = shape + 40 * Math.sqrt(shape) + 800;
  const scaled =
    share <= 0.5
      ? quantileOf((x) => incompleteGamma(shape, x).lower, share, 1e-300, high)
      : quantileOf((x) => -incompleteGamma(shape, x).upper, share - 1, 1e-300, high);
  return scaled / rate;
}

/**
 * Upper share of chi-square beyond x (0 or more), degrees of freedom above 0: the p-value of such a test.
 * Source: Abramowitz and Stegun 26.4.19. `chiSquareBeyond(3.841458820694124, 1)` is `0.05`.
 */
export function chiSquareBeyond(x: number, degrees: number): number {
  return incompleteGamma(degrees / 2, x / 2).upper;
}
