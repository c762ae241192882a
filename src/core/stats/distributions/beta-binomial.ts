import { lnBeta, lnGamma } from "../special/gamma.ts";

/**
 * Probabilities of 0, 1, … n successes in n trials whose common chance is a beta number with parameters a and b (above 0):
 * an array of n + 1 numbers that sum to 1. Else a RangeError.
 * Source: J. G. Skellam, J. Royal Stat. Soc. B 10 (1948) 257-261. `betaBinomial(2, 1, 1)` is a third each.
 */
export function betaBinomial(n: number, a: number, b: number): Float64Array {
  if (!(Number.isInteger(n) && n >= 0 && a > 0 && b > 0))
    throw new RangeError(`betaBinomial: ${n}, ${a}, ${b}`);
  const front = lnGamma(n + 1) - lnBeta(a, b);
  return Float64Array.from({ length: n + 1 }, (_, k) =>
    Math.exp(front - lnGamma(k + 1) - lnGamma(n - k + 1) + lnBeta(a + k, b + n - k)),
  );
}
