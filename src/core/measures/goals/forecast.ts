import {
  type CountAhead,
  type UncertainCount,
  uncertainCount,
} from "../../stats/distributions/uncertain-count.ts";
import { chanceVarianceOf, type Expected, meanOf } from "./ahead.ts";
import { type BackTest, missedElsewhere, type Trial } from "./back-test.ts";

/** Shares of the distribution that a fan is drawn of: 90, 80 and 50 %, and its middle. */
export const fanShares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** Shares below which each of 25 equally likely outcomes lies, the middle of its twenty-fifth: 2, 6, … 98 %. */
export const outcomeShares: readonly number[] = Array.from({ length: 25 }, (_, i) => (i + 0.5) / 25);

/** Where a count or share will be so many days ahead: what stays below it with each of `fanShares`. */
export interface FanPoint {
  readonly daysAhead: number;
  readonly at: readonly number[];
}

/** What is said of the day a goal is for. */
export interface Forecast {
  /** Probability that the target is reached then. */
  readonly chance: number;
  readonly mean: number;
  /** Of 90 %. */
  readonly low: number;
  readonly high: number;
  /** From now to then. */
  readonly fan: readonly FanPoint[];
  /** Where it may end: as many outcomes as `outcomeShares`, equally likely, the lowest first. */
  readonly outcomes: readonly number[];
  /** Null: the past is too short for one, and the interval is widened by what such models miss elsewhere. */
  readonly backTest: BackTest | null;
  /** Standard deviation over what the model alone would say: below 1 where the back-test found it too wide. */
  readonly widened: number;
  /** Of so many people who wait or will come, the share expected to take the step in time and the share that would have to; null: it is no step. */
  readonly needed: { readonly people: number; readonly expected: number; readonly share: number } | null;
}

/** Why there is none: people who came to it so far; or days of facts. */
export type NoForecast = { readonly tooFew: number } | { readonly tooShort: number };

/** The widest that a common error is taken to be, squared, as a share: beyond that nothing is known. */
const mostError = 4;

/** The distribution of what is expected, as wide as the model and the back-test say; `null`: no back-test was made; `"model"`: by the model alone. */
export function countOf(
  expected: Expected,
  kind: CountAhead["error"]["kind"],
  tested: BackTest | null | "model",
): UncertainCount {
  const mean = meanOf(expected);
  const extra = tested === "model" ? 0 : (tested?.extra ?? missedElsewhere ** 2);
  const variance = Math.max(0, expected.rateVariance + extra * mean * mean);
  const { groups, newcomers } = expected;
  return uncertainCount({
    ...{ groups, newcomers },
    error: {
      kind,
      variance: kind === "shift" ? variance : mean > 0 ? Math.min(mostError, variance / (mean * mean)) : 0,
    },
  });
}

/** How much wider, as a ratio of standard deviations, a back-test made what is expected. */
export function widenedBy(expected: Expected, tested: BackTest | null): number {
  const mean = meanOf(expected);
  const own = chanceVarianceOf(expected) + expected.rateVariance;
  const extra = tested?.extra ?? missedElsewhere ** 2;
  const all = Math.max(chanceVarianceOf(expected), own + extra * mean * mean);
  return own > 0 ? Math.sqrt(all / own) : 1;
}

/** A look back at what the model alone would have said, when a share of the past was known. */
export function trialOf(
  expected: Expected,
  kind: CountAhead["error"]["kind"],
  happened: number,
  known: number,
): Trial {
  const count = countOf(expected, kind, "model");
  return {
    expected: meanOf(expected),
    variance: chanceVarianceOf(expected) + expected.rateVariance,
    held: happened >= count.quantile(0.05) && happened <= count.quantile(0.95),
    happened,
    known,
  };
}

/** Days ahead that a fan is reckoned for, of a span of so many: as many as asked for at most, the last its end. */
export function fanDays(days: number, most = 12): readonly number[] {
  const points = Math.max(1, Math.min(most, Math.round(days)));
  return Array.from({ length: points }, (_, i) => (days * (i + 1)) / points);
}
