import { beta, gamma } from "../draws.ts";
import { type Random, uniform } from "../random.ts";
import { alive, phaseWeights } from "./alive.ts";
import type { DropoutModel, DropoutParams, History } from "./dropout-model.ts";

/**
 * One possible number of purchases in the next `horizon` periods of a customer with this history: whether still one, rate and
 * chance to stop drawn from what the history leaves open, then lived through. Its mean is `expectedPurchases`.
 * Source: the model's own story; posteriors as in `expectedPurchases`.
 * `drawFuturePurchases(randomFrom(1), bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30, age: 39 },
 * 39)` is `3`.
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
