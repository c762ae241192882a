import { withinSql } from "../money/purchases.sql.ts";
import { chanceOfCounts } from "./chance-of-counts.ts";
import type { Measure } from "./measure.ts";

/** People whose first counting order lies in the span. 3 first orders in a span: 3. */
export const newCustomers = {
  id: "new-customers",
  unit: "people",
  restsOn: "people",
  better: "more",
  needs: "orders",
  spansBefore: 0,
  sql: (span) => `select count(*) as people from firsts where ${withinSql("first_us", span)}`,
  figure: ({ people = 0 }) => ({ value: people, interval: null, restsOn: people }),
  change: ({ people: before = 0 }, { people: now = 0 }) => chanceOfCounts(before, now),
} as const satisfies Measure;
