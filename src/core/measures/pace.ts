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
  const [y, noise] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const e = expected[i] as number;
    y[i] = Math.log(((happened[i] as number) + 0.5) / (e + 0.5));
    noise[i] = 1 / (e + 0.5);
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
/** The level of all is free. */
const levelVariance = 1;

/** Months by how many back they are, those ahead -1 and on: years from the middle of the last one, and which of twelve they are. */
interface Months {
  readonly years: Float64Array;
  readonly ofYear: Int32Array;
}

function monthsOf(back: Float64Array): Months {
  const ofYear = Int32Array.from(back, (month) => ((month % monthsAYear) + monthsAYear) % monthsAYear);
  return { years: back.map(yearsAt), ofYear };
}

/** The months known, the last first. */
const monthsBack = (n: number) => monthsOf(Float64Array.from({ length: n }, (_, month) => month));

/** How alike each of some months, a row, is to each of others where trend and season have such variances. */
function likeness(of: Months, to: Months, trend: number, season: number): Float64Array {
  const columns = to.years.length;
  const alike = new Float64Array(of.years.length * columns);
  for (let i = 0; i < of.years.length; i++) {
    const slope = trend * (of.years[i] as number);
    for (let j = 0; j < columns; j++) {
      const same = of.ofYear[i] === to.ofYear[j] ? season : 0;
      alike[i * columns + j] = levelVariance + slope * (to.years[j] as number) + same;
    }
  }
  return alike;
}

/** What is less likely than the likeliest by more than this changes no digit. */
const nothing = 1e-18;

function possibilities(y: Float64Array, noise: Float64Array): readonly Possible[] {
  const n = y.length;
  const back = monthsBack(n);
  const found: (Omit<Possible, "weight" | "solved"> & { half: Float64Array; logLik: number })[] = [];
  for (const trend of trends.map((sd) => sd ** 2))
    for (const season of seasons.map((sd) => sd ** 2)) {
      const alike = likeness(back, back, trend, season);
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
    return weight < nothing ? [] : [{ ...one, weight, solved: solveLowerTransposed(one.triangle, half) }];
  });
}

function logLikOf(triangle: Float64Array, half: Float64Array): number {
  const n = half.length;
  let sum = 0;
  for (let i = 0; i < n; i++)
    sum = sum - ((half[i] as number) * (half[i] as number)) / 2 - Math.log(triangle[i * n + i] as number);
  return sum;
}

/** How months differ from the mean of the last year, from which the rates are. */
function paceWithin(
  found: readonly Possible[],
  last: readonly number[],
  from: number,
  to: number,
): PaceFactor {
  const { month, share } = sharesOf(last, from, to);
  const back = monthsBack(found[0]?.solved.length ?? 0);
  let of = { trend: Number.NaN, season: Number.NaN, ...alikeness(month, share, back, 0, 0) };
  let [weights, sum, squares] = [0, 0, 0];
  for (const { trend, season, weight, solved, triangle } of found) {
    // Those of one trend and season stand beside one another.
    if (of.trend !== trend || of.season !== season)
      of = { trend, season, ...alikeness(month, share, back, trend, season) };
    const mean = meanPace(solved, share, of.alike);
    const variance = Math.max(0, of.prior - squaresOf(solveLower(triangle, of.own)));
    weights += weight;
    sum += weight * mean;
    squares += weight * (variance + mean * mean);
  }
  if (!(weights > 0)) return { factor: 1, variance: 0 };
  const mean = sum / weights;
  return { factor: Math.exp(mean), variance: Math.max(0, squares / weights - mean * mean) };
}

/** The months asked for and those of the last year, and by how much each counts: these for 1 together, those for -1. */
function sharesOf(last: readonly number[], from: number, to: number) {
  const all = last.reduce((sum, one) => sum + one, 0);
  const asked = to - from + 1;
  const [month, share] = [new Float64Array(asked + last.length), new Float64Array(asked + last.length)];
  for (let k = 0; k < month.length; k++) {
    month[k] = k < asked ? from + k : k - asked;
    share[k] = k < asked ? 1 / asked : -(last[k - asked] as number) / all;
  }
  return { month: monthsOf(month), share };
}

/** How alike months are to those known, a row each (`alike`), and as they count together (`own`); and to one another (`prior`). */
function alikeness(month: Months, share: Float64Array, back: Months, trend: number, season: number) {
  const alike = likeness(month, back, trend, season);
  const together = columnSums(likeness(month, month, trend, season), share);
  let prior = 0;
  for (let k = 0; k < share.length; k++) prior += (share[k] as number) * (together[k] as number);
  return { alike, own: columnSums(alike, share), prior };
}

/** The sum of the rows, each times its share. */
function columnSums(rows: Float64Array, share: Float64Array): Float64Array {
  const sums = new Float64Array(rows.length / share.length);
  for (let k = 0; k < share.length; k++)
    for (let i = 0; i < sums.length; i++)
      sums[i] = (sums[i] as number) + (share[k] as number) * (rows[k * sums.length + i] as number);
  return sums;
}

/** Means of paces, not of their logarithms: a strong season's differ. */
function meanPace(solved: Float64Array, share: Float64Array, alike: Float64Array): number {
  let [then, usual] = [0, 0];
  for (let k = 0; k < share.length; k++) {
    const weighs = share[k] as number;
    let ln = 0;
    for (let i = 0; i < solved.length; i++)
      ln += (solved[i] as number) * (alike[k * solved.length + i] as number);
    if (weighs > 0) then += weighs * Math.exp(ln);
    else usual -= weighs * Math.exp(ln);
  }
  return Math.log(then / usual);
}

function squaresOf(column: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (column[i] as number) * (column[i] as number);
  return sum;
}
