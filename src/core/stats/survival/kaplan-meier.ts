import { normalQuantile } from "../distributions/normal.ts";
import { type Lives, type Risk, riskTable } from "./risk-table.ts";

/**
 * A step curve: at `times[i]` (rising) it falls to `survival[i]`, and stays until the next. `low` and `high`: interval of it.
 * `variance` is Greenwood's, of `survival`.
 */
export interface SurvivalCurve extends Risk {
  readonly survival: Float64Array;
  readonly variance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Kaplan and Meier's curve: the share still waiting after each time at which something happened, whatever it was (cause 1 or
 * more), with an interval at `level` that stays within 0..1. Late entries count from when they are watched. Of nobody, no steps.
 * Source: E. L. Kaplan and P. Meier, J. Am. Stat. Assoc. 53 (1958) 457-481; variance: M. Greenwood (1926); interval on
 * ln(-ln S): J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data (2002), 1.4.
 * Lung cancer data of R's survival: S(180) is 0.721671, at 95 % 0.658305 to 0.775315.
 */
export function kaplanMeier(lives: Lives, level = 0.9): SurvivalCurve {
  const risk = riskTable(lives);
  const n = risk.times.length;
  const z = normalQuantile((1 + level) / 2);
  const column = () => new Float64Array(n);
  const [survival, variance, low, high] = [column(), column(), column(), column()];
  let [s, greenwood] = [1, 0];
  for (let i = 0; i < n; i++) {
    const [atRisk, events] = [risk.atRisk[i] as number, risk.events[i] as number];
    s *= 1 - events / atRisk;
    if (atRisk > events) greenwood += events / (atRisk * (atRisk - events));
    survival[i] = s;
    variance[i] = s * s * greenwood;
    const ends =
      s > 0
        ? logLogInterval(s, Math.sqrt(greenwood), z)
        : { low: 0, high: i > 0 ? (high[i - 1] as number) : 1 };
    low[i] = ends.low;
    high[i] = ends.high;
  }
  return { ...risk, survival, variance, low, high };
}

/** Interval of a share s whose logarithm has the given standard error, on the scale ln(-ln s). */
export function logLogInterval(
  s: number,
  seLn: number,
  z: number,
): { readonly low: number; readonly high: number } {
  if (!(s > 0 && s < 1)) return { low: s, high: s };
  const width = (z * seLn) / -Math.log(s);
  return { low: s ** Math.exp(width), high: s ** Math.exp(-width) };
}

/** Place of the last step at or before a time; -1 before the first. */
export function stepAt(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Share still waiting at a time, its variance and interval. Source: as `kaplanMeier`. Before the first step `{ share: 1, … }`.
 * `survivalAt(kaplanMeier({ time: [1, 2, 3, 4], cause: [1, 1, 1, 0] }), 2).share` is `0.5`.
 */
export function survivalAt(curve: SurvivalCurve, time: number) {
  const i = stepAt(curve.times, time);
  if (i < 0) return { share: 1, variance: 0, low: 1, high: 1 };
  return {
    share: curve.survival[i] as number,
    variance: curve.variance[i] as number,
    low: curve.low[i] as number,
    high: curve.high[i] as number,
  };
}

/**
 * First time at which the share still waiting is at or below a half; null where it never is. Lung: `310`.
 * `medianTime(kaplanMeier({ time: [1, 2, 3, 4], cause: [1, 1, 1, 0] }))` is `2`.
 */
export function medianTime({ times, survival }: SurvivalCurve): number | null {
  const i = survival.findIndex((s) => s <= 0.5 + 1e-12);
  return i < 0 ? null : (times[i] as number);
}

/**
 * Mean time waited within a cap, and its standard error.
 * Source: Kaplan and Meier (1958), section 6; P. K. Andersen et al., Statistical Models Based on Counting Processes (1993), IV.3.
 * Lung within 365 days: 263.2219 with standard error 7.7989.
 * `restrictedMean(kaplanMeier({ time: [1, 2, 3, 4], cause: [1, 1, 1, 0] }), 4).mean` is `2.5`.
 */
export function restrictedMean(
  curve: SurvivalCurve,
  cap: number,
): { readonly mean: number; readonly se: number } {
  const { times, survival, atRisk, events } = curve;
  let [area, variance] = [0, 0];
  let end = cap;
  for (let i = stepAt(times, cap); i >= 0; i--) {
    area += (survival[i] as number) * (end - (times[i] as number));
    end = times[i] as number;
    const [n, d] = [atRisk[i] as number, events[i] as number];
    if (n > d) variance += (area * area * d) / (n * (n - d));
  }
  return { mean: area + end, se: Math.sqrt(variance) };
}
