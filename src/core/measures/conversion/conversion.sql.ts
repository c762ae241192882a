import type { Zone } from "../../facts/zone.ts";
import { cohortsOfSteps } from "./cohorts.sql.ts";
import { type AskedSteps, countsOfSteps, passagesOfSteps, stepsSql } from "./reached.sql.ts";

/** Which rows of `conversionSql` a row is one of; the names of others are null in it. */
export type RowOf = "counts" | "passages" | "cohorts";

/** SQL: the rows of `countsOfSteps`, `passagesOfSteps` and `cohortsOfSteps`, for which who stood where is worked out once. By step and their own order. */
export function conversionSql(asked: AskedSteps, windows: readonly number[], zone: Zone): string {
  const rows: readonly (readonly [RowOf, string])[] = [
    ["counts", countsOfSteps],
    ["passages", passagesOfSteps],
    ["cohorts", cohortsOfSteps(asked, windows, zone)],
  ];
  const all = rows.map(([name, sql]) => `select '${name}' as row_of, * from (${sql})`);
  return `with ${stepsSql(asked)} ${all.join(" union all by name ")}
    order by row_of, step, entry, time, cause, "monthDay"`;
}
