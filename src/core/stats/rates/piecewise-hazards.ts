import type { Lives } from "../survival/risk-table.ts";
import { occurrenceRate, type Rate } from "./occurrence.ts";

/** Hazards that are constant between cuts: what happened and how long was waited in each band, and the rate. */
export interface PiecewiseHazards {
  /** Starts of the bands, the first 0; the last band has no end. */
  readonly from: readonly number[];
  readonly events: readonly number[];
  readonly exposure: readonly number[];
  /** null where nobody waited in a band. */
  readonly rates: readonly (Rate | null)[];
  readonly logLik: number;
}

/**
 * Occurrence / exposure by time waited: how the chance to move changes with age in a state. `cuts` rise from above 0; `cause` which
 * of the causes counts, any unless told. Late entries wait from their entry on.
 * Source: T. R. Holford, Biometrics 36 (1980) 299-305. Lung without cuts: 165 / 69,593, logLik -1162.33818.
 */
export function piecewiseHazards(
  { time, cause, entry, weight }: Lives,
  cuts: readonly number[],
  which: number | null = null,
  level = 0.9,
): PiecewiseHazards {
  const from = [0, ...cuts];
  if (from.some((cut, i) => i > 0 && !(cut > (from[i - 1] as number))))
    throw new RangeError("piecewiseHazards: cuts must rise");
  const events = from.map(() => 0);
  const exposure = from.map(() => 0);
  for (let i = 0; i < time.length; i++) {
    const [start, end, w] = [entry?.[i] ?? 0, time[i] as number, weight?.[i] ?? 1];
    from.forEach((cut, k) => {
      const waited = Math.min(end, from[k + 1] ?? Number.POSITIVE_INFINITY) - Math.max(start, cut);
      if (waited > 0) exposure[k] = (exposure[k] as number) + w * waited;
    });
    const happened = which === null ? (cause[i] as number) > 0 : cause[i] === which;
    const band = from.findLastIndex((cut) => cut < end);
    if (happened && end > start && band >= 0) events[band] = (events[band] as number) + w;
  }
  const rates = exposure.map((waited, k) =>
    waited > 0 ? occurrenceRate(events[k] as number, waited, level) : null,
  );
  const logLik = rates.reduce(
    (sum, rate, k) =>
      sum + (rate && rate.rate > 0 ? (events[k] as number) * Math.log(rate.rate) : 0) - (events[k] as number),
    0,
  );
  return { from, events, exposure, rates, logLik };
}

/** Chance to wait longer than a time, from 0 on. Source: e^-∫ hazard. At a rate of 0.1 and time 10: `0.36787944117144233`. */
export function piecewiseSurvival(
  { from, rates }: Pick<PiecewiseHazards, "from" | "rates">,
  time: number,
): number {
  let cumulated = 0;
  from.forEach((cut, k) => {
    const waited = Math.min(time, from[k + 1] ?? Number.POSITIVE_INFINITY) - cut;
    if (waited > 0) cumulated += waited * (rates[k]?.rate ?? 0);
  });
  return Math.exp(-cumulated);
}
