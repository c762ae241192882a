import type { Dialect } from "../../sql/dialect.ts";
import type { Brought } from "../brought.ts";
import type { Condition, Ladder } from "../ladder.ts";
import { needsOf } from "../needs.ts";
import { changesSql } from "./changes.sql.ts";
import { slotsOf } from "./slots.ts";
import { overTime, sweepSql } from "./sweep.sql.ts";
import { truthSql } from "./truth.sql.ts";

/** So many conditions are told in one number. */
export const conditionsOfNumber = 30;

/**
 * Which conditions hold of everybody through all time, as one query over the projected tables: person_id, us, then a number for every thirty
 * conditions, whose bit k is 1 where the k-th of them holds from `us` on. A row where any of them begins or ceases to hold. The same as a rung
 * with that rule and no grace: of two conditions of which the second holds alone the number is 2.
 */
export function holdingSql(dialect: Dialect, conditions: readonly Condition[], brought: Brought): string {
  const asLadder: Ladder = {
    rungs: conditions.map((when, n) => ({ id: String(n), name: {}, when, graceUs: 0 })),
    offLadder: [],
  };
  const needs = needsOf(asLadder, brought);
  const slots = slotsOf(asLadder, needs);
  const numbers = Array.from({ length: Math.ceil(conditions.length / conditionsOfNumber) }, (_, n) => n);
  const bits = (n: number) =>
    conditions
      .slice(n * conditionsOfNumber, (n + 1) * conditionsOfNumber)
      .map(
        (condition, k) => `case when ${truthSql(dialect, slots, condition, true)} then ${2 ** k} else 0 end`,
      )
      .join(" + ");
  const before = (n: number) => `lag(h${n}, 1, cast(0 as bigint)) over (${overTime})`;
  return `with changes as (
    ${changesSql(dialect, needs, slots).join("\n    union all\n    ")}),
  ${sweepSql("changes", "counts", slots.tracks).join(",\n  ")},
  truths as (select person_id, us, ${numbers.map((n) => `cast(${bits(n)} as bigint) as h${n}`).join(", ")}
    from counts),
  turns as (select person_id, us, ${numbers.map((n) => `h${n}, ${before(n)} as b${n}`).join(", ")}
    from truths)
  select person_id, us, ${numbers.map((n) => `h${n}`).join(", ")} from turns
    where ${numbers.map((n) => `h${n} <> b${n}`).join(" or ")}`;
}
