import { gammaQuantile } from "../distributions/gamma-quantile.ts";

/** A rate of events per unit of exposure, its standard error and exact interval. */
export interface Rate {
  readonly rate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Events (whole, 0 or more) over exposure (above 0, else a RangeError), with the exact interval of a Poisson count at `level`.
 * Source: occurrence / exposure, J. M. Hoem, Biometrics 32 (1976); interval: F. Garwood, Biometrika 28 (1936) 437-442.
 * `occurrenceRate(37, 412.5, 0.95)`: 0.08970, 0.06315 to 0.12364.
 * `occurrenceRate(37, 412.5, 0.95).high` is `0.12363545731377`.
 */
export function occurrenceRate(events: number, exposure: number, level = 0.9): Rate {
  if (!(events >= 0 && exposure > 0)) throw new RangeError(`occurrenceRate: ${events} events in ${exposure}`);
  const tail = (1 - level) / 2;
  return {
    rate: events / exposure,
    se: Math.sqrt(events) / exposure,
    low: events > 0 ? gammaQuantile(tail, events, exposure) : 0,
    high: gammaQuantile(1 - tail, events + 1, exposure),
  };
}
