import { asFit, dropoutWarnings } from "../fitting/as-fit.ts";
import type { Fit } from "../fitting/fit.ts";
import { type Likelihood, mapFit } from "../fitting/map-fit.ts";
import { counted } from "./counted.ts";
import { type Histories, thinned } from "./histories.ts";
import { paretoLikelihood } from "./pareto-likelihood.ts";
import type { CommonLifetime, ParetoNbd, ParetoParams } from "./pareto-model.ts";
import { sampleWarnings } from "./sample-warnings.ts";

/** `prior` false for the plain maximum of the likelihood; `start` to begin elsewhere than at 1, mean age, 1, mean age. */
export interface ParetoOptions {
  readonly prior?: boolean;
  readonly start?: ParetoNbd;
}

/**
 * Fits Pareto/NBD. Where s and beta run off together, so that nothing sets customers' lifetimes apart, the reduced model with one
 * rate of stopping `mu` is returned, and a warning says so.
 * Priors: ln r, ln(alpha / mean age) normal with sd 3; ln s, ln(beta / mean age) with sd 2; means 0.
 * Source: likelihood as in `paretoLikelihood`; fit as in `mapFit`.
 * CDNOW's tenth (weeks, 39 of them) without prior: r 0.5533, alpha 10.578, s 0.6062, beta 11.667, logLik -9594.97618.
 */
export function fitParetoNbd(h: Histories, options: ParetoOptions = {}): Fit<ParetoParams> {
  const { prior = true, start } = options;
  const thin = start ? null : thinned(h);
  if (thin) {
    const { params } = fitParetoNbd(thin);
    if ("s" in params) return fitParetoNbd(h, { prior, start: params });
  }
  const c = counted(h);
  const scale = Math.log(c.meanAge > 0 ? c.meanAge : 1);
  const rates = [
    { mean: 0, sd: 3 },
    { mean: scale, sd: 3 },
  ];
  const full: Likelihood = {
    names: ["r", "alpha", "s", "beta"],
    logLik: paretoLikelihood(h, c, false),
    prior: [...rates, { mean: 0, sd: 2 }, { mean: scale, sd: 2 }],
  };
  const from = start ? [start.r, start.alpha, start.s, start.beta].map(Math.log) : [0, scale, 0, scale];
  const fit = mapFit(full, from, prior);
  const [, , lnS = 0, lnBeta = 0] = fit.free.at;
  if (lnS > Math.log(1e3)) {
    const reduced: Likelihood = {
      names: ["r", "alpha", "mu"],
      logLik: paretoLikelihood(h, c, true),
      prior: [...rates, { mean: -scale, sd: 2 }],
    };
    const common = mapFit(reduced, [...fit.at.slice(0, 2), lnS - lnBeta], prior);
    if (fit.free.value - common.free.value < 0.5) {
      const told = dropoutWarnings(common.warnings, ["mu"]);
      const reducedFit = asFit<CommonLifetime>(
        common,
        ["r", "alpha", "mu"],
        ["log", "log", "log"],
        [{ code: "no-interior-maximum", instead: "common-lifetime" }, ...told, ...sampleWarnings(c)],
      );
      return { ...reducedFit, identified: false };
    }
  }
  const warnings = [...dropoutWarnings(fit.warnings, ["s", "beta"]), ...sampleWarnings(c)];
  return asFit<ParetoNbd>(fit, ["r", "alpha", "s", "beta"], ["log", "log", "log", "log"], warnings);
}
