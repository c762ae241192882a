import { inLogs } from "../fitting/in-logs.ts";
import type { Curved } from "../fitting/newton.ts";
import { lnGamma } from "../special/gamma.ts";
import { sigmoid, softplus } from "../special/softplus.ts";
import type { Counted } from "./counted.ts";
import type { DropoutModel } from "./dropout-model.ts";
import { addErlangStays } from "./erlang-stays.ts";
import type { Histories } from "./histories.ts";
import { addStays, rateSums, type StaySums, timeTables } from "./stay-sums.ts";

/**
 * Log-likelihood of all histories, gradient and second derivatives, in (ln r, ln alpha, ln a, ln b).
 * Source: Fader, Hardie and Lee (2005) eq. 6 and Batislam et al. (2007), arranged so that nothing over- or underflows:
 * ln L = Σ_j<x ln(r + j) + r ln α + Σ_j<x+k0 ln((b + j) / (a + b + j)) - m ln(α + T) + ln(1 + e^z), m = r + x,
 * z = ln a - ln(b + x - 1 + k0) + m ln((α + T) / (α + t_x)); k0 is 1 for MBG; BG has no last term where x = 0.
 * At (0.243, 4.414, 0.793, 2.426) a customer of x 2, t_x 30.43, T 38.86 weeks has `-9.4586`.
 */
export function betaLikelihood(model: DropoutModel, h: Histories, c: Counted) {
  return (at: readonly number[]): Curved => {
    const [r = 1, alpha = 1, a = 1, b = 1] = at.map(Math.exp);
    const k0 = model.first ? 1 : 0;
    const lnOdds = Float64Array.from(c.withX, (_, x) => Math.log(a) - Math.log(b + x - 1 + k0));
    const sums = staySums(model, h, c, lnOdds, r, alpha);
    const g = [sums.r, sums.alpha, 0, 0];
    const [ra, rb, aa, ab, bb, alphaA, alphaB] = [0, 1, 2, 3, 4, 5, 6];
    const d = new Float64Array(7);
    let value = sums.value;
    let [slopeA, slopeB] = [0, 0];
    const add = (k: number, v: number) => {
      d[k] = (d[k] as number) + v;
    };
    for (let j = 0; j < c.largestX + k0; j++) {
      const w = j < k0 ? c.customers : (c.beyondX[j - k0] as number);
      const [one, both] = [1 / (b + j), 1 / (a + b + j)];
      value -= w * Math.log1p(a * one);
      slopeA -= w * both;
      slopeB += w * a * one * both;
      add(aa, w * both * both);
      add(ab, w * both * both);
      add(bb, -w * (one + both) * a * one * both);
    }
    for (let x = 1 - k0; x <= c.largestX; x++) {
      const q = 1 / (b + x - 1 + k0);
      const [gone, spread] = [sums.gone[x] as number, sums.spread[x] as number];
      slopeA += gone / a;
      slopeB -= gone * q;
      add(aa, (spread - gone) / (a * a));
      add(ab, (-spread * q) / a);
      add(bb, (spread + gone) * q * q);
      add(ra, (sums.spreadR[x] as number) / a);
      add(rb, -(sums.spreadR[x] as number) * q);
      add(alphaA, (sums.spreadAlpha[x] as number) / a);
      add(alphaB, -(sums.spreadAlpha[x] as number) * q);
    }
    g[2] = slopeA;
    g[3] = slopeB;
    const cell = (k: number) => d[k] as number;
    const hessian = [
      [sums.rr, sums.rAlpha, cell(ra), cell(rb)],
      [sums.rAlpha, sums.alphaAlpha, cell(alphaA), cell(alphaB)],
      [cell(ra), cell(alphaA), cell(aa), cell(ab)],
      [cell(rb), cell(alphaB), cell(ab), cell(bb)],
    ];
    return inLogs(value, g, hessian, [r, alpha, a, b]);
  };
}

/** The same with one chance to stop for all, in (ln r, ln alpha, logit p): its limit for a and b without end. */
export function commonLikelihood(model: DropoutModel, h: Histories, c: Counted) {
  return (at: readonly number[]): Curved => {
    const [lnR = 0, lnAlpha = 0, logit = 0] = at;
    const [r, alpha, p] = [Math.exp(lnR), Math.exp(lnAlpha), sigmoid(logit)];
    const from = model.first ? 0 : 1;
    const sums = staySums(model, h, c, new Float64Array(c.largestX + 1).fill(logit), r, alpha);
    const chances = c.repeats + (model.first ? c.customers : 0);
    const total = (column: Float64Array) => column.subarray(from).reduce((x, y) => x + y, 0);
    const [pR, pAlpha] = [total(sums.spreadR), total(sums.spreadAlpha)];
    const rates = inLogs(
      sums.value - chances * softplus(logit),
      [sums.r, sums.alpha],
      [
        [sums.rr, sums.rAlpha],
        [sums.rAlpha, sums.alphaAlpha],
      ],
      [r, alpha],
    );
    const [[rr = 0, rAlpha = 0] = [], [, alphaAlpha = 0] = []] = rates.hessian;
    return {
      value: rates.value,
      gradient: [...rates.gradient, total(sums.gone) - chances * p],
      hessian: [
        [rr, rAlpha, r * pR],
        [rAlpha, alphaAlpha, alpha * pAlpha],
        [r * pR, alpha * pAlpha, total(sums.spread) - chances * p * (1 - p)],
      ],
    };
  };
}

function staySums(
  model: DropoutModel,
  h: Histories,
  c: Counted,
  lnOdds: Float64Array,
  r: number,
  alpha: number,
): StaySums {
  const tables = timeTables(h.times, alpha);
  const sums = rateSums(c, tables, r, alpha, model.k);
  const from = model.first ? 0 : 1;
  if (model.k === 1) addStays(sums, h, tables, lnOdds, r, from);
  else {
    addErlangStays(sums, h, tables, lnOdds, r, { from, k: model.k });
    // Makes models of different k comparable; no parameter is in it.
    sums.value += (model.k - 1) * (h.lnGaps ?? 0) - c.repeats * lnGamma(model.k);
  }
  return sums;
}
