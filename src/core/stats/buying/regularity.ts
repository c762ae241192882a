import type { Fit } from "../fitting/fit.ts";
import { type DropoutModel, type DropoutParams, mbgCnbd } from "./dropout-model.ts";
import { type FitOptions, fitDropout } from "./fit-dropout.ts";
import type { Histories } from "./histories.ts";

/** The k that fits best, its fit, and the log-likelihood of every k tried, from 1 on. */
export interface Regularity {
  readonly model: DropoutModel;
  readonly fit: Fit<DropoutParams>;
  readonly logLiks: readonly number[];
}

/**
 * How regularly customers buy: fits MBG/CNBD-k for k of 1 to `most` and takes the likeliest; k 1 is buying at random. The histories
 * must bring `lnGaps`, else a RangeError: without them models of different k cannot be compared.
 * Source: Platzer and Reutterer (2016), section 3; R package BTYDplus, `mbgcnbd.EstimateParameters`. CDNOW's tenth: k 1.
 */
export function likeliestRegularity(h: Histories, most = 6, options: FitOptions = {}): Regularity {
  if (h.lnGaps === null) throw new RangeError("likeliestRegularity: histories without lnGaps");
  const tried = Array.from({ length: most }, (_, i) => {
    const model = mbgCnbd(i + 1);
    return { model, fit: fitDropout(h, model, options) };
  });
  const best = tried.reduce((likeliest, each) => (each.fit.logLik > likeliest.fit.logLik ? each : likeliest));
  return { ...best, logLiks: tried.map(({ fit }) => fit.logLik) };
}
