import { exponential, gamma, poisson } from "../draws.ts";
import { type Random, uniform } from "../random.ts";
import type { History } from "./dropout-model.ts";
import type { ParetoParams } from "./pareto-model.ts";
import { paretoAlive } from "./pareto-predictions.ts";

/**
 * One possible number of purchases in the next `horizon` periods of a customer with this history under Pareto/NBD: whether still one,
 * rate and lifetime drawn from what the history leaves open. Its mean is `paretoExpected`.
 * Source: S.-H. Ma and J.-L. Liu, ICNC 2007; posteriors of rate and lifetime are gamma where the customer is alive.
 * `drawParetoPurchases(randomFrom(1), { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, { x: 2, last: 30, age: 39 }, 39)`
 * is `12`.
 */
export function drawParetoPurchases(
  random: Random,
  params: ParetoParams,
  history: History,
  horizon: number,
): number {
  if (uniform(random) >= paretoAlive(params, history)) return 0;
  const m = params.r + history.x;
  const lambda = gamma(random, m, m / (params.alpha + history.age));
  const mu = "mu" in params ? params.mu : gamma(random, params.s, params.s / (params.beta + history.age));
  return poisson(random, lambda * Math.min(horizon, exponential(random, 1 / mu)));
}
