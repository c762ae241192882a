import { normalQuantile, normalShare } from "../distributions/normal.ts";
import { studentQuantile, studentShare } from "../distributions/student.ts";

/** A sample told by its size (2 or more), mean and variance (with n - 1). */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** A difference with its standard error, interval at the level asked for, and two-sided p of no difference. */
export interface Difference {
  readonly difference: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Size, mean and variance of numbers. Source: B. P. Welford, Technometrics 4 (1962). `sample([1, 2, 3])` has variance 1. */
export function sample(numbers: ArrayLike<number>): Sample {
  let [mean, squares] = [0, 0];
  for (let i = 0; i < numbers.length; i++) {
    const away = (numbers[i] as number) - mean;
    mean += away / (i + 1);
    squares += away * ((numbers[i] as number) - mean);
  }
  const n = numbers.length;
  return { n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}

/**
 * Difference of two means (`treated` less `control`) without assuming equal variances; samples of at least 2, else a RangeError.
 * Source: B. L. Welch, Biometrika 34 (1947) 28-35, degrees of freedom by F. E. Satterthwaite (1946).
 * Means 0.41 (sd 3.9, n 3407) and 0.7 (6.2, 3461): 0.29, at 95 % 0.04538 to 0.53462, p 0.02016.
 * `welch({ n: 3407, mean: 0.41, variance: 15.21 }, { n: 3461, mean: 0.7, variance: 38.44 }).p` is `0.02016`.
 */
export function welch(control: Sample, treated: Sample, level = 0.9): Difference {
  if (!(control.n >= 2 && treated.n >= 2)) throw new RangeError("welch: at least 2 in each sample");
  const [a, b] = [control.variance / control.n, treated.variance / treated.n];
  const difference = treated.mean - control.mean;
  const se = Math.sqrt(a + b);
  if (!(se > 0)) return { difference, se, low: difference, high: difference, p: difference === 0 ? 1 : 0 };
  const degrees = (a + b) ** 2 / (a ** 2 / (control.n - 1) + b ** 2 / (treated.n - 1));
  const half = studentQuantile((1 + level) / 2, degrees) * se;
  const p = 2 * studentShare(-Math.abs(difference / se), degrees);
  return { difference, se, low: difference - half, high: difference + half, p };
}

/**
 * Relative difference of two means, treated / control - 1, by the delta method; the control's mean must not be 0 (RangeError).
 * Source: A. Deng, U. Knoblich and J. Lu, KDD 2018, 233-242, section 3. The samples of `welch`: 0.70732, standard error 0.37879.
 */
export function relativeDifference(control: Sample, treated: Sample, level = 0.9): Difference {
  if (!(control.n >= 2 && treated.n >= 2) || control.mean === 0)
    throw new RangeError(
      "relativeDifference: at least 2 in each sample, and a mean of the control that is not 0",
    );
  const ratio = treated.mean / control.mean;
  const variance =
    treated.variance / treated.n / control.mean ** 2 +
    (ratio ** 2 * control.variance) / control.n / control.mean ** 2;
  return fromNormal(ratio - 1, Math.sqrt(variance), level);
}

/** A ratio of two sums over people, as revenue per order: per person the numerator and denominator. */
export interface RatioSample {
  readonly numerator: ArrayLike<number>;
  readonly denominator: ArrayLike<number>;
}

/**
 * Mean of numerator over mean of denominator as a sample whose variance is that of the ratio, per person: to be given to `welch`.
 * Source: delta method, Deng, Knoblich and Lu (2018), eq. 4. A denominator that sums to 0: RangeError.
 */
export function ratioSample({ numerator, denominator }: RatioSample): Sample {
  const [y, x] = [sample(numerator), sample(denominator)];
  if (!(x.mean !== 0 && y.n === x.n))
    throw new RangeError("ratioSample: as many denominators, not summing to 0");
  const ratio = y.mean / x.mean;
  const rest = Float64Array.from(numerator, (v, i) => (v - ratio * (denominator[i] as number)) / x.mean);
  return { n: y.n, mean: ratio, variance: sample(rest).variance };
}

/** A difference with a normal interval. */
export function fromNormal(difference: number, se: number, level: number): Difference {
  const half = normalQuantile((1 + level) / 2) * se;
  const p = se > 0 ? 2 * normalShare(-Math.abs(difference / se)) : difference === 0 ? 1 : 0;
  return { difference, se, low: difference - half, high: difference + half, p };
}
