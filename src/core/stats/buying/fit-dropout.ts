import { asFit, dropoutWarnings } from "../fitting/as-fit.ts";
import type { Fit, FitWarning } from "../fitting/fit.ts";
import { type Likelihood, type MapFit, mapFit, type Prior } from "../fitting/map-fit.ts";
import { type Counted, counted } from "./counted.ts";
import { betaLikelihood, commonLikelihood } from "./dropout-likelihood.ts";
import {
  type BetaDropout,
  type CommonDropout,
  type DropoutModel,
  type DropoutParams,
  mbgNbd,
} from "./dropout-model.ts";
import { type Histories, thinned } from "./histories.ts";
import { sampleWarnings } from "./sample-warnings.ts";

/**
 * How to fit: `prior` false for the plain maximum of the likelihood; `start` to begin elsewhere than at 1, 1, 1, 1 (a bootstrap
 * begins at the fit of the whole).
 */
export interface FitOptions {
  readonly prior?: boolean;
  readonly start?: BetaDropout;
}

/**
 * Fits a model of the (M)BG/CNBD-k family; MBG/NBD unless told otherwise. Where a and b run off together, so that nothing sets
 * customers' chances to stop apart, the reduced model with one chance `p` is returned, and a warning says so.
 * Priors: ln r, ln(alpha / mean age) normal with sd 3; ln a, ln b (logit p) with sd 2; means 0.
 * Source: likelihood as in `betaLikelihood`; fit as in `mapFit`.
 * CDNOW's tenth (weeks, 39 of them) without prior: r 0.5248, alpha 6.1831, a 0.8914, b 1.6140, logLik -9582.1357.
 */
export function fitDropout(
  h: Histories,
  model: DropoutModel = mbgNbd,
  options: FitOptions = {},
): Fit<DropoutParams> {
  const { prior = true, start } = options;
  const thin = start ? null : thinned(h);
  if (thin) {
    const { params } = fitDropout(thin, model, { prior: true });
    if ("a" in params) return fitDropout(h, model, { prior, start: params });
  }
  const c = counted(h);
  const full = betaProblem(model, h, c);
  const from = start
    ? [start.r, start.alpha, start.a, start.b].map(Math.log)
    : full.prior.map(({ mean }) => mean);
  const fit = mapFit(full, from, prior);
  const [, , lnA = 0, lnB = 0] = fit.free.at;
  if (Math.exp(lnA) + Math.exp(lnB) > 1e3) {
    const logit = Math.max(-4, Math.min(4, lnA - lnB));
    const common = mapFit(commonProblem(model, h, c), [...fit.at.slice(0, 2), logit], prior);
    if (fit.free.value - common.free.value < 0.5)
      return told(common, c, [{ code: "no-interior-maximum", instead: "common-dropout" }]);
  }
  return told(fit, c, []);
}

/** Likelihood and priors in (ln r, ln alpha, ln a, ln b). */
export function betaProblem(model: DropoutModel, h: Histories, c: Counted): Likelihood {
  return {
    names: ["r", "alpha", "a", "b"],
    logLik: betaLikelihood(model, h, c),
    prior: [...ratePriors(c), { mean: 0, sd: 2 }, { mean: 0, sd: 2 }],
  };
}

/** Likelihood and priors in (ln r, ln alpha, logit p). */
export function commonProblem(model: DropoutModel, h: Histories, c: Counted): Likelihood {
  return {
    names: ["r", "alpha", "p"],
    logLik: commonLikelihood(model, h, c),
    prior: [...ratePriors(c), { mean: 0, sd: 2 }],
  };
}

function ratePriors({ meanAge }: Counted): Prior[] {
  return [
    { mean: 0, sd: 3 },
    { mean: Math.log(meanAge > 0 ? meanAge : 1), sd: 3 },
  ];
}

function told(fit: MapFit, c: Counted, more: readonly FitWarning[]): Fit<DropoutParams> {
  const warnings = [...more, ...dropoutWarnings(fit.warnings, ["a", "b", "p"]), ...sampleWarnings(c)];
  if (fit.at.length === 4)
    return asFit<BetaDropout>(fit, ["r", "alpha", "a", "b"], ["log", "log", "log", "log"], warnings);
  const reduced = asFit<CommonDropout>(fit, ["r", "alpha", "p"], ["log", "log", "logit"], warnings);
  return { ...reduced, identified: false };
}
