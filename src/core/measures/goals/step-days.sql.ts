import { integer } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { type AskedSteps, stepsSql } from "../conversion/reached.sql.ts";

/**
 * Everyone who ever stood at the foot of a step, alike ones together, a column each. Days are whole days of 24 hours before the
 * instant, 0 the last one.
 *  - `start`: the day they came to the foot; `first`: the first day on which coming up could be seen of them;
 *  - `last`: the day they came up, or the last that they were watched;
 *  - `state`: 1 came up, 0 waits still, 2 was erased; `wait`: days from foot to step, begun ones whole, at least 1; of others 0.
 */
export interface StepDays {
  readonly start: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly state: Float64Array;
  readonly wait: Float64Array;
  readonly people: Float64Array;
}

/** SQL of the columns of `StepDays`, in their order, after one that names the step. */
export function stepDaysSql(asked: AskedSteps): string {
  const at = integer(asked.asOfUs);
  const ago = (us: string) => `((${at} - ${us}) // ${dayUs})`;
  return `with ${stepsSql(asked)}, days as (
      select step, ${ago("start_us")} as start, case when watched_us > start_us then ${ago("watched_us")} - 1 else ${ago("start_us")} end as first,
        case when up_us is not null then ${ago("up_us")} when end_us < ${at} then ${ago("end_us")} + 1 else 0 end as last,
        case when up_us is not null then 1 when end_us < ${at} then 2 else 0 end as state,
        case when up_us is null then 0 else greatest(1, (up_us - start_us + ${dayUs - 1}) // ${dayUs}) end as wait
      from steps)
    select step::double, start::double, first::double, last::double, state::double, wait::double, count(*)::double
    from days group by all order by all`;
}

/** The columns of `stepDaysSql` by step, of a ladder of so many steps. */
export function stepDaysOf(columns: readonly Float64Array[], steps: number): readonly StepDays[] {
  const [step, ...rest] = columns as [Float64Array, ...Float64Array[]];
  const edges = Array.from({ length: steps + 1 }, (_, i) => {
    const at = step.findIndex((one) => one >= i);
    return at < 0 ? step.length : at;
  });
  return Array.from({ length: steps }, (_, i) => {
    const [start, first, last, state, wait, people] = rest.map((column) =>
      column.subarray(edges[i], edges[i + 1]),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
    return { start, first, last, state, wait, people };
  });
}
