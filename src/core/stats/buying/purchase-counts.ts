import { negativeBinomial, negativeBinomialFrom } from "../distributions/negative-binomial.ts";
import { lnBeta } from "../special/gamma.ts";
import type { DropoutModel, DropoutParams } from "./dropout-model.ts";

/**
 * Chance that a new customer makes exactly n repeat purchases within t periods (above 0), models with k = 1 (else a
 * RangeError).
 * Source: Fader, Hardie and Lee (2005) eq. 8, MBG: Batislam et al. (2007); the sum in brackets as a tail of the negative binomial.
 * BG/NBD (0.243, 4.414, 0.793, 2.426): of 10 within 2 weeks `1.07869e-7`.
 * `chanceOfRepeats(mbgNbd, { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 0, 39)` is `0.6787839981935121`.
 */
export function chanceOfRepeats(model: DropoutModel, params: DropoutParams, n: number, t: number): number {
  if (model.k !== 1) throw new RangeError(`chanceOfRepeats: not for ${model.name}`);
  const counts = { shape: params.r, rate: params.alpha, exposure: t };
  const chances = n + (model.first ? 1 : 0);
  const stayed = negativeBinomial(n, counts) * stays(params, chances);
  if (chances === 0) return stayed;
  return stayed + negativeBinomialFrom(n, counts) * stopsAt(params, chances);
}

/** Chance to have stayed at every one of n chances to stop. */
function stays(params: DropoutParams, n: number): number {
  if ("p" in params) return (1 - params.p) ** n;
  return Math.exp(lnBeta(params.a, params.b + n) - lnBeta(params.a, params.b));
}

/** Chance to have stopped at the n-th and not before. */
function stopsAt(params: DropoutParams, n: number): number {
  if ("p" in params) return params.p * (1 - params.p) ** (n - 1);
  return Math.exp(lnBeta(params.a + 1, params.b + n - 1) - lnBeta(params.a, params.b));
}
