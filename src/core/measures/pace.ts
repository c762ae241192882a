import { solveLower, solveLowerTransposed, triangleOf } from "../stats/linear/triangle.ts";

/** What happened in twelfths of a year before an instant, the last first, beside what the same rates would have brought in each. */
export interface PaceSeen {
  readonly happened: readonly number[];
  readonly expected: readonly number[];
}

/** By how much more or less happens than at the rates of the last year, and the variance of that as a share, squared. */
export interface PaceFactor {
  readonly factor: number;
  readonly variance: number;
}

/** Within so many days ahead. */
export type Pace = (aheadDays: number) => PaceFactor;

export const paceDays = 365 / 12;
const monthsAYear = 12;
/** Within less than a year a trend cannot be told from a season. */
const fewestMonths = 12;
const mostMonths = 36;

/** Standard deviations that are thought possible of a trend a year, a month of the season, and a month by itself. All as likely at first. */
const trends = [0, 0.15, 0.4];
const seasons = [0, 0.1, 0.25, 0.5];
const months = [0, 0.1, 0.25];

export const steadyPace: Pace = () => ({ factor: 1, variance: 0 });

/** As `pacesOf`, of the days ahead together. */
export function paceOf(seen: PaceSeen): Pace {
  const paces = pacesOf(seen);
  if (paces === null) return steadyPace;
  const known = new Map<number, PaceFactor>();
  return (aheadDays) => {
    const ahead = Math.max(1, Math.round(aheadDays / paceDays));
    const before = known.get(ahead) ?? paces(-ahead, -1);
    known.set(ahead, before);
    return before;
  };
}

/** Of the months `from` to `to` together: 0 is the last, -1 the next. */
export type Paces = (from: number, to: number) => PaceFactor;

/**
 * The pace of months past and ahead, from a trend and a season, both drawn to none as far as chance could have made them: where little
 * happened, or all alike, the factor is near 1. A trend is followed a year at most. Null: less than a year is known.
 * Source: normal process regression on logarithms of seen over expected, averaged over the marginal likelihoods of how large trend and season
 * are; C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning (2006), 2.2 and 5.2.
 */
export function pacesOf({ happened, expected }: PaceSeen): Paces | null {
  const n = Math.min(mostMonths, happened.length);
  const y: number[] = [];
  const noise: number[] = [];
  for (let i = 0; i < n; i++) {
    const e = expected[i] as number;
    y.push(Math.log(((happened[i] as number) + 0.5) / (e + 0.5)));
    noise.push(1 / (e + 0.5));
  }
  const last = expected.slice(0, monthsAYear);
  if (n < fewestMonths || !(last.reduce((sum, one) => sum + one, 0) > 0)) return null;
  const found = possibilities(y, noise);
  return (from, to) => paceWithin(found, last, from, to);
}

interface Possible {
  /** Variances. */
  readonly trend: number;
  readonly season: number;
  readonly weight: number;
  /** K⁻¹ y and the triangle of K. */
  readonly solved: Float64Array;
  readonly triangle: Float64Array;
}

/** Years from the middle of the last year, of a month so many back; those ahead are -1 and on. */
const yearsAt = (month: number) => 0.5 - Math.max(-monthsAYear, month + 0.5) / monthsAYear;
const sameMonth = (a: number, b: number) => (a - b) % monthsAYear === 0;
/** The level of all is free. */
const levelVariance = 1;

/** How alike two months are where trend and season have such variances. */
const likeness = (a: number, b: number, trend: number, season: number) =>
  levelVariance + trend * yearsAt(a) * yearsAt(b) + (sameMonth(a, b) ? season : 0);

/** What is less likely than the likeliest by more than this changes no digit. */
const nothing = 1e-18;

function possibilities(y: readonly number[], noise: readonly number[]): readonly Possible[] {
  const n = y.length;
  const found: (Omit<Possible, "weight" | "solved"> & { half: Float64Array; logLik: number })[] = [];
  const alike = new Float64Array(n * n);
  for (const trend of trends.map((sd) => sd ** 2))
    for (const season of seasons.map((sd) => sd ** 2)) {
      for (let i = 0; i < n; i++)
        for (let j = 0; j <= i; j++) alike[i * n + j] = likeness(i, j, trend, season);
      for (const month of months) {
        for (let i = 0; i < n; i++)
          alike[i * n + i] = likeness(i, i, trend, season) + (month ** 2 + (noise[i] as number));
        const triangle = triangleOf(alike, n);
        if (triangle === null) continue;
        const half = solveLower(triangle, y);
        const logLik = half.reduce(
          (sum, z, i) => sum - (z * z) / 2 - Math.log(triangle[i * n + i] as number),
          0,
        );
        found.push({ trend, season, triangle, half, logLik });
      }
    }
  const best = found.reduce((most, { logLik }) => Math.max(most, logLik), Number.NEGATIVE_INFINITY);
  return found.flatMap(({ half, logLik, ...one }) => {
    const weight = Math.exp(logLik - best);
    return weight < nothing ? [] : [{ ...one, weight, solved: solveLowerTransposed(one.triangle, half) }];
  });
}

/** How months differ from the mean of the last year, from which the rates are. */
function paceWithin(
  found: readonly Possible[],
  last: readonly number[],
  from: number,
  to: number,
): PaceFactor {
  const all = last.reduce((sum, one) => sum + one, 0);
  const asked = to - from + 1;
  const month = Float64Array.from({ length: asked + last.length }, (_, k) =>
    k < asked ? from + k : k - asked,
  );
  const share = month.map((_, k) => (k < asked ? 1 / asked : -(last[k - asked] as number) / all));
  let [weights, sum, squares] = [0, 0, 0];
  for (const { trend, season, weight, solved, triangle } of found) {
    const likenessTo = (i: number) => {
      let at = 0;
      for (let k = 0; k < month.length; k++)
        at += (share[k] as number) * likeness(month[k] as number, i, trend, season);
      return at;
    };
    const own = solved.map((_, i) => likenessTo(i));
    let [prior, then, usual] = [0, 0, 0];
    for (let k = 0; k < month.length; k++) {
      const [one, weighs] = [month[k] as number, share[k] as number];
      prior += weighs * likenessTo(one);
      // Means of paces, not of their logarithms: a strong season's differ.
      let ln = 0;
      for (let i = 0; i < solved.length; i++) ln += (solved[i] as number) * likeness(one, i, trend, season);
      if (weighs > 0) then += weighs * Math.exp(ln);
      else usual -= weighs * Math.exp(ln);
    }
    const mean = Math.log(then / usual);
    const variance = Math.max(0, prior - solveLower(triangle, own).reduce((at, one) => at + one * one, 0));
    weights += weight;
    sum += weight * mean;
    squares += weight * (variance + mean * mean);
  }
  if (!(weights > 0)) return { factor: 1, variance: 0 };
  const mean = sum / weights;
  return { factor: Math.exp(mean), variance: Math.max(0, squares / weights - mean * mean) };
}
