import { normalQuantile } from "../../stats/distributions/normal.ts";
import type { Interval } from "../../stats/wilson.ts";

/**
 * How much more `now` is than `before`, at 90 %, where both count what comes at random: Poisson, each with variance of its own size
 * (P. Armitage, Statistical Methods in Medical Research, 5.2). `chanceOfCounts(100, 100)` is about -23.3 to 23.3; nothing of both: 0 to 0.
 */
export function chanceOfCounts(before: number, now: number): Interval {
  const half = normalQuantile(0.95) * Math.sqrt(before + now);
  return { low: now - before - half, high: now - before + half };
}
