import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";

/** What those who bought first in one local month did in one month from then on. */
export interface CohortMonth {
  /** Months since January of year 0: 24,312 is January 2026. */
  readonly cohort: number;
  /** Months after the cohort's own: 0 is the month of the first purchase itself. */
  readonly after: number;
  /** Of the cohort, bought in that month; in month 0 everybody. */
  readonly bought: number;
  /** Of the cohort, bought a second time in that month: on a later day than the first. */
  readonly again: number;
  /** Net revenue in that month, minor units. */
  readonly revenueMinor: number;
  /** Null: the margin of none of these orders is known. */
  readonly marginMinor: number | null;
}

type Sums = { -readonly [K in keyof CohortMonth]: CohortMonth[K] };

/** Sums of every cohort, by cohort and month after it, that stretches of persons are added to. */
export type CohortSums = Map<number, Sums[]>;

/** The month, since January of year 0, of a local day since 1970. `monthOfDay(20454)` is 24,312. */
export function monthOfDay(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The months of days up to 2105 are kept. */
const usualDays = 49_152;

/** What is summed of a cohort and a month after it, one after the other: bought, again, revenue, margin, and orders whose margin is known. */
const wide = 5;

/** Adds what people bought up to an instant, without the excluded. */
export function addCohorts(
  sums: CohortSums,
  orders: OrdersOfPeople,
  { excluded }: Pick<KnownPeople, "excluded">,
  asOfUs: number,
): void {
  const months = new Int32Array(usualDays);
  const lastMonth = monthIn(months, latest(orders.day));
  const here: Float64Array[] = [];
  countCohorts(here, orders, excluded, { asOfUs, lastMonth, months });
  // Cohorts of which nobody is here are no places of it.
  here.forEach((counted, before) => {
    addCounted(sums, lastMonth - before, counted);
  });
}

function monthIn(months: Int32Array, day: number): number {
  const known = months[day];
  if (known === undefined) return monthOfDay(day);
  if (known === 0) months[day] = monthOfDay(day);
  return months[day] as number;
}

function latest(day: Int32Array): number {
  let last = 0;
  for (let row = 0; row < day.length; row++) if ((day[row] as number) > last) last = day[row] as number;
  return last;
}

// Loops over everyone are functions that end with them: what comes after one would be made fast without having been seen, and all of it anew.

/** Counts cohorts by how many months they are before the last. */
function countCohorts(
  here: Float64Array[],
  { starts, day, us, revenue, margin }: OrdersOfPeople,
  excluded: Uint8Array,
  {
    asOfUs,
    lastMonth,
    months,
  }: { readonly asOfUs: number; readonly lastMonth: number; readonly months: Int32Array },
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    if (from === to || excluded[i] === 1 || (us[from] as number) > asOfUs) continue;
    const firstDay = day[from] as number;
    const cohort = monthIn(months, firstDay);
    const own = here[lastMonth - cohort] ?? new Float64Array(wide * (lastMonth - cohort + 1));
    here[lastMonth - cohort] = own;
    let cameBack = false;
    let [dayBefore, at] = [Number.NaN, -wide];
    for (let row = from; row < to && (us[row] as number) <= asOfUs; row++) {
      const today = day[row] as number;
      if (today !== dayBefore) {
        const now = wide * (monthIn(months, today) - cohort);
        if (now !== at) own[now] = (own[now] as number) + 1;
        at = now;
        if (!cameBack && today > firstDay) {
          cameBack = true;
          own[at + 1] = (own[at + 1] as number) + 1;
        }
        dayBefore = today;
      }
      const [brought, earned] = [revenue[row] as number, margin[row] as number];
      if (!Number.isNaN(brought)) own[at + 2] = (own[at + 2] as number) + brought;
      if (Number.isNaN(earned)) continue;
      own[at + 3] = (own[at + 3] as number) + earned;
      own[at + 4] = (own[at + 4] as number) + 1;
    }
  }
}

function addCounted(sums: CohortSums, cohort: number, counted: Float64Array): void {
  const own = sums.get(cohort) ?? [];
  sums.set(cohort, own);
  for (let at = 0; at < counted.length; at += wide) {
    if (counted[at] === 0) continue;
    const [bought, again, brought, earned, known] = counted.subarray(at, at + wide);
    const sum = sumIn(own, cohort, at / wide);
    sum.bought += bought as number;
    sum.again += again as number;
    sum.revenueMinor += brought as number;
    if (known) sum.marginMinor = (sum.marginMinor ?? 0) + (earned as number);
  }
}

function sumIn(own: Sums[], cohort: number, after: number): Sums {
  const sum = own[after] ?? { cohort, after, bought: 0, again: 0, revenueMinor: 0, marginMinor: null };
  own[after] = sum;
  return sum;
}

/** The sums as rows, by cohort and month after it; of months in which somebody bought. */
export function cohortMonths(sums: CohortSums): readonly CohortMonth[] {
  return [...sums]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([, own]) => own.filter((sum) => sum !== undefined && sum.bought > 0));
}
