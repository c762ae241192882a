import { sigmoid } from "../special/softplus.ts";
import type { DropoutModel, DropoutParams, History } from "./dropout-model.ts";

/**
 * The chance, 0 to 1, that a customer is still one at the end of watching.
 * Source: Batislam et al. (2007) eq. 9; BG: P. S. Fader, B. G. S. Hardie and K. L. Lee, Computing P(alive) using the BG/NBD model
 * (2008); k steps: R package BTYDplus, `xbgcnbd.PAlive`.
 * `alive(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30.43, age: 38.86 })` is `0.7266`.
 * `alive(bgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { x: 2, last: 30, age: 39 })` is `0.7195509031474433`.
 */
export function alive(model: DropoutModel, params: DropoutParams, { x, last, age }: History): number {
  if (x === 0 && !model.first) return 1;
  const { r, alpha } = params;
  const m = r + model.k * x;
  const odds =
    "p" in params ? logit(params.p) : Math.log(params.a) - Math.log(params.b + x - (model.first ? 0 : 1));
  const silence = m * Math.log1p((age - last) / (alpha + last));
  // Of one step none has passed: most ask for that, each for a person.
  if (model.k === 1) return sigmoid(-odds - silence);
  const phases = phaseWeights(model.k, m, (age - last) / (alpha + age));
  return sigmoid(Math.log(phases.reduce((a, b) => a + b, 0)) - odds - silence);
}

/** Relative chances of j of k steps having passed in a silence, j = 0, …, k - 1; `share` is silence / (alpha + T). */
export function phaseWeights(k: number, m: number, share: number): number[] {
  const weights = [1];
  for (let j = 1; j < k; j++) weights.push(((weights[j - 1] as number) * (m + j - 1) * share) / j);
  return weights;
}

function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}
