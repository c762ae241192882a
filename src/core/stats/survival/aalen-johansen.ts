import { normalQuantile } from "../distributions/normal.ts";
import { kaplanMeier, logLogInterval, stepAt } from "./kaplan-meier.ts";
import { type Lives, riskTable } from "./risk-table.ts";

/** A step curve of the share to whom one cause has happened, with its variance and interval; `waiting` is who still waits. */
export interface IncidenceCurve {
  readonly times: Float64Array;
  readonly share: Float64Array;
  readonly variance: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly waiting: Float64Array;
}

/**
 * Aalen and Johansen's curve: the share to whom `cause` has happened by each time, where other causes can come before it.
 * One less Kaplan-Meier, which takes those for censored, would overstate. With one cause alone it is just that.
 * Source: O. O. Aalen and S. Johansen, Scand. J. Statistics 5 (1978) 141-150; variance by the delta method: E. Marubini and M. G.
 * Valsecchi, Analysing Survival Data (1995), 10.2; interval on ln(-ln(1 - F)).
 * R's mgus2: progression within 240 months 0.0998 (one less Kaplan-Meier: 0.2096), death 0.7240.
 */
export function aalenJohansen(lives: Lives, cause: number, level = 0.9): IncidenceCurve {
  const { times, atRisk, events } = riskTable(lives);
  const { survival } = kaplanMeier(lives);
  const own = ownEvents(lives, cause, times);
  const z = normalQuantile((1 + level) / 2);
  const n = times.length;
  const column = () => new Float64Array(n);
  const [share, variance, low, high] = [column(), column(), column(), column()];
  let [f, a, fa, ffa, b, fb, c] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const before = i > 0 ? (survival[i - 1] as number) : 1;
    const [risk, all, d] = [atRisk[i] as number, events[i] as number, own[i] as number];
    f = Math.min(1, f + (before * d) / risk);
    // Σ (F - F_i)² A + Σ S² d (n - d) / n³ - 2 Σ (F - F_i) B, as running sums.
    const weightA = risk > all ? all / (risk * (risk - all)) : 0;
    const weightB = (before * d) / (risk * risk);
    a += weightA;
    fa += f * weightA;
    ffa += f * f * weightA;
    b += weightB;
    fb += f * weightB;
    c += (before * before * d * (risk - d)) / risk ** 3;
    share[i] = f;
    variance[i] = Math.max(0, f * f * a - 2 * f * fa + ffa + c - 2 * (f * b - fb));
    const ends = logLogInterval(1 - f, Math.sqrt(variance[i] as number) / Math.max(1e-300, 1 - f), z);
    low[i] = 1 - ends.high;
    high[i] = 1 - ends.low;
  }
  return { times, share, variance, low, high, waiting: survival };
}

/**
 * Share to whom it has happened by a time, its variance and interval. Before the first step all are 0.
 * `incidenceAt(aalenJohansen({ time: [1, 2, 3, 4], cause: [1, 2, 1, 0] }, 1), 3).share` is `0.5`.
 */
export function incidenceAt(curve: IncidenceCurve, time: number) {
  const i = stepAt(curve.times, time);
  const at = (column: Float64Array) => (i < 0 ? 0 : (column[i] as number));
  return { share: at(curve.share), variance: at(curve.variance), low: at(curve.low), high: at(curve.high) };
}

/**
 * Chance that it happens within `ahead` to somebody who has waited `waited` so far: (F(t + h) - F(t)) / S(t); 0 where nobody has
 * waited so long. Source: definition. Used for each person's chance to reach a goal in time.
 * `chanceGivenWaited(aalenJohansen({ time: [1, 2, 3, 4], cause: [1, 2, 1, 0] }, 1), 2, 1)` is `0.5`.
 */
export function chanceGivenWaited(curve: IncidenceCurve, waited: number, ahead: number): number {
  const i = stepAt(curve.times, waited);
  const waiting = i < 0 ? 1 : (curve.waiting[i] as number);
  if (!(waiting > 0)) return 0;
  const gained = incidenceAt(curve, waited + ahead).share - incidenceAt(curve, waited).share;
  return Math.min(1, Math.max(0, gained / waiting));
}

function ownEvents({ time, cause, entry, weight }: Lives, which: number, times: Float64Array): Float64Array {
  const own = new Float64Array(times.length);
  for (let i = 0; i < time.length; i++) {
    if (cause[i] !== which || (time[i] as number) <= (entry?.[i] ?? 0)) continue;
    const k = stepAt(times, time[i] as number);
    own[k] = (own[k] as number) + (weight?.[i] ?? 1);
  }
  return own;
}
