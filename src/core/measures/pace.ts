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
    const before = known.get(ahead) ?? paces.within(-ahead, -1);
    known.set(ahead, before);
    return before;
  };
}

/** 0 is the last month, -1 the next. */
export interface Paces {
  /** Of one month; sooner told than how sure it is. */
  factorOf(month: number): number;
  /** Of the months `from` to `to` together. */
  within(from: number, to: number): PaceFactor;
}

/**
 * The pace of months past and ahead, from a trend and a season, both drawn to none as far as chance could have made them: where little
 * happened, or all alike, the factor is near 1. A trend is followed a year at most. Null: less than a year is known.
 * Source: normal process regression on logarithms of seen over expected, averaged over the marginal likelihoods of how large trend and season
 * are; C. E. Rasmussen and C. K. I. Williams, Gaussian Processes for Machine Learning (2006), 2.2 and 5.2.
 */
export function pacesOf({ happened, expected }: PaceSeen): Paces | null {
  const n = Math.min(mostMonths, happened.length);
  const [y, noise] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const e = expected[i] as number;
    y[i] = Math.log(((happened[i] as number) + 0.5) / (e + 0.5));
    noise[i] = 1 / (e + 0.5);
  }
  const last = expected.slice(0, monthsAYear);
  if (n < fewestMonths || !(last.reduce((sum, one) => sum + one, 0) > 0)) return null;
  const found = possibilities(y, noise);
  return {
    factorOf: (month) => factorWithin(found, last, month, month),
    within: (from, to) => paceWithin(found, last, from, to),
  };
}

interface Possible {
  /** Variances. */
  readonly trend: number;
  readonly season: number;
  readonly weight: number;
  /** K⁻¹ y, summed as likenesses need it, and the triangle of K. */
  readonly seen: Sums;
  /** So many were seen. */
  readonly months: number;
  readonly triangle: Float64Array;
}

/** Years from the middle of the last year, of a month so many back; those ahead are -1 and on. */
const yearsAt = (month: number) => 0.5 - Math.max(-monthsAYear, month + 0.5) / monthsAYear;
/** The level of all is free. */
const levelVariance = 1;

const monthOfYear = (month: number) => ((month % monthsAYear) + monthsAYear) % monthsAYear;

/** How alike each of the months known, the last first, a row, is to each of them where trend and season have such variances. `years`: those of `yearsAt`. */
function likeness(years: Float64Array, trend: number, season: number): Float64Array {
  const n = years.length;
  const alike = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const slope = trend * (years[i] as number);
    for (let j = 0; j < n; j++) {
      const same = (i - j) % monthsAYear === 0 ? season : 0;
      alike[i * n + j] = levelVariance + slope * (years[j] as number) + same;
    }
  }
  return alike;
}

/** What is less likely than the likeliest by more than this changes no digit. */
const nothing = 1e-18;

function possibilities(y: Float64Array, noise: Float64Array): readonly Possible[] {
  const n = y.length;
  const years = y.map((_, month) => yearsAt(month));
  const found: (Omit<Possible, "weight" | "seen" | "months"> & { half: Float64Array; logLik: number })[] = [];
  for (const trend of trends.map((sd) => sd ** 2))
    for (const season of seasons.map((sd) => sd ** 2)) {
      const alike = likeness(years, trend, season);
      const own = y.map((_, i) => alike[i * n + i] as number);
      for (const month of months) {
        for (let i = 0; i < n; i++)
          alike[i * n + i] = (own[i] as number) + (month ** 2 + (noise[i] as number));
        const triangle = triangleOf(alike, n);
        if (triangle === null) continue;
        const half = solveLower(triangle, y);
        found.push({ trend, season, triangle, half, logLik: logLikOf(triangle, half) });
      }
    }
  const best = found.reduce((most, { logLik }) => Math.max(most, logLik), Number.NEGATIVE_INFINITY);
  return found.flatMap(({ half, logLik, ...one }) => {
    const weight = Math.exp(logLik - best);
    if (weight < nothing) return [];
    return [{ ...one, weight, months: n, seen: sumsOf(0, solveLowerTransposed(one.triangle, half)) }];
  });
}

function logLikOf(triangle: Float64Array, half: Float64Array): number {
  const n = half.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    sum = sum - ((half[i] as number) * (half[i] as number)) / 2 - Math.log(triangle[i * n + i] as number);
  return sum;
}

/** What months weigh, in sums: of all, times their years, and by month of the year. A likeness is made of three products, so that those of one month to many are told by these. */
interface Sums {
  all: number;
  ofYears: number;
  readonly ofMonths: Float64Array;
}

/** Of the months from a first one on. */
function sumsOf(first: number, weighs: Float64Array, into?: Sums): Sums {
  const sums = into ?? { all: 0, ofYears: 0, ofMonths: new Float64Array(monthsAYear) };
  for (let k = 0; k < weighs.length; k++) {
    const own = weighs[k] as number;
    sums.all += own;
    sums.ofYears += own * yearsAt(first + k);
    const at = monthOfYear(first + k);
    sums.ofMonths[at] = (sums.ofMonths[at] as number) + own;
  }
  return sums;
}

/** What likenesses of months that weigh so much, to this one, come to together. */
function likenessTo(month: number, { all, ofYears, ofMonths }: Sums, trend: number, season: number): number {
  return (
    levelVariance * all + trend * yearsAt(month) * ofYears + season * (ofMonths[monthOfYear(month)] as number)
  );
}

/** What a possibility makes of months `from` on, together: the mean of their paces, not of their logarithms, since a strong season's differ. */
function paceOfMonths({ trend, season, seen }: Possible, from: number, weighs: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weighs.length; k++)
    sum += (weighs[k] as number) * Math.exp(likenessTo(from + k, seen, trend, season));
  return sum;
}

/** Shares of the last year, from which the rates are. */
function usualShares(last: readonly number[]): Float64Array {
  const expected = last.reduce((sum, one) => sum + one, 0);
  return Float64Array.from(last, (one) => one / expected);
}

const evenShares = (from: number, to: number) => new Float64Array(to - from + 1).fill(1 / (to - from + 1));

/** The factor of `paceWithin` alone. */
function factorWithin(found: readonly Possible[], last: readonly number[], from: number, to: number): number {
  const [asked, usual] = [evenShares(from, to), usualShares(last)];
  let [weights, sum] = [0, 0];
  for (const one of found) {
    weights += one.weight;
    sum += one.weight * Math.log(paceOfMonths(one, from, asked) / paceOfMonths(one, 0, usual));
  }
  return weights > 0 ? Math.exp(sum / weights) : 1;
}

/** How months differ from the mean of the last year. */
function paceWithin(
  found: readonly Possible[],
  last: readonly number[],
  from: number,
  to: number,
): PaceFactor {
  const [asked, usual] = [evenShares(from, to), usualShares(last)];
  const apart = sumsOf(
    0,
    usual.map((one) => -one),
    sumsOf(from, asked),
  );
  let [weights, sum, squares] = [0, 0, 0];
  for (const one of found) {
    const { trend, season, weight, triangle } = one;
    const own = new Float64Array(one.months);
    for (let i = 0; i < own.length; i++) own[i] = likenessTo(i, apart, trend, season);
    let prior = 0;
    for (let k = 0; k < asked.length; k++)
      prior += (asked[k] as number) * likenessTo(from + k, apart, trend, season);
    for (let k = 0; k < usual.length; k++)
      prior -= (usual[k] as number) * likenessTo(k, apart, trend, season);
    const mean = Math.log(paceOfMonths(one, from, asked) / paceOfMonths(one, 0, usual));
    const variance = Math.max(0, prior - squaresOf(solveLower(triangle, own)));
    weights += weight;
    sum += weight * mean;
    squares += weight * (variance + mean * mean);
  }
  if (!(weights > 0)) return { factor: 1, variance: 0 };
  const mean = sum / weights;
  return { factor: Math.exp(mean), variance: Math.max(0, squares / weights - mean * mean) };
}

function squaresOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (column[i] as number) * (column[i] as number);
  return sum;
}
