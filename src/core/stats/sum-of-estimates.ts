import type { Interval } from "./wilson.ts";

/** An estimate and the interval that belongs to it, in one unit. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * The interval of a sum of independent estimates from their own intervals, by the method of variance estimates recovery: as
 * lopsided as theirs are, where the square root of summed variances would not be. Nothing is 0 to 0.
 * Source: G. Y. Zou, W. Huang, X. Zhang, Computational Statistics & Data Analysis 53 (2009) 1080-1085, equation 3.
 * `sumOfEstimates([{ value: 10, interval: { low: 8, high: 13 } }, { value: 20, interval: { low: 16, high: 24 } }]).interval.low` is `25.527864`
 */
export function sumOfEstimates(estimates: readonly Estimate[]): Estimate {
  let value = 0;
  let below = 0;
  let above = 0;
  for (const { value: one, interval } of estimates) {
    value += one;
    below += (one - interval.low) ** 2;
    above += (interval.high - one) ** 2;
  }
  return { value, interval: { low: value - Math.sqrt(below), high: value + Math.sqrt(above) } };
}
