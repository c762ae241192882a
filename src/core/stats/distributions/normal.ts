import { incompleteGamma } from "../special/incomplete-gamma.ts";

/**
 * Share of a standard normal number below z, 0 to 1; keeps its digits in the lower tail.
 * Source: Abramowitz and Stegun 26.2.29 with 6.5.16 (erfc as incomplete gamma function).
 * `normalShare(-1.96)` is `0.024997895148220428`.
 */
export function normalShare(z: number): number {
  if (Number.isNaN(z)) return z;
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  return z <= 0 ? upper / 2 : 0.5 + lower / 2;
}

/** Density of the standard normal at z. Source: definition. `normalDensity(0)` is `0.3989422804014327`. */
export function normalDensity(z: number): number {
  return 0.3989422804014327 * Math.exp((-z * z) / 2);
}

/**
 * The z that a standard normal number stays below with the given share, 0 to 1 (ends give ∓Infinity).
 * Source: P. J. Acklam's rational approximation (2003), then two steps of Halley's method on `normalShare`.
 * `normalQuantile(0.95)` is `1.6448536269514722`.
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) {
    if (share === 0) return Number.NEGATIVE_INFINITY;
    return share === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  }
  if (share > 0.5) return -normalQuantile(1 - share);
  let z = share < 0.02425 ? tail(Math.sqrt(-2 * Math.log(share))) : centre(share - 0.5);
  for (let i = 0; i < 2; i++) {
    const step = (normalShare(z) - share) / normalDensity(z);
    if (Number.isFinite(step)) z -= step / (1 + (z * step) / 2);
  }
  return z;
}

function tail(q: number): number {
  return (
    (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734) *
      q +
      4.374664141464968) *
      q +
      2.938163982698783) /
    ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416) * q +
      1)
  );
}

function centre(q: number): number {
  const s = q * q;
  return (
    ((((((-39.69683028665376 * s + 220.9460984245205) * s - 275.9285104469687) * s + 138.357751867269) * s -
      30.66479806614716) *
      s +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * s + 161.5858368580409) * s - 155.6989798598866) * s + 66.80131188771972) * s -
      13.28068155288572) *
      s +
      1)
  );
}
