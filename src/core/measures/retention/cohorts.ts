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

/** Adds what people bought up to an instant, without the excluded. */
export function addCohorts(
  sums: CohortSums,
  { starts, day, us, revenue, margin }: OrdersOfPeople,
  { excluded }: Pick<KnownPeople, "excluded">,
  asOfUs: number,
): void {
  const months = new Int32Array(usualDays);
  const monthOf = (of: number): number => {
    const known = months[of];
    if (known === undefined) return monthOfDay(of);
    if (known === 0) months[of] = monthOfDay(of);
    return months[of] as number;
  };
  for (let i = 0; i + 1 < starts.length; i++) {
    const [from, to] = [starts[i] as number, starts[i + 1] as number];
    if (from === to || excluded[i] === 1 || (us[from] as number) > asOfUs) continue;
    const firstDay = day[from] as number;
    const cohort = monthOf(firstDay);
    const own = sums.get(cohort) ?? [];
    sums.set(cohort, own);
    let cameBack = false;
    let [dayBefore, month, sum] = [Number.NaN, Number.NaN, sumIn(own, cohort, 0)];
    for (let row = from; row < to && (us[row] as number) <= asOfUs; row++) {
      const today = day[row] as number;
      if (today !== dayBefore) {
        const now = monthOf(today);
        if (now !== month) {
          sum = sumIn(own, cohort, now - cohort);
          sum.bought++;
        }
        if (!cameBack && today > firstDay) {
          cameBack = true;
          sum.again++;
        }
        [dayBefore, month] = [today, now];
      }
      const [brought, earned] = [revenue[row] as number, margin[row] as number];
      if (!Number.isNaN(brought)) sum.revenueMinor += brought;
      if (!Number.isNaN(earned)) sum.marginMinor = (sum.marginMinor ?? 0) + earned;
    }
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
