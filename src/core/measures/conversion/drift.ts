import { normalQuantile } from "../../stats/distributions/normal.ts";
import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import type { CohortRow } from "./cohorts.ts";

/** Who came later climbs more or less often than who came earlier, by more than chance does: of the earlier and the later half of those followed so long. */
export interface Drift {
  readonly days: number;
  readonly earlier: Share;
  readonly later: Share;
}

/** A longer window is one of those who came long ago alone. */
const longest = 90;
/** One step in a hundred that stays as it is is taken for one that drifts. */
const surely = normalQuantile(1 - 0.01 / 2);

/**
 * Whether conversion changed with the month in which people came to the foot of a step, within the longest window of at most 90 days that enough were
 * followed for; null: not by more than chance does, or too few to know.
 * Source: trend of proportions, P. Armitage, Biometrics 11 (1955) 375-386.
 * Of 200 a month for a year of whom 100 climb within 90 days in the first and, evenly fewer, 50 in the last: it drifts.
 */
export function driftOf(cohorts: readonly CohortRow[], windows: readonly number[]): Drift | null {
  for (const days of windows.toReversed().filter((window) => window <= longest)) {
    const k = windows.indexOf(days);
    const months = cohorts.filter(({ followed }) => (followed[k] ?? 0) > 0);
    const [early, late] = halves(months, k);
    if (early.followed < fewest || late.followed < fewest) continue;
    if (Math.abs(trend(months, k)) < surely) return null;
    const [earlier, later] = [early, late].map(({ climbed, followed }) => countedShare(climbed, followed));
    return { days, earlier: earlier as Share, later: later as Share };
  }
  return null;
}

/** Standard deviations by which those who came later climb more often. */
function trend(months: readonly CohortRow[], k: number): number {
  const [n, up] = [
    (row: CohortRow) => row.followed[k] as number,
    (row: CohortRow) => row.climbed[k] as number,
  ];
  const all = months.reduce((sum, row) => sum + n(row), 0);
  const share = months.reduce((sum, row) => sum + up(row), 0) / all;
  const middle = months.reduce((sum, row) => sum + n(row) * row.monthDay, 0) / all;
  let [slope, squares] = [0, 0];
  for (const row of months) {
    slope += (row.monthDay - middle) * (up(row) - n(row) * share);
    squares += n(row) * (row.monthDay - middle) ** 2;
  }
  const variance = share * (1 - share) * squares;
  return variance > 0 ? slope / Math.sqrt(variance) : 0;
}

function halves(months: readonly CohortRow[], k: number) {
  const all = months.reduce((sum, { followed }) => sum + (followed[k] as number), 0);
  const [early, late] = [0, 1].map(() => ({ followed: 0, climbed: 0 }));
  let before = 0;
  for (const { followed, climbed } of months) {
    const into = (2 * before < all ? early : late) as { followed: number; climbed: number };
    before += followed[k] as number;
    into.followed += followed[k] as number;
    into.climbed += climbed[k] as number;
  }
  return [early, late] as [NonNullable<typeof early>, NonNullable<typeof late>];
}
