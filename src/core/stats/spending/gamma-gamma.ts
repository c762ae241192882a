import { studentShare } from "../distributions/student.ts";
import { asFit } from "../fitting/as-fit.ts";
import type { Fit, FitWarning } from "../fitting/fit.ts";
import { type Likelihood, type MapFit, mapFit } from "../fitting/map-fit.ts";
import { product } from "../linear/solve.ts";
import { gammaGammaLikelihood, type Spend } from "./gamma-gamma-likelihood.ts";

/**
 * Spend per purchase day is gamma with shape p around each customer's own mean; p / that mean's rate is gamma (q, v) across
 * customers. All above 0, q above 1 so that a mean exists; v in the unit of money.
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/** Repeat purchase days and the mean spend on them, one row per customer; `weight` customers. */
export interface SpendColumns {
  readonly x: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/**
 * Fits the gamma-gamma model of spend to customers with repeat purchases and a mean spend above 0; others are left out, which is
 * told where they had bought again. Warns of spend that goes with frequency (correlation of logarithms at least 0.1 either way
 * and beyond chance at 1 %), and of spend that is the same for all.
 * Priors: ln p and ln(expected spend / mean spend) normal with sd 3, ln(q - 1) with sd 2, means 0.
 * Source: P. S. Fader and B. G. S. Hardie, The Gamma-Gamma Model of Monetary Value (2013), eq. 1a.
 * CDNOW's tenth without prior: p 6.2496, q 3.7442, v 15.4435, logLik -4055.9177.
 */
export function fitGammaGamma(columns: SpendColumns, { prior = true } = {}): Fit<GammaGamma> {
  const { spend, leftOut } = usable(columns);
  const n = total(spend.weight);
  const level = n > 0 ? total(spend.weight.map((w, i) => w * (spend.mean[i] as number))) / n : 1;
  const likelihood: Likelihood = {
    names: ["p", "q", "mean"],
    logLik: byMean(gammaGammaLikelihood(spend)),
    prior: [
      { mean: 0, sd: 3 },
      { mean: 0, sd: 2 },
      { mean: Math.log(level), sd: 3 },
    ],
  };
  const constant = n > 0 && spreadOfLogs(spend, n) < 1e-3;
  const fit = withScale(
    constant ? sameForAll(likelihood, level) : mapFit(likelihood, [0, 0, Math.log(level)], prior),
  );
  const warnings: FitWarning[] = [...fit.warnings];
  if (n === 0) warnings.push({ code: "no-data" });
  if (leftOut > 0) warnings.push({ code: "spend-left-out", customers: leftOut });
  if (constant) warnings.push({ code: "spend-constant" });
  const found = constant ? null : correlation(spend, n);
  if (found && Math.abs(found.correlation) >= 0.1 && found.p < 0.01)
    warnings.push({ code: "spend-correlates-with-frequency", ...found });
  return asFit<GammaGamma>(fit, ["p", "q", "v"], ["log", "above-one", "log"], warnings);
}

/**
 * Expected spend per purchase day of a customer with x repeat days (0: nothing known but the shop) of the given mean spend, in
 * the unit of money: the customer's own mean, drawn towards that of all. RangeError where px + q is not above 1: no mean exists.
 * Source: Fader and Hardie (2013), eq. 5. `expectedSpend({ p: 6.25, q: 3.74, v: 15.44 }, 2, 22.35)` is `24.663713910761157`.
 */
export function expectedSpend({ p, q, v }: GammaGamma, x: number, mean: number): number {
  const below = p * x + q - 1;
  if (!(below > 0)) throw new RangeError(`expectedSpend: no mean exists for p ${p}, q ${q}, x ${x}`);
  return (p * (v + (x > 0 ? x * mean : 0))) / below;
}

/** ln v from (ln p, ln(q - 1), ln of the expected spend p v / (q - 1)): the mean is known long before p, q and v are. */
const toScale = [
  [1, 0, 0],
  [0, 1, 0],
  [-1, 1, 1],
];

function byMean(f: Likelihood["logLik"]): Likelihood["logLik"] {
  const turned = toScale.map((_, j) => toScale.map((row) => row[j] as number));
  return (at) => {
    const { value, gradient, hessian } = f(
      product(
        toScale,
        at.map((v) => [v]),
      ).map(([v]) => v as number),
    );
    const slopes = product(
      turned,
      gradient.map((v) => [v]),
    ).map(([v]) => v as number);
    return { value, gradient: slopes, hessian: product(product(turned, hessian), toScale) };
  };
}

function withScale(fit: MapFit): MapFit {
  const at = product(
    toScale,
    fit.at.map((v) => [v]),
  ).map(([v]) => v as number);
  const turned = toScale.map((_, j) => toScale.map((row) => row[j] as number));
  return { ...fit, at, cov: product(product(toScale, fit.cov), turned) };
}

/** Where spend does not vary the likelihood rises for ever with p and q; a place far up it is taken, where all expect the same. */
function sameForAll({ logLik, prior }: Likelihood, level: number): MapFit {
  const [p, q] = [1e4, 1e4];
  const at = [Math.log(p), Math.log(q - 1), Math.log(level)];
  const here = logLik(at);
  return {
    at,
    logLik: here.value,
    cov: prior.map(({ sd }, i) => prior.map((_, j) => (i === j ? sd * sd : 0))),
    converged: true,
    identified: false,
    priorPull: 0,
    free: { ...here, at, converged: false, rounds: 0, decrement: 0 },
    warnings: [],
  };
}

function spreadOfLogs({ mean, weight }: Spend, n: number): number {
  const middle = mean.reduce((sum, z, i) => sum + (weight[i] as number) * Math.log(z), 0) / n;
  return Math.sqrt(
    mean.reduce((sum, z, i) => sum + (weight[i] as number) * (Math.log(z) - middle) ** 2, 0) / n,
  );
}

function usable({ x, mean, weight }: SpendColumns): { readonly spend: Spend; readonly leftOut: number } {
  const spend = {
    ...{ x: new Int32Array(x.length), mean: new Float64Array(x.length) },
    weight: new Float64Array(x.length),
  };
  let [rows, leftOut] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const w = weight === undefined ? 1 : (weight[i] as number);
    if (!((x[i] as number) > 0) || !(w > 0)) continue;
    if ((mean[i] as number) > 0 && Number.isFinite(mean[i])) {
      spend.x[rows] = x[i] as number;
      spend.mean[rows] = mean[i] as number;
      spend.weight[rows] = w;
      rows++;
    } else leftOut += w;
  }
  return {
    spend: {
      ...{ x: spend.x.subarray(0, rows), mean: spend.mean.subarray(0, rows) },
      weight: spend.weight.subarray(0, rows),
    },
    leftOut,
  };
}

/** Pearson's correlation of ln x and ln mean spend, and its two-sided p; null where one of them is constant. */
function correlation(
  { x, mean, weight }: Spend,
  n: number,
): { readonly correlation: number; readonly p: number } | null {
  if (n < 4) return null;
  const [logsOfX, logsOfMean] = [Float64Array.from(x, Math.log), mean.map(Math.log)];
  let [mx, mz] = [0, 0];
  for (let i = 0; i < weight.length; i++) {
    mx += (weight[i] as number) * (logsOfX[i] as number);
    mz += (weight[i] as number) * (logsOfMean[i] as number);
  }
  mx /= n;
  mz /= n;
  let [xx, zz, xz] = [0, 0, 0];
  for (let i = 0; i < weight.length; i++) {
    const [ownX, ownZ] = [(logsOfX[i] as number) - mx, (logsOfMean[i] as number) - mz];
    xx += (weight[i] as number) * ownX ** 2;
    zz += (weight[i] as number) * ownZ ** 2;
    xz += (weight[i] as number) * (ownX * ownZ);
  }
  xx /= n;
  zz /= n;
  if (!(xx > 1e-18 && zz > 1e-18)) return null;
  const r = xz / n / Math.sqrt(xx * zz);
  const t = Math.abs(r) * Math.sqrt((n - 2) / Math.max(1e-15, 1 - r * r));
  return { correlation: r, p: 2 * studentShare(-t, n - 2) };
}

function total(column: Float64Array): number {
  return column.reduce((a, b) => a + b, 0);
}
