import { incompleteBeta } from "../special/incomplete-beta.ts";
import { quantileOf } from "./quantile.ts";

/**
 * Share of Student's t below t, for degrees of freedom above 0 (not only whole).
 * Source: Abramowitz and Stegun 26.7.1. `studentShare(2, 10)` is `0.9633059826146299`.
 */
export function studentShare(t: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) throw new RangeError("studentShare: degrees must be finite");
  const { lower } = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
  return t <= 0 ? lower / 2 : 1 - lower / 2;
}

/**
 * The t that stays above the given share (0 to 1, both excluded; else a RangeError) of Student's distribution.
 * Source: inversion of `studentShare`. `studentQuantile(0.975, 10)` is `2.228138851986274`.
 */
export function studentQuantile(share: number, degrees: number): number {
  if (!(share > 0 && share < 1 && degrees > 0))
    throw new RangeError(`studentQuantile: share ${share}, degrees ${degrees}`);
  if (share === 0.5) return 0;
  if (share > 0.5) return -studentQuantile(1 - share, degrees);
  return -quantileOf((t) => -studentShare(-t, degrees), -share, 1e-300, 1e300);
}
