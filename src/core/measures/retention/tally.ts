import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";
import type { Tally } from "../by-person/tally.ts";
import { addCohorts, type CohortMonth, type CohortSums, cohortMonths } from "./cohorts.ts";

/** Counts what each cohort did up to an instant, by month. */
export function monthsOfCohorts(
  asOfUs: number,
): Tally<readonly [OrdersOfPeople, KnownPeople], readonly CohortMonth[]> {
  const sums: CohortSums = new Map();
  return {
    take: (orders, known) => addCohorts(sums, orders, known, asOfUs),
    told: () => cohortMonths(sums),
  };
}
