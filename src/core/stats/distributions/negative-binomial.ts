import { lnGamma, lnRising } from "../special/gamma.ts";
import { incompleteBeta } from "../special/incomplete-beta.ts";
import { countQuantile } from "./quantile.ts";

/**
 * Counts of events whose rate is a gamma number: shape and rate of that (events per unit of exposure = shape / rate), and the
 * exposure they are counted over. All above 0.
 */
export interface GammaPoisson {
  readonly shape: number;
  readonly rate: number;
  readonly exposure: number;
}

/**
 * Probability of exactly n events (whole, 0 or more) of a negative binomial as gamma mixed Poisson.
 * Source: M. Greenwood and G. U. Yule, J. Royal Stat. Soc. 83 (1920) 255-279.
 * `negativeBinomial(0, { shape: 2, rate: 1, exposure: 1 })` is `0.25`.
 */
export function negativeBinomial(n: number, { shape, rate, exposure }: GammaPoisson): number {
  return Math.exp(
    lnRising(shape, n) -
      lnGamma(n + 1) -
      shape * Math.log1p(exposure / rate) -
      n * Math.log1p(rate / exposure),
  );
}

/**
 * Probability of at least n events. Source: Abramowitz and Stegun 26.5.24 for real shapes.
 * `negativeBinomialFrom(1, { shape: 2, rate: 1, exposure: 1 })` is `0.75`.
 */
export function negativeBinomialFrom(n: number, { shape, rate, exposure }: GammaPoisson): number {
  if (n <= 0) return 1;
  return incompleteBeta(n, shape, exposure / (rate + exposure)).lower;
}

/**
 * Smallest n with at least the given share (0 to 1, 1 excluded) of the distribution at or below it.
 * Source: definition. `negativeBinomialQuantile(0.5, { shape: 37.5, rate: 412.5, exposure: 150 })` is `13`.
 */
export function negativeBinomialQuantile(share: number, counts: GammaPoisson): number {
  if (!(share >= 0 && share < 1)) throw new RangeError(`negativeBinomialQuantile: share ${share}`);
  const mean = (counts.shape / counts.rate) * counts.exposure;
  if (mean < 1e5) return countQuantile(terms(counts), share);
  let [below, above] = [-1, Math.ceil(mean)];
  while (1 - negativeBinomialFrom(above + 1, counts) < share) above *= 2;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (1 - negativeBinomialFrom(middle + 1, counts) < share) below = middle;
    else above = middle;
  }
  return above;
}

function* terms(counts: GammaPoisson): Generator<number> {
  for (let n = 0; n < 1e8; n++) yield negativeBinomial(n, counts);
}
