import { mbgNbd } from "../../stats/buying/dropout-model.ts";
import { expectedPurchases, newcomer } from "../../stats/buying/expected-purchases.ts";
import { type PaceFactor, paceDays, pacesOf } from "../pace.ts";
import { type Buyers, oldestOf } from "./buyers.ts";
import { byAge } from "./by-age.ts";
import { type BuyersFit, firstWeeksDays, periodDays } from "./fit-buyers.ts";
import type { Ahead } from "./value-of-buyers.ts";

/** A month of repeat purchase days, `ago` of them before a day: 0 is the last. Of those whose first purchase lies after the first weeks. */
export interface MonthOfRepeats {
  readonly ago: number;
  readonly days: number;
}

/** Buyers and the time ahead in days of buying: where more is bought time goes faster. The last year is as long as it was. */
export interface BuyingTime {
  readonly buyers: Buyers;
  readonly ahead: Ahead;
  /** Days of buying within each number of days before now. */
  readonly clock: Float64Array;
  /** What a day ahead is beside one of the last year. */
  readonly pace: PaceFactor;
}

/** The months of fewer tell of them, not of the calendar. */
const fewestRepeatBuyers = 20;

/** Months that differ by less are not worth another fit. */
const worthwhile = 0.05;

/** Of months in which so many times as much came as in a month of the last year something was not told since: followed back through years, that would be days without end. */
const mostPace = 100;

/**
 * Trend and season of repeat purchases as another clock. The fit expects so many in each month; where more came, a month counts as longer.
 * Null: less than a year is known, hardly anybody came back, few came in the later half of the time, all months are much alike, or some
 * are a hundred times as much as the last year's.
 * Source: a Poisson process of changing rate is one of steady rate in operational time, W. Feller, An Introduction to Probability Theory
 * and its Applications II (1971), X.7.
 */
export function buyingTime(
  buyers: Buyers,
  fit: BuyersFit,
  repeats: readonly MonthOfRepeats[],
  ahead: Ahead,
): BuyingTime | null {
  const oldest = oldestOf(buyers);
  const months = Math.floor((oldest - firstWeeksDays) / paceDays);
  if (months < 1 || !(ahead.horizonDays > 0) || !keepComing(buyers, oldest)) return null;
  if (fit.repeatBuyers < fewestRepeatBuyers) return null;
  const happened = new Array<number>(months).fill(0);
  for (const { ago, days } of repeats) if (ago >= 0 && ago < months) happened[ago] = days;
  const paces = pacesOf({
    happened,
    expected: expectedRepeats(buyers, fit, oldest - firstWeeksDays, months),
  });
  if (paces === null) return null;
  const pace = paces.within(-Math.max(1, Math.round(ahead.horizonDays / paceDays)), -1);
  const past = Array.from({ length: months }, (_, month) => paces.factorOf(month));
  const all = [pace.factor, ...past];
  if (all.every((one) => Math.abs(one - 1) < worthwhile) || all.some((one) => one > mostPace)) return null;
  const clock = clockOf(past, oldest);
  return {
    ...{ buyers: buyersInTime(buyers, clock), clock },
    // What is discounted is the same time, in other days.
    ahead: {
      horizonDays: ahead.horizonDays * pace.factor,
      discount: Math.expm1(Math.log1p(ahead.discount) / pace.factor),
    },
    pace,
  };
}

/** Where all came long ago, what changes with the time since cannot be told from what changes with the calendar. */
function keepComing({ count, ageDays }: Buyers, oldest: number): boolean {
  let late = 0;
  for (let i = 0; i < count; i++) if ((ageDays[i] as number) <= oldest / 2) late++;
  return late >= count / 5;
}

/** Whether trend and season can be told: a year without the first weeks is known, and people kept coming. */
export function paceCanBeKnown(buyers: Buyers): boolean {
  const oldest = oldestOf(buyers);
  return oldest >= firstWeeksDays + 12 * paceDays && keepComing(buyers, oldest);
}

/** Repeat purchase days that the fit expects in each month before now, of those who came within so many days. */
function expectedRepeats(
  { count, ageDays }: Buyers,
  fit: BuyersFit,
  since: number,
  months: number,
): readonly number[] {
  const people = new Float64Array(since + 1);
  for (let i = 0; i < count; i++) {
    const age = ageDays[i] as number;
    if (age <= since) people[age] = (people[age] as number) + 1;
  }
  const expected = new Array<number>(months).fill(0);
  const edges = Array.from({ length: months + 1 }, (_, month) => Math.round(month * paceDays));
  const { params } = fit.buying;
  const within = (weeks: number) => expectedPurchases(mbgNbd, params, newcomer, weeks);
  const between = byAge(within, { alpha: params.alpha, oldest: since / periodDays, asked: since + 1 });
  const by = Float64Array.from({ length: since + 1 }, (_, day) => between(day / periodDays));
  for (let age = 1; age <= since; age++) {
    const n = people[age] as number;
    if (n === 0) continue;
    for (let month = 0; month < months && age > (edges[month] as number); month++) {
      const [to, from] = [age - (edges[month] as number), Math.max(0, age - (edges[month + 1] as number))];
      expected[month] = (expected[month] as number) + n * ((by[to] as number) - (by[from] as number));
    }
  }
  return expected;
}

/** Days of buying within each number of days before now. Before the months that are known, a day is a day. */
function clockOf(past: readonly number[], oldest: number): Float64Array {
  const clock = new Float64Array(oldest + 1);
  for (let day = 1; day <= oldest; day++)
    clock[day] = (clock[day - 1] as number) + (past[Math.floor((day - 1) / paceDays)] ?? 1);
  return clock;
}

/** Buyers by another clock: days of buying within each number of days before now. */
export function buyersInTime(buyers: Buyers, clock: Float64Array): Buyers {
  const { count, x, lastDays, ageDays } = buyers;
  const [last, age] = [new Int32Array(count), new Int32Array(count)];
  for (let i = 0; i < count; i++) {
    const [lived, silent] = [ageDays[i] as number, (ageDays[i] as number) - (lastDays[i] as number)];
    const all = clock[lived] as number;
    const bought = Math.round(all - (clock[silent] as number));
    last[i] = (x[i] as number) > 0 ? Math.max(1, bought) : 0;
    age[i] = Math.max(last[i] as number, Math.round(all));
  }
  return { ...buyers, lastDays: last, ageDays: age };
}
