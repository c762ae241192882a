import type { Estimate } from "../../core/stats/sum-of-estimates.ts";

/** An estimate in minor units as JSON, rounded. */
export const estimateJson = ({ value, interval }: Estimate) => ({
  value: Math.round(value),
  interval: { low: Math.round(interval.low), high: Math.round(interval.high) },
});

/** The same with the ends of its interval as a pair. */
export const estimatePairJson = ({ value, interval }: Estimate) => ({
  value: Math.round(value),
  interval: [Math.round(interval.low), Math.round(interval.high)],
});

/** A year's discount as JSON has it: 0.1 is 10. */
export const discountPercent = (discount: number): number => Math.round(discount * 1e6) / 1e4;
