import { lnBeta } from "./gamma.ts";
import type { Tails } from "./incomplete-gamma.ts";

/**
 * Regularised incomplete beta functions: `lower` = I_x(a, b), the distribution function of a beta number, and `upper` =
 * 1 - I. a and b above 0, x from 0 to 1; else a RangeError.
 * Source: Abramowitz and Stegun 26.5.8 (continued fraction, by Lentz's method), 26.5.2 for x beyond the mean.
 * `incompleteBeta(2, 3, 0.4).lower` is `0.5248`.
 */
export function incompleteBeta(a: number, b: number, x: number): Tails {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`incompleteBeta: ${a}, ${b}, x ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === 1) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (front * fraction(a, b, x)) / a);
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (front * fraction(b, a, 1 - x)) / b);
  return { lower: 1 - upper, upper };
}

function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || 1e-300);
  let h = d;
  for (let m = 1; m < 1_000_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || 1e-300);
    c = 1 + even / c || 1e-300;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || 1e-300);
    c = 1 + odd / c || 1e-300;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return h;
}
