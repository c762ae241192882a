import type { Matrix } from "../linear/solve.ts";

/** What a fit has to say of itself besides its numbers; `at` and `of` are what it was held against. */
export type FitWarning =
  | { readonly code: "dropout-not-identified"; readonly seLog: number }
  | { readonly code: "not-identified"; readonly parameter: string; readonly seLog: number }
  | { readonly code: "no-interior-maximum"; readonly instead: string }
  | { readonly code: "too-few-repeat-buyers"; readonly repeatBuyers: number; readonly customers: number }
  | { readonly code: "left-truncated"; readonly share: number }
  | { readonly code: "spend-correlates-with-frequency"; readonly correlation: number; readonly p: number }
  | { readonly code: "spend-left-out"; readonly customers: number }
  | { readonly code: "spend-constant" }
  | { readonly code: "seasonal-split"; readonly ratio: number }
  | { readonly code: "did-not-converge" }
  | { readonly code: "no-data" };

/** How a free coordinate u becomes a parameter: e^u, 1 / (1 + e^-u), or 1 + e^u. */
export type Link = "log" | "logit" | "above-one";

/**
 * What every fit returns. Always finite numbers, whatever the data.
 *  - `logLik`: log-likelihood at `params`, without the prior;
 *  - `se`: standard error of each parameter; `cov`: covariances in the order of the parameters (`names`);
 *  - `links`: how each is tied to the coordinate in which the fit is nearly normal;
 *  - `identified`: whether the data alone, without prior, say something of every parameter of the model that was asked for
 *    (curvature of the likelihood);
 *  - `priorPull`: how much log-likelihood the prior cost, 0 or more: what the best fit without it would have more.
 */
export interface Fit<Params> {
  readonly params: Params;
  readonly names: readonly string[];
  readonly links: readonly Link[];
  readonly logLik: number;
  readonly se: { readonly [name in keyof Params]: number };
  readonly cov: Matrix;
  readonly converged: boolean;
  readonly identified: boolean;
  readonly priorPull: number;
  readonly warnings: readonly FitWarning[];
}
