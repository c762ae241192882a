import { normalDensity, normalShare } from "./normal.ts";

/**
 * How many of independent chances come true: the probabilities of 0, 1, … n as an array of n + 1 numbers, exactly, by
 * convolution one chance at a time (n² / 2 steps: 50 ms for 10,000). Each chance 0 to 1, else a RangeError.
 * Source: recursion of M. Shah, Am. Statistician 27 (1973) 123-124. `poissonBinomial([0.5, 0.2])` is `[0.4, 0.5, 0.1]`.
 */
export function poissonBinomial(chances: ArrayLike<number>): Float64Array {
  const probabilities = new Float64Array(chances.length + 1);
  probabilities[0] = 1;
  for (let i = 0; i < chances.length; i++) {
    const p = chances[i] as number;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`poissonBinomial: ${p} is no chance`);
    for (let k = i + 1; k > 0; k--)
      probabilities[k] = (probabilities[k] as number) * (1 - p) + (probabilities[k - 1] as number) * p;
    probabilities[0] = (probabilities[0] as number) * (1 - p);
  }
  return probabilities;
}

/**
 * Distribution of the sum of two independent counts, each an array of probabilities of 0, 1, …
 * Source: definition. `sumOfCounts([0.5, 0.5], [0.5, 0.5])` is `[0.25, 0.5, 0.25]`.
 */
export function sumOfCounts(one: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1);
  for (let i = 0; i < one.length; i++)
    for (let j = 0; j < other.length; j++)
      sum[i + j] = (sum[i + j] as number) + (one[i] as number) * (other[j] as number);
  return sum;
}

/** Probability of at least k, from the probabilities of 0, 1, … Source: definition. `atLeast([0.4, 0.5, 0.1], 1)` is `0.6`. */
export function atLeast(probabilities: ArrayLike<number>, k: number): number {
  let sum = 0;
  for (let i = probabilities.length - 1; i >= Math.max(0, k); i--) sum += probabilities[i] as number;
  return Math.min(1, sum);
}

/** With more chances than this the normal curve is closer to the truth than anybody asks. */
const exactUpTo = 5_000;

/**
 * Chance that at least k of independent chances come true: exactly up to 5,000 of them, beyond by the normal distribution with
 * correction for continuity and skewness, right to about 1e-4.
 * Source: as `poissonBinomial`; A. Y. Volkova, Theory of Probability and its Applications 40 (1995) 791-794.
 * `chanceOfAtLeast([0.5, 0.2], 1)` is `0.6`.
 */
export function chanceOfAtLeast(chances: ArrayLike<number>, k: number): number {
  if (chances.length <= exactUpTo) return atLeast(poissonBinomial(chances), k);
  let [mean, variance, third] = [0, 0, 0];
  for (let i = 0; i < chances.length; i++) {
    const p = chances[i] as number;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`chanceOfAtLeast: ${p} is no chance`);
    mean += p;
    variance += p * (1 - p);
    third += p * (1 - p) * (1 - 2 * p);
  }
  if (!(variance > 0)) return k <= mean ? 1 : 0;
  const z = (k - 0.5 - mean) / Math.sqrt(variance);
  const skew = third / variance ** 1.5;
  const below = normalShare(z) + (skew * (1 - z * z) * normalDensity(z)) / 6;
  return Math.min(1, Math.max(0, 1 - below));
}
