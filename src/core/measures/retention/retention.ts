import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import type { CohortMonth } from "./cohorts.ts";

/** What a cohort did in one month after its own. Money in minor units, summed from the first purchase on. */
export interface CohortCell {
  readonly after: number;
  /** Of the cohort, bought in that month. */
  readonly bought: number;
  /** Of the cohort, had bought a second time by the end of that month. */
  readonly again: number;
  readonly revenueMinor: number;
  /** Null: no margin is known up to here. */
  readonly marginMinor: number | null;
  /** The month was over by the instant asked about. */
  readonly over: boolean;
}

/** People who bought for the first time in one local month, and the months from then on, their own first. */
export interface Cohort {
  /** First day of the month: year and month, 1 to 12. */
  readonly month: { readonly year: number; readonly month: number };
  readonly people: number;
  /** Fewer than ten: its months have no share and no mean. */
  readonly tooFew: boolean;
  /** May have bought before the data begin, and then are not new. */
  readonly maybeOld: boolean;
  readonly cells: readonly CohortCell[];
}

/** All cohorts together in one month after their own: those that this month is over for, and that are surely new. */
export interface RetentionMonth {
  readonly after: number;
  /** Null: fewer than ten people. */
  readonly bought: Share | null;
  readonly again: Share | null;
  /** People of these cohorts. */
  readonly people: number;
}

/** Cohorts of first purchases, oldest first, and all of them together. */
export interface Retention {
  readonly cohorts: readonly Cohort[];
  readonly all: readonly RetentionMonth[];
}

/** The local month that is running, and the one from which on first purchases are surely first ones; null: no telling. */
export interface Calendar {
  /** Months since January of year 0. */
  readonly now: number;
  readonly surelyNewFrom: number | null;
  /** The running month is over at the instant asked about. */
  readonly nowIsOver: boolean;
}

/**
 * Retention of cohorts from the rows of `cohortMonths`. A cell for each month from the cohort's own to the running one, also where nobody
 * bought. Cohorts of fewer than ten people are counted, and marked; `all` pools them, and has no share on fewer than ten.
 * Of 20 who came in January, of whom 5 bought in February: `all[1].bought` is 0.25, 0.127 to 0.432 (Wilson 1927).
 */
export function retention(rows: readonly CohortMonth[], calendar: Calendar): Retention {
  const { now, surelyNewFrom, nowIsOver } = calendar;
  const cohorts = [...Map.groupBy(rows, ({ cohort }) => cohort)].map(([cohort, own]): Cohort => {
    const byAfter = new Map(own.map((row) => [row.after, row]));
    let [again, revenueMinor, marginMinor]: [number, number, number | null] = [0, 0, null];
    const cells = Array.from({ length: now - cohort + 1 }, (_, after): CohortCell => {
      const row = byAfter.get(after);
      again += row?.again ?? 0;
      revenueMinor += row?.revenueMinor ?? 0;
      if (row && row.marginMinor !== null) marginMinor = (marginMinor ?? 0) + row.marginMinor;
      const over = cohort + after < now || nowIsOver;
      return { after, bought: row?.bought ?? 0, again, revenueMinor, marginMinor, over };
    });
    const people = byAfter.get(0)?.bought ?? 0;
    return {
      month: { year: Math.floor(cohort / 12), month: (cohort % 12) + 1 },
      ...{ people, tooFew: people < fewest },
      maybeOld: surelyNewFrom !== null && cohort < surelyNewFrom,
      cells,
    };
  });
  return { cohorts, all: together(cohorts) };
}

function together(cohorts: readonly Cohort[]): readonly RetentionMonth[] {
  const sure = cohorts.filter(({ maybeOld }) => !maybeOld);
  const longest = Math.max(0, ...sure.map(({ cells }) => cells.filter(({ over }) => over).length));
  return Array.from({ length: longest }, (_, after) => {
    const followed = sure.flatMap(({ people, cells }) => {
      const cell = cells[after];
      return cell?.over ? [{ people, ...cell }] : [];
    });
    const people = sum(followed.map((cell) => cell.people));
    return {
      after,
      people,
      bought: share(sum(followed.map(({ bought }) => bought)), people),
      again: share(sum(followed.map(({ again }) => again)), people),
    };
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

function share(count: number, people: number): Share | null {
  return people < fewest ? null : countedShare(count, people);
}
