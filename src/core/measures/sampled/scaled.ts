import type { Estimate } from "../../stats/sum-of-estimates.ts";
import { wilson } from "../../stats/wilson.ts";
import type { SampleSize } from "./sample-size.ts";

/** How often the intervals of what a sample tells hold what everybody would. */
const level = 0.9;

/**
 * How many of all people there are of whom a sample has so many, with Wilson's interval: never fewer than it has, nor more than it leaves room for.
 * Of 160 in a sample of 16,000 of a million: 10,000, 8,786 to 11,380.
 */
export function scaledCount(n: number, { people, sampled }: SampleSize): Estimate {
  if (sampled === 0) return { value: 0, interval: { low: 0, high: people } };
  const { low, high } = wilson(n, sampled, level);
  return {
    value: Math.round((n / sampled) * people),
    interval: {
      low: Math.max(n, Math.round(low * people)),
      high: Math.min(people - (sampled - n), Math.round(high * people)),
    },
  };
}

/** A sum over a sample as one over all, whole. */
export function scaledSum(sum: number, { people, sampled }: SampleSize): number {
  return sampled === 0 ? 0 : Math.round((sum / sampled) * people);
}
