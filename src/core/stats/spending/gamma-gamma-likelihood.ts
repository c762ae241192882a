import type { Curved } from "../fitting/newton.ts";
import { digamma, lnGamma, trigamma } from "../special/gamma.ts";

/** Customers with x of at least 1 repeat days and a mean spend above 0 on them, and how many there are of each. */
export interface Spend {
  readonly x: Int32Array;
  readonly mean: Float64Array;
  readonly weight: Float64Array;
}

/**
 * ln L of all, its gradient and second derivatives in (ln p, ln(q - 1), ln v).
 * Source: Fader and Hardie (2013), eq. 1a: ln Γ(px + q) - ln Γ(px) - ln Γ(q) + q ln v + (px - 1) ln z + px ln x - (px + q) ln(xz + v).
 */
export function gammaGammaLikelihood({ x, mean, weight }: Spend) {
  const byX = new Map<number, number>();
  x.forEach((n, i) => {
    byX.set(n, (byX.get(n) ?? 0) + (weight[i] as number));
  });
  const lnMean = mean.map(Math.log);
  return (at: readonly number[]): Curved => {
    const [lnP = 0, lnQ = 0, lnV = 0] = at;
    const [p, over, v] = [Math.exp(lnP), Math.exp(lnQ), Math.exp(lnV)];
    const q = 1 + over;
    let [value, gp, gq, gv, pp, pq, pv, qq, qv, vv] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const [lnGammaQ, psiQ, psi1Q] = [lnGamma(q), digamma(q), trigamma(q)];
    for (const [n, w] of byX) {
      const [px, both] = [p * n, p * n + q];
      const [psiBoth, psi1Both] = [digamma(both), trigamma(both)];
      value += w * (lnGamma(both) - lnGamma(px) - lnGammaQ + q * lnV + px * Math.log(n));
      gp += w * n * (psiBoth - digamma(px) + Math.log(n));
      gq += w * (psiBoth - psiQ + lnV);
      pp += w * n * n * (psi1Both - trigamma(px));
      pq += w * n * psi1Both;
      qq += w * (psi1Both - psi1Q);
    }
    for (let i = 0; i < x.length; i++) {
      const n = x[i] as number;
      const w = weight[i] as number;
      const lnZ = lnMean[i] as number;
      const sum = n * (mean[i] as number) + v;
      const lnSum = Math.log(sum);
      const m = p * n + q;
      value += w * ((p * n - 1) * lnZ - m * lnSum);
      gp += w * n * (lnZ - lnSum);
      gq -= w * lnSum;
      gv += w * (q / v - m / sum);
      pv -= (w * n) / sum;
      qv += w * (1 / v - 1 / sum);
      vv += w * (m / (sum * sum) - q / (v * v));
    }
    return {
      value,
      gradient: [gp * p, gq * over, gv * v],
      hessian: [
        [pp * p * p + gp * p, pq * p * over, pv * p * v],
        [pq * p * over, qq * over * over + gq * over, qv * over * v],
        [pv * p * v, qv * over * v, vv * v * v + gv * v],
      ],
    };
  };
}
