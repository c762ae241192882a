import { lnGamma } from "./gamma.ts";

/** Both tails of a distribution function; each keeps its digits where it is small. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions: `lower` = P(a, x), the distribution function of a gamma number of shape a and
 * scale 1, and `upper` = 1 - P. a above 0, x of at least 0; else a RangeError.
 * Source: Abramowitz and Stegun 6.5.29 (series, x < a + 1) and 6.5.31 (continued fraction, by Lentz's method).
 * `incompleteGamma(2, 3).lower` is `0.800851726528544`, 1 - 4 e^-3.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0 && x >= 0)) throw new RangeError(`incompleteGamma: shape ${a}, x ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= x / (a + n);
      sum += term;
    }
    const lower = Math.min(1, front * sum);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, front * upperFraction(a, x));
  return { lower: 1 - upper, upper };
}

/**
 * e^x x^(-a) Γ(a, x) for x above 0, by Lentz's method. Of use where x is well above a, as where it is at least a + 1.
 * Source: Abramowitz and Stegun 6.5.31. `upperFraction(1, 3)` is `0.3333333333333333`.
 */
export function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < 1_000_000; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b || 1e-300);
    c = b + an / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
