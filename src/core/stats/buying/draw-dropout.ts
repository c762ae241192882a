import { beta, gamma, normal } from "../draws.ts";
import type { Fit } from "../fitting/fit.ts";
import { cholesky } from "../linear/solve.ts";
import { type Random, uniform } from "../random.ts";
import { sigmoid } from "../special/softplus.ts";
import { alive, phaseWeights } from "./alive.ts";
import type { DropoutModel, DropoutParams, History } from "./dropout-model.ts";

/**
 * A way to draw parameters as uncertain as the fit left them: normal in logarithms (p: in the logit) around the fit, with its
 * covariance. Source: Gelman et al. (2013), 4.1, large-sample posterior.
 */
export function paramDraws(fit: Fit<DropoutParams>): (random: Random) => DropoutParams {
  const values = fit.names.map((name) => fit.params[name as keyof DropoutParams]);
  const slopes = fit.names.map((name, i) => {
    const v = values[i] as number;
    return name === "p" ? v * (1 - v) : v;
  });
  const cov = fit.cov.map((row, i) => row.map((v, j) => v / ((slopes[i] as number) * (slopes[j] as number))));
  const root =
    cholesky(cov) ?? cov.map((row, i) => row.map((v, j) => (i === j ? Math.sqrt(Math.max(0, v)) : 0)));
  return (random) => {
    const noise = fit.names.map(() => normal(random));
    const entries = fit.names.map((name, i) => {
      const step = (root[i] as number[]).reduce((sum, v, j) => sum + v * (noise[j] as number), 0);
      const v = values[i] as number;
      return [name, name === "p" ? sigmoid(Math.log(v / (1 - v)) + step) : v * Math.exp(step)];
    });
    return Object.fromEntries(entries) as DropoutParams;
  };
}

/**
 * One possible number of purchases in the next `horizon` periods of a customer with this history: whether still one, rate and
 * chance to stop drawn from what the history leaves open, then lived through. Its mean is `expectedPurchases`.
 * Source: the model's own story; posteriors as in `expectedPurchases`.
 */
export function drawFuturePurchases(
  random: Random,
  model: DropoutModel,
  params: DropoutParams,
  history: History,
  horizon: number,
): number {
  if (uniform(random) >= alive(model, params, history)) return 0;
  const { k } = model;
  const rate = params.alpha + history.age;
  const m = params.r + k * history.x;
  let phase = drawPhase(random, phaseWeights(k, m, (history.age - history.last) / rate));
  const lambda = gamma(random, m + phase, (m + phase) / rate);
  const stop =
    "p" in params ? params.p : beta(random, params.a, params.b + history.x + (model.first ? 1 : 0));
  let time = 0;
  for (let purchases = 0; purchases < 1_000_000; purchases++) {
    const steps = k - phase;
    phase = 0;
    time += gamma(random, steps, steps / lambda);
    if (!(time <= horizon)) return purchases;
    if (uniform(random) < stop) return purchases + 1;
  }
  return 1_000_000;
}

function drawPhase(random: Random, weights: readonly number[]): number {
  if (weights.length === 1) return 0;
  let left = uniform(random) * weights.reduce((a, b) => a + b, 0);
  for (let j = 0; j < weights.length; j++) {
    left -= weights[j] as number;
    if (left < 0) return j;
  }
  return weights.length - 1;
}
