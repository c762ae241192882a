import { type Matrix, solve } from "../linear/solve.ts";
import { type Sample, sample } from "./welch.ts";

/** An arm of an experiment: what was measured per person, and as many numbers known of each before it began. */
export interface Arm {
  readonly outcome: ArrayLike<number>;
  /** One array per covariate, each as long as `outcome`. */
  readonly before: readonly ArrayLike<number>[];
}

/** Each arm's adjusted sample, to be given to `welch`; `theta` per covariate; `varianceFactor` what is left of the variance, 0 to 1. */
export interface Adjusted {
  readonly samples: readonly Sample[];
  readonly theta: readonly number[];
  readonly varianceFactor: number;
}

/**
 * Takes from the outcome what was to be foreseen: Y - θ(X - mean X), θ from covariances within arms, pooled over all of them, the
 * mean over all people. Of covariates that do not vary, or repeat others, nothing is taken.
 * Source: A. Deng, Y. Xu, R. Kohavi and T. Walker, WSDM 2013, 123-132, section 3; several covariates by regression.
 * With one covariate of correlation ρ to the outcome the variance factor is 1 - ρ².
 */
export function cuped(arms: readonly Arm[]): Adjusted {
  const covariates = arms[0]?.before.length ?? 0;
  const people = arms.reduce((sum, { outcome }) => sum + outcome.length, 0);
  for (const { outcome, before } of arms)
    if (before.length !== covariates || before.some((column) => column.length !== outcome.length))
      throw new RangeError("cuped: every arm needs the same covariates, a number for every person");
  const middle = Array.from({ length: covariates }, (_, k) =>
    people > 0
      ? arms.reduce((sum, { before }) => sum + total(before[k] as ArrayLike<number>), 0) / people
      : 0,
  );
  const xx = middle.map((_, j) =>
    middle.map((_, k) =>
      pooled(
        arms,
        ({ before }) => before[j] as ArrayLike<number>,
        ({ before }) => before[k] as ArrayLike<number>,
      ),
    ),
  );
  const xy = middle.map((_, j) =>
    pooled(
      arms,
      ({ before }) => before[j] as ArrayLike<number>,
      ({ outcome }) => outcome,
    ),
  );
  const theta = slopes(xx, xy);
  const yy = pooled(
    arms,
    ({ outcome }) => outcome,
    ({ outcome }) => outcome,
  );
  const explained = theta.reduce((sum, t, k) => sum + t * (xy[k] as number), 0);
  const samples = arms.map(({ outcome, before }) =>
    sample(
      Float64Array.from(outcome, (y, i) =>
        theta.reduce((rest, t, k) => rest - t * ((before[k]?.[i] as number) - (middle[k] as number)), y),
      ),
    ),
  );
  return { samples, theta, varianceFactor: yy > 0 ? Math.min(1, Math.max(0, 1 - explained / yy)) : 1 };
}

/** Slopes of the normal equations; columns that add nothing new are left at 0, one after the other. */
function slopes(xx: Matrix, xy: readonly number[]): number[] {
  const kept: number[] = [];
  for (let k = 0; k < xy.length; k++) {
    const trial = [...kept, k];
    const inner = trial.map((i) => trial.map((j) => xx[i]?.[j] as number));
    const own =
      kept.length === 0
        ? []
        : (solve(
            inner.slice(0, -1).map((row) => row.slice(0, -1)),
            kept.map((i) => [xx[i]?.[k] as number]),
          ) ?? []);
    const left =
      (xx[k]?.[k] as number) -
      own.reduce((sum, [v], i) => sum + (v as number) * (xx[kept[i] as number]?.[k] as number), 0);
    if (left > 1e-10 * (xx[k]?.[k] as number)) kept.push(k);
  }
  const found = solve(
    kept.map((i) => kept.map((j) => xx[i]?.[j] as number)),
    kept.map((i) => [xy[i] as number]),
  );
  return xy.map((_, k) => found?.[kept.indexOf(k)]?.[0] ?? 0);
}

/** Sum over arms of products of what is away from each arm's own mean. */
function pooled(
  arms: readonly Arm[],
  one: (arm: Arm) => ArrayLike<number>,
  other: (arm: Arm) => ArrayLike<number>,
): number {
  return arms.reduce((sum, arm) => {
    const [x, y] = [one(arm), other(arm)];
    const [mx, my] = [total(x) / Math.max(1, x.length), total(y) / Math.max(1, y.length)];
    let products = 0;
    for (let i = 0; i < x.length; i++) products += ((x[i] as number) - mx) * ((y[i] as number) - my);
    return sum + products;
  }, 0);
}

function total(column: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i] as number;
  return sum;
}

/**
 * Numbers with the largest cut to the quantile of the given share (0 to 1): spend without its few giants. A copy.
 * Source: winsorising, W. J. Dixon, Annals of Math. Statistics 31 (1960). `winsorised([1, 2, 3, 100], 0.75)` is `[1, 2, 3, 3]`.
 */
export function winsorised(numbers: ArrayLike<number>, share: number): Float64Array {
  const sorted = Float64Array.from(numbers).sort();
  const cap = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return Float64Array.from(numbers, (v) => Math.min(v, cap));
}
