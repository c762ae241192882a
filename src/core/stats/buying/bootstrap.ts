import { poisson } from "../draws.ts";
import { coordinate, natural } from "../fitting/as-fit.ts";
import type { Fit, Link } from "../fitting/fit.ts";
import { mostProbable } from "../fitting/map-fit.ts";
import type { Search } from "../fitting/newton.ts";
import type { Random } from "../random.ts";
import { counted } from "./counted.ts";
import type { DropoutModel, DropoutParams } from "./dropout-model.ts";
import { betaProblem, commonProblem } from "./fit-dropout.ts";
import type { Histories } from "./histories.ts";

/** Fits to as many resamples, in the form of the fit they start from, and the standard deviation of each parameter across them. */
export interface Bootstrap {
  readonly params: readonly DropoutParams[];
  readonly se: DropoutParams;
}

/**
 * How much the parameters would differ with other customers from the same shop, whether or not the model is true: refits to
 * customers drawn anew, each counted a Poisson number of times. Wider than the fit's own errors where the model does not hold.
 * Source: B. Efron, Annals of Statistics 7 (1979) 1-26; Poisson weights: N. Chamandy et al., Google technical report (2012).
 * `search`: how near each refit must come to its maximum; of many customers one step towards it tells as much.
 * BG/NBD on CDNOW's tenth: standard deviation of ln r about 0.060 against 0.052 from the curvature.
 */
export function bootstrap(
  h: Histories,
  model: DropoutModel,
  fit: Fit<DropoutParams>,
  random: Random,
  resamples = 200,
  search: Partial<Search> | "one step" = {},
): Bootstrap {
  const start = fit.names.map((name, i) =>
    coordinate(fit.links[i] as Link, fit.params[name as keyof DropoutParams]),
  );
  const problem = "p" in fit.params ? commonProblem : betaProblem;
  const found = Array.from({ length: resamples }, () => {
    const again = { ...h, weight: h.weight.map((w) => poisson(random, w)) };
    const at = mostProbable(problem(model, again, counted(again)), start, search);
    return at.map((u, i) => natural(fit.links[i] as Link, u));
  });
  const named = (values: readonly number[]) =>
    Object.fromEntries(fit.names.map((name, i) => [name, values[i]])) as unknown as DropoutParams;
  const se = fit.names.map((_, i) => {
    const column = found.map((values) => values[i] as number);
    const mean = column.reduce((a, b) => a + b, 0) / resamples;
    return Math.sqrt(column.reduce((sum, v) => sum + (v - mean) ** 2, 0) / Math.max(1, resamples - 1));
  });
  return { params: found.map(named), se: named(se) };
}
