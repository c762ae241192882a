import { localOfSql } from "../../facts/zone.sql.ts";
import type { Zone } from "../../facts/zone.ts";
import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { AskedSteps } from "./reached.sql.ts";

/** A row of `cohortsOfSteps`: those who came to the foot of a step in one month, and were seen from then on. */
export interface CohortRow {
  readonly step: number;
  /** First day of the month, local, days since 1970. */
  readonly monthDay: number;
  readonly people: number;
  /** For each window: people who were followed so long, and those of them who came up within it. */
  readonly followed: readonly number[];
  readonly climbed: readonly number[];
}

/** SQL, out of `steps`: people of every step by the local month in which they came to its foot; a column pair `f0, c0, f1, …` for each window of so many days. */
export function cohortsOfSteps(asked: AskedSteps, windows: readonly number[], zone: Zone): string {
  const span = { fromUs: 0, toUs: asked.asOfUs };
  const counts = windows.map((days, i) => {
    const us = integer(days * dayUs);
    const followed = `end_us - start_us >= ${us}`;
    return `count(*) filter (where ${followed})::integer as f${i}, count(*) filter (where ${followed} and up_us - start_us <= ${us})::integer as c${i}`;
  });
  // Months are told of days, of which there are few.
  const sums = windows.map((_, i) => `sum(f${i})::integer as f${i}, sum(c${i})::integer as c${i}`);
  return `select step, (date_trunc('month', date '1970-01-01' + day::integer)::date - date '1970-01-01')::integer as "monthDay",
      sum(people)::integer as people, ${sums.join(", ")}
    from (select step, ${localOfSql("start_us", zone, span)} // ${integer(dayUs)} as day, count(*) as people, ${counts.join(", ")}
      from steps where watched_us = start_us group by 1, 2) as daily group by 1, 2`;
}

/** The rows of `cohortsOfSteps` with as many windows as it had. */
export function cohortsOf(
  rows: readonly Readonly<Record<string, number>>[],
  windows: readonly number[],
): readonly CohortRow[] {
  return rows.map((row) => ({
    step: row.step ?? 0,
    monthDay: row.monthDay ?? 0,
    people: row.people ?? 0,
    followed: windows.map((_, i) => row[`f${i}`] ?? 0),
    climbed: windows.map((_, i) => row[`c${i}`] ?? 0),
  }));
}
