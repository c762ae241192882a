import { cholesky, type Matrix } from "../linear/solve.ts";
import type { Random } from "../random.ts";
import { kMeans } from "./k-means.ts";
import { type Points, pointCount } from "./points.ts";

/** One bell of a mixture: its share of all points, its middle and its covariances. */
export interface Component {
  readonly share: number;
  readonly mean: readonly number[];
  readonly cov: Matrix;
}

/** A mixture of normal distributions; `bic` the lower the better; `group` the likeliest component of each point, `sure` its chance. */
export interface GaussianMixture {
  readonly components: readonly Component[];
  readonly logLik: number;
  readonly bic: number;
  readonly group: Int32Array;
  readonly sure: Float64Array;
  readonly converged: boolean;
}

/**
 * A mixture of k normal distributions with covariances of their own, by expectation and maximisation from k-means, which goes on to where its
 * steps lead wherever the points are likelier there; a thousandth of
 * each dimension's variance is added so that no component shrinks to a point. Best on standardised points. At least one point.
 * Source: A. P. Dempster, N. M. Laird and D. B. Rubin, J. Royal Stat. Soc. B 39 (1977) 1-38; further steps as in `further`; BIC: G. Schwarz,
 * Annals of Statistics 6 (1978) 461-464.
 */
export function gaussianMixture(points: Points, k: number, random: Random): GaussianMixture {
  const n = pointCount(points);
  if (n === 0) throw new RangeError("gaussianMixture: no points");
  const { dimensions } = points;
  const ridge = variances(points).map((v) => 1e-3 * v || 1e-6);
  const { group } = kMeans(points, k, random);
  const chances = Array.from({ length: k }, (_, c) => Float64Array.from(group, (g) => (g === c ? 1 : 0)));
  let components = maximised(points, chances, ridge);
  let logLik = Number.NEGATIVE_INFINITY;
  let converged = false;
  for (let round = 0; round < 170 && !converged; round++) {
    const before = expected(points, components, chances);
    const once = maximised(points, chances, ridge);
    logLik = expected(points, once, chances);
    converged = Math.abs(logLik - before) < 1e-7 * Math.abs(logLik);
    const twice = converged ? once : maximised(points, chances, ridge);
    const far = converged ? null : further(components, once, twice);
    const better = far !== null && expected(points, far, chances) > logLik;
    components = better ? maximised(points, chances, ridge) : twice;
  }
  const parameters = k - 1 + k * dimensions + (k * dimensions * (dimensions + 1)) / 2;
  const likeliest = Int32Array.from({ length: n }, (_, i) => {
    let best = 0;
    chances.forEach((chance, c) => {
      if ((chance[i] as number) > (chances[best]?.[i] as number)) best = c;
    });
    return best;
  });
  const sure = Float64Array.from(likeliest, (c, i) => chances[c]?.[i] as number);
  return {
    components,
    logLik,
    bic: -2 * logLik + parameters * Math.log(n),
    group: likeliest,
    sure,
    converged,
  };
}

/**
 * The mixture of 1 to `most` components with the lowest BIC; each also tells its own.
 * Source: C. Fraley and A. E. Raftery, J. Am. Stat. Assoc. 97 (2002) 611-631.
 */
export function chosenMixture(
  points: Points,
  most: number,
  random: Random,
): { readonly chosen: GaussianMixture; readonly bics: readonly number[] } {
  const tried = Array.from({ length: Math.min(most, pointCount(points)) }, (_, i) =>
    gaussianMixture(points, i + 1, random),
  );
  const chosen = tried.reduce((best, each) => (each.bic < best.bic ? each : best));
  return { chosen, bics: tried.map(({ bic }) => bic) };
}

function variances(points: Points): number[] {
  const { values, dimensions } = points;
  const n = pointCount(points);
  return Array.from({ length: dimensions }, (_, d) => {
    let [sum, squares] = [0, 0];
    for (let i = d; i < values.length; i += dimensions) sum += (values[i] as number) / n;
    for (let i = d; i < values.length; i += dimensions) squares += ((values[i] as number) - sum) ** 2 / n;
    return squares;
  });
}

/**
 * Where two steps of expectation and maximisation, each a little shorter than the one before, would lead at last; null: nowhere that is a mixture.
 * Source: SQUAREM, S3, R. Varadhan and C. Roland, Scandinavian Journal of Statistics 35 (2008) 335-353.
 */
function further(
  from: readonly Component[],
  once: readonly Component[],
  twice: readonly Component[],
): Component[] | null {
  const [a, b, c] = [from, once, twice].map(cellsOf) as [number[], number[], number[]];
  const step = b.map((v, i) => v - (a[i] as number));
  const bend = c.map((v, i) => v - (b[i] as number) - (step[i] as number));
  const length = (of: readonly number[]) => Math.sqrt(of.reduce((sum, v) => sum + v * v, 0));
  const by = length(step) / length(bend);
  if (!(by > 1)) return null;
  const cells = a.map((v, i) => v + 2 * by * (step[i] as number) + by * by * (bend[i] as number));
  const dimensions = (from[0] as Component).mean.length;
  const size = 1 + dimensions + dimensions * dimensions;
  const found = from.map((_, k) => {
    const own = cells.slice(k * size, (k + 1) * size);
    return {
      share: own[0] as number,
      mean: own.slice(1, 1 + dimensions),
      cov: Array.from({ length: dimensions }, (_row, d) =>
        own.slice(1 + dimensions + d * dimensions, 1 + dimensions + (d + 1) * dimensions),
      ),
    };
  });
  return found.every(({ share, cov }) => share > 0 && cholesky(cov) !== null) ? found : null;
}

const cellsOf = (components: readonly Component[]) =>
  components.flatMap(({ share, mean, cov }) => [share, ...mean, ...cov.flat()]);

/** Weights, means and covariances from the chances of each point to belong to each component. */
function maximised(points: Points, chances: readonly Float64Array[], ridge: readonly number[]): Component[] {
  return chances.map((chance) => {
    let weight = 0;
    for (let i = 0; i < chance.length; i++) weight += chance[i] as number;
    weight = Math.max(1e-10, weight);
    const mean = weightedMean(points, chance, weight);
    const cov = weightedSquares(points, chance, weight, mean);
    const { dimensions } = points;
    const full = mean.map((_, d) =>
      mean.map(
        (_m, e) =>
          (cov[Math.max(d, e) * dimensions + Math.min(d, e)] as number) +
          (d === e ? (ridge[d] as number) : 0),
      ),
    );
    return { share: weight / chance.length, mean, cov: full };
  });
}

function weightedMean({ values, dimensions }: Points, chance: Float64Array, weight: number): number[] {
  const sums = new Float64Array(dimensions);
  for (let i = 0; i < chance.length; i++) {
    const p = chance[i] as number;
    if (p === 0) continue;
    for (let d = 0; d < dimensions; d++)
      sums[d] = (sums[d] as number) + p * (values[i * dimensions + d] as number);
  }
  return Array.from(sums, (sum) => sum / weight);
}

/** The lower triangle of the covariances, row after row. */
function weightedSquares(
  { values, dimensions }: Points,
  chance: Float64Array,
  weight: number,
  mean: readonly number[],
): Float64Array {
  const cov = new Float64Array(dimensions * dimensions);
  const away = new Float64Array(dimensions);
  for (let i = 0; i < chance.length; i++) {
    const p = chance[i] as number;
    if (p < 1e-12) continue;
    for (let d = 0; d < dimensions; d++) {
      away[d] = (values[i * dimensions + d] as number) - (mean[d] as number);
      const by = (p * (away[d] as number)) / weight;
      for (let e = 0; e <= d; e++) {
        const cell = d * dimensions + e;
        cov[cell] = (cov[cell] as number) + by * (away[e] as number);
      }
    }
  }
  return cov;
}

/** Log-likelihood; overwrites the chances of each point to belong to each component. */
function expected(
  points: Points,
  components: readonly Component[],
  chances: readonly Float64Array[],
): number {
  const { values, dimensions } = points;
  const y = new Float64Array(dimensions);
  const n = pointCount(points);
  for (const [c, component] of components.entries()) {
    const bell = bellOf(dimensions, component);
    const own = chances[c] as Float64Array;
    for (let i = 0; i < n; i++) own[i] = lnDensityAt(bell, dimensions, values, i * dimensions, y);
  }
  const part = new Float64Array(components.length);
  let logLik = 0;
  for (let i = 0; i < n; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < part.length; c++) {
      const ln = (chances[c] as Float64Array)[i] as number;
      part[c] = ln;
      if (ln > top) top = ln;
    }
    let sum = 0;
    for (let c = 0; c < part.length; c++) {
      const below = (part[c] as number) - top;
      // What is smaller than rounding is nothing.
      const own = below > -50 ? Math.exp(below) : 0;
      part[c] = own;
      sum += own;
    }
    logLik += top + Math.log(sum);
    for (let c = 0; c < part.length; c++) (chances[c] as Float64Array)[i] = (part[c] as number) / sum;
  }
  return logLik;
}

/**
 * The logarithm of a component's density times its share, of the point that begins at a place in `values`.
 * Source: the multivariate normal density, by Cholesky's root. Of share 1, mean 0, variance 1, at 0: `-0.918938533204673`.
 */
export function lnDensity(
  dimensions: number,
  { share, mean, cov }: Component,
): (values: Float64Array, at: number) => number {
  const bell = bellOf(dimensions, { share, mean, cov });
  const y = new Float64Array(dimensions);
  return (values, at) => lnDensityAt(bell, dimensions, values, at, y);
}

/** A component as its density is reckoned: the mean, Cholesky's root row after row, and what is alike everywhere. */
interface Bell {
  readonly mean: Float64Array;
  readonly root: Float64Array;
  readonly constant: number;
}

function bellOf(dimensions: number, { share, mean, cov }: Component): Bell {
  const root =
    cholesky(cov) ?? cov.map((row, i) => row.map((v, j) => (i === j ? Math.sqrt(Math.max(v, 1e-12)) : 0)));
  const constant =
    Math.log(share) -
    root.reduce((sum, row, i) => sum + Math.log(row[i] as number), 0) -
    0.5 * dimensions * Math.log(2 * Math.PI);
  return { mean: Float64Array.from(mean), root: Float64Array.from(root.flat()), constant };
}

function lnDensityAt(
  { mean, root, constant }: Bell,
  dimensions: number,
  values: Float64Array,
  at: number,
  y: Float64Array,
): number {
  let squares = 0;
  for (let d = 0; d < dimensions; d++) {
    const row = d * dimensions;
    let rest = (values[at + d] as number) - (mean[d] as number);
    for (let e = 0; e < d; e++) rest -= (root[row + e] as number) * (y[e] as number);
    rest /= root[row + d] as number;
    y[d] = rest;
    squares += rest * rest;
  }
  return constant - squares / 2;
}
