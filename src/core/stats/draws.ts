import { type Random, uniform } from "./random.ts";

/**
 * A waiting time with the given mean (any unit, the answer is in it). At least 0.
 * Source: inversion, L. Devroye, Non-Uniform Random Variate Generation (1986), II.2.1.
 * `exponential(randomFrom(1), 10)` is `4.020307...`.
 */
export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - uniform(random));
}

/**
 * A standard normal number: mean 0, variance 1. Takes a varying number of uniforms.
 * Source: polar method, G. Marsaglia and T. A. Bray, SIAM Review 6 (1964); the second number of the pair is not kept.
 */
export function normal(random: Random): number {
  for (;;) {
    const x = 2 * uniform(random) - 1;
    const y = 2 * uniform(random) - 1;
    const s = x * x + y * y;
    if (s < 1 && s > 0) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/**
 * A number whose logarithm is normal with mean `mu` and standard deviation `sigma`; its median is `exp(mu)`, its mean
 * `exp(mu + sigma^2 / 2)`. Source: definition.
 */
export function lognormal(random: Random, mu: number, sigma: number): number {
  return Math.exp(mu + sigma * normal(random));
}

/**
 * A gamma number of the given shape (above 0) and mean; variance `mean^2 / shape`. Very small shapes may give 0.
 * Source: G. Marsaglia and W. W. Tsang, ACM Trans. Math. Softw. 26 (2000) 363-372; below shape 1 their section 6.
 */
export function gamma(random: Random, shape: number, mean: number): number {
  return (mean / shape) * Math.exp(logGamma(random, shape));
}

/**
 * A beta number with parameters a and b (both above 0), 0 to 1; mean `a / (a + b)`.
 * Source: X / (X + Y) of two gammas, Devroye IX.3.1, taken in logarithms so that small parameters do not give 0 / 0.
 */
export function beta(random: Random, a: number, b: number): number {
  const x = logGamma(random, a);
  const y = logGamma(random, b);
  return 1 / (1 + Math.exp(y - x));
}

/**
 * A count with the given mean (0 or more; variance equal to it).
 * Source: below 12 by multiplying uniforms (D. E. Knuth, TAOCP 2, 3.4.1); above by J. H. Ahrens and U. Dieter,
 * Computing 12 (1974): the time of the m-th event is a gamma, the rest is a smaller Poisson or a binomial.
 */
export function poisson(random: Random, mean: number): number {
  if (!(mean > 0)) return 0;
  let left = mean;
  let counted = 0;
  while (left >= 12) {
    const m = Math.floor((7 * left) / 8);
    const time = gamma(random, m, m);
    if (time > left) return counted + binomial(random, m - 1, left / time);
    counted += m;
    left -= time;
  }
  const floor = Math.exp(-left);
  for (let product = uniform(random); product > floor; product *= uniform(random)) counted++;
  return counted;
}

/**
 * A way to draw an index with probability proportional to its weight: `weighted([1, 3])(random)` is 1 three times in four.
 * Weights are at least 0, their sum above 0, else it throws a RangeError. One uniform a draw, whatever the length.
 * Source: alias method, A. J. Walker, ACM Trans. Math. Softw. 3 (1977), with M. D. Vose's set-up (1991).
 */
export function weighted(weights: readonly number[]): (random: Random) => number {
  const n = weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || weights.some((w) => !(w >= 0)))
    throw new RangeError("weights must be 0 or more, one above 0");
  const keep = Float64Array.from(weights, (w) => (w * n) / sum);
  const other = Int32Array.from(weights, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) ((keep[i] as number) < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large[large.length - 1] as number;
    other[poor] = rich;
    keep[rich] = (keep[rich] as number) + (keep[poor] as number) - 1;
    if ((keep[rich] as number) < 1) small.push(large.pop() as number);
  }
  for (const left of [...small, ...large]) keep[left] = 1;
  return (random) => {
    const at = uniform(random) * n;
    const i = Math.floor(at);
    return at - i < (keep[i] as number) ? i : (other[i] as number);
  };
}

/** Logarithm of a gamma number with scale 1. */
function logGamma(random: Random, shape: number): number {
  if (shape < 1) return logGamma(random, shape + 1) + Math.log(uniform(random)) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    if (Math.log(uniform(random)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return Math.log(d * v);
  }
}

/** Successes in `n` trials; by medians of order (beta), Devroye X.4.3, then by counting. */
function binomial(random: Random, n: number, probability: number): number {
  let trials = n;
  let p = probability;
  let successes = 0;
  while (trials > 16) {
    const middle = 1 + Math.floor(trials / 2);
    const at = beta(random, middle, trials + 1 - middle);
    if (at <= p) {
      successes += middle;
      p = (p - at) / (1 - at);
      trials -= middle;
    } else {
      p /= at;
      trials = middle - 1;
    }
  }
  for (let i = 0; i < trials; i++) if (uniform(random) < p) successes++;
  return successes;
}
