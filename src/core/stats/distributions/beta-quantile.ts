import { incompleteBeta } from "../special/incomplete-beta.ts";
import { quantileOf } from "./quantile.ts";

/**
 * Quantile of a beta number with parameters a and b (above 0) at a share from 0 to 1; else a RangeError.
 * Source: inversion of the incomplete beta function. `betaQuantile(0.5, 2, 3)` is `0.38572756813238945`.
 */
export function betaQuantile(share: number, a: number, b: number): number {
  if (!(share >= 0 && share <= 1 && a > 0 && b > 0))
    throw new RangeError(`betaQuantile: share ${share}, parameters ${a}, ${b}`);
  if (share === 0 || share === 1) return share;
  if (incompleteBeta(a, b, 0.5).lower < share)
    return 1 - quantileOf((x) => -incompleteBeta(b, a, x).upper, -share, 1e-300, 0.5);
  return quantileOf((x) => incompleteBeta(a, b, x).lower, share, 1e-300, 0.5);
}
