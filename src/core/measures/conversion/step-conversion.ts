import { aalenJohansen, type IncidenceCurve, incidenceAt } from "../../stats/survival/aalen-johansen.ts";
import { wilson } from "../../stats/wilson.ts";
import { countedShare, type Share } from "../counted-share.ts";
import { fewest } from "../fewest.ts";
import {
  type ConversionBackTest,
  conversionBackTest,
  errorOfCounted,
  errorOfCurve,
  widenedShare,
} from "./back-test.ts";
import type { CohortRow } from "./cohorts.ts";
import { type Drift, driftOf } from "./drift.ts";
import type { Passages, StepCounts } from "./steps.ts";

/** What is not told, and why: fewer than `fewest` people were followed so long (`followed`); none could have been, for the data are that short. */
export type Untold = { readonly tooFew: number } | { readonly tooShort: true };

/** Conversion of a step within a time after coming to its foot. */
export interface Within {
  readonly days: number;
  /** By Aalen and Johansen's curve, of everybody who was ever watched, however shortly. */
  readonly estimate: Share | Untold;
  /** By counting alone, of those who were followed so long, with Wilson's interval. */
  readonly counted: Share | Untold;
  /** How many times as wide as by the curve alone the back-test made the interval of `estimate`; 1: it is left as it is, or not told. */
  readonly widened: number;
}

/** Those who came to the foot of a step in a month. */
export interface Cohort {
  readonly monthDay: number;
  readonly people: number;
  /** For each window; `mature`: everyone of the month was followed so long. */
  readonly within: readonly {
    readonly days: number;
    readonly mature: boolean;
    readonly counted: Share | null;
  }[];
}

/** How many climb a step, and how soon. People are persons, times days of 24 hours. */
export interface StepConversion {
  /** Ever at its foot, up to the instant. */
  readonly started: number;
  readonly climbed: number;
  readonly atOnce: number;
  readonly late: number;
  readonly within: readonly Within[];
  /** Within the days of each goal for the step, in their order. */
  readonly goals: readonly Pick<Within, "days" | "estimate">[];
  /** Within how many days half of those climb who climb within the longest window that is told; null: none is told, or nobody climbs. */
  readonly halfWithin: { readonly days: number; readonly of: number } | null;
  /** Who came later climbs more or less often: what longer windows tell is then of those who came long ago. Null: not by more than chance does. */
  readonly drift: Drift | null;
  /** Those who came earlier held against those who came later; null: too few to know. */
  readonly backTest: ConversionBackTest | null;
  /** Oldest first. */
  readonly cohorts: readonly Cohort[];
}

/** What belongs to one step, of the rows of the queries. */
export interface StepRows {
  readonly counts: StepCounts | undefined;
  readonly passages: readonly Passages[];
  readonly cohorts: readonly CohortRow[];
}

/**
 * Conversion of one step: within each window of so many days, in total and by month. Who falls or lapses meanwhile still waits; who
 * was erased, and the end of the data, end the watching (Aalen and Johansen (1978) of one cause; E. B. Wilson (1927)). Long windows are told by those
 * who came early: their intervals are as wide as what the earlier half missed of the later makes them.
 * Of 20 people followed for 90 days of whom 5 climbed on day 30: 0.25 within 90 days, 0.127 to 0.432 by counting.
 */
export function stepConversion(
  { counts, passages, cohorts }: StepRows,
  windows: readonly number[],
  goalDays: readonly number[] = [],
): StepConversion {
  const curve = aalenJohansen(
    {
      time: passages.map(({ time }) => time),
      cause: passages.map(({ cause }) => cause),
      entry: passages.map(({ entry }) => entry),
      weight: passages.map(({ people }) => people),
    },
    1,
  );
  const looked: Looked = {
    curve,
    passages,
    cohorts,
    windows,
    backTest: conversionBackTest(cohorts, windows),
  };
  const within = windows.map((days, i) => withinDays(days, looked, i));
  return {
    started: counts?.started ?? 0,
    climbed: counts?.climbed ?? 0,
    atOnce: counts?.atOnce ?? 0,
    late: counts?.late ?? 0,
    within,
    goals: goalDays.map((days) => ({ days, estimate: estimateWithin(days, looked).estimate })),
    halfWithin: halfWithin(curve, within),
    drift: driftOf(cohorts, windows),
    backTest: looked.backTest,
    cohorts: cohorts.map((cohort) => ({
      monthDay: cohort.monthDay,
      people: cohort.people,
      within: windows.map((days, i) => ({
        days,
        mature: cohort.followed[i] === cohort.people,
        counted: cohort.followed[i] ? countedShare(cohort.climbed[i] ?? 0, cohort.followed[i]) : null,
      })),
    })),
  };
}

/** What a step's conversion is told from. */
interface Looked {
  readonly curve: IncidenceCurve;
  readonly passages: readonly Passages[];
  readonly cohorts: readonly CohortRow[];
  readonly windows: readonly number[];
  readonly backTest: ConversionBackTest | null;
}

function withinDays(days: number, looked: Looked, window: number): Within {
  const { cohorts, backTest } = looked;
  const sum = (of: (cohort: CohortRow) => number | undefined) =>
    cohorts.reduce((all, cohort) => all + (of(cohort) ?? 0), 0);
  const followed = sum((cohort) => cohort.followed[window]);
  const climbed = sum((cohort) => cohort.climbed[window]);
  const error = backTest === null ? 0 : errorOfCounted(backTest, cohorts, window);
  const counted = tellable(followed) ?? widened(countedShare(climbed, followed), error, backTest);
  return { days, ...estimateWithin(days, looked), counted };
}

function estimateWithin(days: number, looked: Looked): Pick<Within, "estimate" | "widened"> {
  const { curve, passages, cohorts, windows, backTest } = looked;
  const watched = passages.filter(({ entry }) => entry < days);
  const people = (rows: readonly Passages[]) => rows.reduce((all, row) => all + row.people, 0);
  const known = people(watched.filter(({ time, cause }) => time >= days || cause > 0));
  const { share, low, high } = incidenceAt(curve, days);
  const reaches = share >= 1 || watched.some(({ time }) => time >= days);
  const untold = tellable(reaches ? known : 0);
  if (untold) return { estimate: untold, widened: 1 };
  // Of none and of all the curve tells no interval: as counting those whose outcome is known does.
  const own = share > 0 && share < 1 ? { low, high } : wilson(share * known, known);
  const error = backTest === null ? 0 : errorOfCurve(backTest, curve, cohorts, windows, days);
  const estimate = widened({ share, ...own, people: people(watched) }, error, backTest);
  return { estimate, widened: (estimate.high - estimate.low) / (own.high - own.low) };
}

function widened(share: Share, error: number, backTest: ConversionBackTest | null): Share {
  return { ...share, ...widenedShare(share.share, share, error, backTest?.lean ?? 0) };
}

function tellable(people: number): Untold | null {
  if (people === 0) return { tooShort: true };
  return people < fewest ? { tooFew: people } : null;
}

function halfWithin(curve: IncidenceCurve, within: readonly Within[]): StepConversion["halfWithin"] {
  const longest = within.findLast(({ estimate }) => "share" in estimate);
  if (!longest || !("share" in longest.estimate) || longest.estimate.share === 0) return null;
  const half = longest.estimate.share / 2;
  const i = curve.share.findIndex((reached) => reached >= half);
  return i < 0 ? null : { days: curve.times[i] as number, of: longest.days };
}
