import { gammaQuantile } from "../distributions/gamma-quantile.ts";
import { inLogs } from "../fitting/in-logs.ts";
import { mapFit } from "../fitting/map-fit.ts";
import type { Curved } from "../fitting/newton.ts";
import { digamma, lnRising, trigamma } from "../special/gamma.ts";
import type { Shrunk } from "./shares.ts";

/** What the cells have in common, a gamma distribution of rates with mean shape / rate, and each cell's rate in its light. */
export interface ShrunkRates {
  readonly shape: number;
  readonly rate: number;
  readonly cells: readonly Shrunk[];
}

/**
 * Rates of many thin cells, each `events` in `exposure` (0 or more events, exposure above 0, else a RangeError), drawn towards
 * their common mean: empirical Bayes with a gamma prior fitted to all cells.
 * Source: Greenwood and Yule (1920) for the likelihood; H. Robbins, Proc. Third Berkeley Symposium 1 (1956) 157-163.
 * `shrinkRates([{ events: 0, exposure: 1 }, { events: 30, exposure: 100 }, { events: 35, exposure: 100
 * }]).cells[0].estimate` is `0.31934`.
 */
export function shrinkRates(
  cells: readonly { readonly events: number; readonly exposure: number }[],
  level = 0.9,
): ShrunkRates {
  for (const { events, exposure } of cells)
    if (!(events >= 0 && exposure > 0)) throw new RangeError(`shrinkRates: ${events} in ${exposure}`);
  const scale = Math.log(cells.reduce((sum, { exposure }) => sum + exposure, 0) / cells.length || 1);
  const logLik = (at: readonly number[]): Curved => {
    const [k = 1, rate = 1] = at.map(Math.exp);
    let [value, gk, gr, kk, kr, rr] = [0, 0, 0, 0, 0, 0];
    for (const { events, exposure } of cells) {
      const whole = rate + exposure;
      value += lnRising(k, events) - k * Math.log1p(exposure / rate) - events * Math.log(whole);
      gk += digamma(k + events) - digamma(k) - Math.log1p(exposure / rate);
      gr += k / rate - (k + events) / whole;
      kk += trigamma(k + events) - trigamma(k);
      kr += 1 / rate - 1 / whole;
      rr += (k + events) / (whole * whole) - k / (rate * rate);
    }
    return inLogs(
      value,
      [gk, gr],
      [
        [kk, kr],
        [kr, rr],
      ],
      [k, rate],
    );
  };
  const fit = mapFit(
    {
      names: ["shape", "rate"],
      logLik,
      prior: [
        { mean: 0, sd: 3 },
        { mean: scale, sd: 3 },
      ],
    },
    [0, scale],
  );
  const [shape = 1, rate = 1] = fit.at.map(Math.exp);
  const tail = (1 - level) / 2;
  return {
    shape,
    rate,
    cells: cells.map(({ events, exposure }) => {
      const [one, other] = [shape + events, rate + exposure];
      return {
        estimate: one / other,
        low: gammaQuantile(tail, one, other),
        high: gammaQuantile(1 - tail, one, other),
      };
    }),
  };
}
