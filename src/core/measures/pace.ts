import { cholesky, solveLower, solveLowerTransposed } from "../stats/linear/solve.ts";

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
  readonly trend: number;
  readonly season: number;
  readonly weight: number;
  /** K⁻¹ y and the triangle of K. */
  readonly solved: readonly number[];
  readonly triangle: readonly (readonly number[])[];
}

/** Years from the middle of the last year, of a month so many back; those ahead are -1 and on. */
const yearsAt = (month: number) => 0.5 - Math.max(-monthsAYear, month + 0.5) / monthsAYear;
const sameMonth = (a: number, b: number) => (a - b) % monthsAYear === 0;
/** The level of all is free. */
const levelVariance = 1;

const likeness = (a: number, b: number, trend: number, season: number) =>
  levelVariance + trend ** 2 * yearsAt(a) * yearsAt(b) + (sameMonth(a, b) ? season ** 2 : 0);

function possibilities(y: readonly number[], noise: readonly number[]): readonly Possible[] {
  const found: (Possible & { readonly logLik: number })[] = [];
  for (const trend of trends)
    for (const season of seasons)
      for (const month of months) {
        const triangle = cholesky(
          y.map((_, i) =>
            y.map(
              (_, j) => likeness(i, j, trend, season) + (i === j ? month ** 2 + (noise[i] as number) : 0),
            ),
          ),
        );
        if (triangle === null) continue;
        const half = solveLower(triangle, y);
        const logLik = half.reduce(
          (sum, z, i) => sum - (z * z) / 2 - Math.log(triangle[i]?.[i] as number),
          0,
        );
        found.push({
          trend,
          season,
          weight: 1,
          solved: solveLowerTransposed(triangle, half),
          triangle,
          logLik,
        });
      }
  const best = found.reduce((most, { logLik }) => Math.max(most, logLik), Number.NEGATIVE_INFINITY);
  return found.map((one) => ({ ...one, weight: Math.exp(one.logLik - best) }));
}

/** How months differ from the mean of the last year, from which the rates are. */
function paceWithin(
  found: readonly Possible[],
  last: readonly number[],
  from: number,
  to: number,
): PaceFactor {
  const all = last.reduce((sum, one) => sum + one, 0);
  const points = [
    ...Array.from({ length: to - from + 1 }, (_, k) => ({ month: from + k, share: 1 / (to - from + 1) })),
    ...last.map((one, month) => ({ month, share: -one / all })),
  ];
  let [weights, sum, squares] = [0, 0, 0];
  for (const { trend, season, weight, solved, triangle } of found) {
    const likenessTo = (i: number) =>
      points.reduce((at, { month, share }) => at + share * likeness(month, i, trend, season), 0);
    const own = solved.map((_, i) => likenessTo(i));
    const prior = points.reduce((at, { month, share }) => at + share * likenessTo(month), 0);
    // Means of paces, not of their logarithms: a strong season's differ.
    const paceIn = (month: number) =>
      Math.exp(solved.reduce((at, one, i) => at + one * likeness(month, i, trend, season), 0));
    let [then, usual] = [0, 0];
    for (const { month, share } of points)
      if (share > 0) then += share * paceIn(month);
      else usual -= share * paceIn(month);
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
