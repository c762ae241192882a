import { normalQuantile } from "../../stats/distributions/normal.ts";
import type { IncidenceCurve } from "../../stats/survival/aalen-johansen.ts";
import type { Interval } from "../../stats/wilson.ts";
import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import { sidesOf } from "../value/back-test.ts";
import type { CohortRow } from "./cohorts.ts";

/** What those who came earlier said of those who came later: within the longest window of at most 90 days that enough of both were followed for. */
export interface ConversionBackTest {
  readonly days: number;
  readonly earlier: Share;
  readonly later: Share;
  /** Standard deviation of the change of ln(-ln(1 - share)) in a day by which people come later, beyond what chance may have made of it. */
  readonly errorPerDay: number;
  /** Which way it changed: -1 ever fewer climb, 1 ever more, between them where chance may have made it. */
  readonly lean: number;
}

/** Those followed for a window of so many days, by when they came. */
export interface Halves {
  /** Its number among the windows. */
  readonly window: number;
  readonly days: number;
  readonly earlier: Share;
  readonly later: Share;
}

/** A longer window is one of those who came long ago alone. */
const longest = 90;
const z = normalQuantile(0.95);

/** The earlier and the later half of those followed for the longest window of at most 90 days of which both are ten people or more; null: there is none. */
export function halvesOf(cohorts: readonly CohortRow[], windows: readonly number[]): Halves | null {
  for (const days of windows.toReversed().filter((each) => each <= longest)) {
    const window = windows.indexOf(days);
    const all = cohorts.reduce((sum, { followed }) => sum + (followed[window] ?? 0), 0);
    const [early, late] = [
      { followed: 0, climbed: 0 },
      { followed: 0, climbed: 0 },
    ];
    let before = 0;
    for (const { followed, climbed } of cohorts) {
      const [n, up] = [followed[window] ?? 0, climbed[window] ?? 0];
      const into = 2 * before < all ? early : late;
      before += n;
      into.followed += n;
      into.climbed += up;
    }
    if (early.followed < fewest || late.followed < fewest) continue;
    const [earlier, later] = [
      countedShare(early.climbed, early.followed),
      countedShare(late.climbed, late.followed),
    ];
    return { window, days, earlier, later };
  }
  return null;
}

/**
 * Holds those who came earlier against those who came later; null: too few to know. What they are apart is told by halves, what the curve may err by
 * of the trend over all months.
 * Source: complementary log-log of shares, in which a change of the pace at which people climb is the same within any time (D. Clayton and M. Hills,
 * Statistical Models in Epidemiology (1993), 7); its slope by one step from no trend, as P. Armitage, Biometrics 11 (1955) 375-386.
 * Of 200 a month for a year of whom 100 climb within 90 days in the first and, evenly fewer, 56 in the last: 0.0022 a day, a pace half as quick after eleven months.
 */
export function conversionBackTest(
  cohorts: readonly CohortRow[],
  windows: readonly number[],
): ConversionBackTest | null {
  const halves = halvesOf(cohorts, windows);
  if (halves === null) return null;
  const { window, days, earlier, later } = halves;
  const { perDay, variance } = trendOf(cohorts, window);
  return {
    ...{ days, earlier, later },
    errorPerDay: Math.sqrt(Math.max(0, perDay ** 2 - variance)),
    // A change of two standard deviations or more is a lean in full.
    lean: variance > 0 ? Math.max(-1, Math.min(1, perDay / Math.sqrt(variance) / 2)) : 0,
  };
}

/** The change of ln(-ln(1 - share)) with each day by which people come later, of those followed for a window, and its variance; of none and of all half a person is taken to have done otherwise. */
export function trendOf(
  cohorts: readonly CohortRow[],
  window: number,
): { readonly perDay: number; readonly variance: number } {
  const [n, up] = [
    (row: CohortRow) => row.followed[window] ?? 0,
    (row: CohortRow) => row.climbed[window] ?? 0,
  ];
  const all = cohorts.reduce((sum, row) => sum + n(row), 0);
  const climbed = cohorts.reduce((sum, row) => sum + up(row), 0);
  const share = Math.min(all - 0.5, Math.max(0.5, climbed)) / all;
  const middle = meanDay(cohorts, n) ?? 0;
  let [slope, squares] = [0, 0];
  for (const row of cohorts) {
    slope += (row.monthDay - middle) * (up(row) - n(row) * (climbed / all));
    squares += n(row) * (row.monthDay - middle) ** 2;
  }
  if (squares === 0) return { perDay: 0, variance: 0 };
  // Of the share by ln(-ln(1 - share)).
  const steep = (1 - share) * -Math.log1p(-share);
  return { perDay: slope / squares / steep, variance: (share * (1 - share)) / squares / steep ** 2 };
}

/**
 * By how much, as a standard deviation of ln(-ln(1 - share)), a curve may be off within so many days because those watched for long came
 * earlier than all did: the error of a day, times the days by which they came earlier, at each time as much as is climbed then.
 */
export function errorOfCurve(
  { errorPerDay }: ConversionBackTest,
  curve: IncidenceCurve,
  cohorts: readonly CohortRow[],
  windows: readonly number[],
  days: number,
): number {
  const came = [meanDay(cohorts, ({ people }) => people)];
  for (const w of windows.keys()) came.push(meanDay(cohorts, ({ followed }) => followed[w] ?? 0) ?? null);
  const all = came[0];
  if (all === null || all === undefined) return 0;
  let [earlier, climbed, before] = [0, 0, 0];
  for (let i = 0; i < curve.times.length && (curve.times[i] as number) <= days; i++) {
    const share = curve.share[i] as number;
    const hazard = before < 1 ? (share - before) / (1 - before) : 0;
    before = share;
    climbed += hazard;
    earlier += hazard * (all - cameAt(came, windows, curve.times[i] as number));
  }
  return climbed > 0 ? (errorPerDay * Math.abs(earlier)) / climbed : 0;
}

/** The same of those who were followed for the whole of a window. */
export function errorOfCounted(
  { errorPerDay }: ConversionBackTest,
  cohorts: readonly CohortRow[],
  window: number,
): number {
  const all = meanDay(cohorts, ({ people }) => people);
  const followed = meanDay(cohorts, (cohort) => cohort.followed[window] ?? 0);
  return all === null || followed === null ? 0 : errorPerDay * Math.abs(all - followed);
}

function meanDay(cohorts: readonly CohortRow[], of: (cohort: CohortRow) => number): number | null {
  const people = cohorts.reduce((sum, cohort) => sum + of(cohort), 0);
  return people > 0 ? cohorts.reduce((sum, cohort) => sum + of(cohort) * cohort.monthDay, 0) / people : null;
}

/** On which day, on average, those came who were watched for a time: between those known at the ends of windows, evenly. */
function cameAt(came: readonly (number | null)[], windows: readonly number[], time: number): number {
  const ends = [0, ...windows];
  const above = ends.findIndex((end, i) => end >= time && came[i] !== null);
  if (above <= 0) return came.findLast((day) => day !== null) ?? 0;
  const [from, to] = [ends[above - 1] as number, ends[above] as number];
  const [first, last] = [came[above - 1] ?? came[above], came[above]] as [number, number];
  return first + ((last - first) * (time - from)) / (to - from);
}

/**
 * An interval of a share, widened by an error of ln(-ln(1 - share)), more of it on the side to which the later ones went; of none and of all the end
 * that there is. Source: as `conversionBackTest`. 0.5 (0.45 to 0.55) and an error of 0.2 that leans nowhere: 0.383 to 0.629.
 */
export function widenedShare(share: number, { low, high }: Interval, error: number, lean = 0): Interval {
  if (!(error > 0)) return { low, high };
  const { below, above } = sidesOf(error, lean);
  const hazard = (of: number) => -Math.log1p(-of);
  const back = (of: number) => -Math.expm1(-of);
  const middle = hazard(share);
  const isBetween = share > 0 && share < 1;
  const by = (end: number, side: number) =>
    isBetween && end > 0 && end < 1 ? Math.hypot(Math.log(hazard(end) / middle), z * side) : z * side;
  return {
    low: low > 0 ? back((isBetween ? middle : hazard(low)) * Math.exp(-by(low, below))) : 0,
    high: high < 1 ? back((isBetween ? middle : hazard(high)) * Math.exp(by(high, above))) : 1,
  };
}
