import { normalQuantile } from "../../stats/distributions/normal.ts";
import type { Share } from "../counted-share.ts";
import { halvesOf, trendOf } from "./back-test.ts";
import type { CohortRow } from "./cohorts.ts";

/** Who came later climbs more or less often than who came earlier, by more than chance does: of the earlier and the later half of those followed so long. */
export interface Drift {
  readonly days: number;
  readonly earlier: Share;
  readonly later: Share;
}

/** One step in a hundred that stays as it is is taken for one that drifts. */
const surely = normalQuantile(1 - 0.01 / 2);

/**
 * Whether conversion changed with the month in which people came to the foot of a step, within the longest window of at most 90 days that enough were
 * followed for; null: not by more than chance does, or too few to know.
 * Source: trend of proportions, P. Armitage, Biometrics 11 (1955) 375-386.
 * Of 200 a month for a year of whom 100 climb within 90 days in the first and, evenly fewer, 50 in the last: it drifts.
 */
export function driftOf(cohorts: readonly CohortRow[], windows: readonly number[]): Drift | null {
  const halves = halvesOf(cohorts, windows);
  if (halves === null) return null;
  const { window, days, earlier, later } = halves;
  const { perDay, variance } = trendOf(cohorts, window);
  if (perDay === 0 || Math.abs(perDay) < surely * Math.sqrt(variance)) return null;
  return { days, earlier, later };
}
