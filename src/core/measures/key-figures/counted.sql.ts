import { integer } from "../../sql/literal.ts";
import { boughtSql, firstsSql } from "../purchases.sql.ts";
import type { Counted, Measure, Span } from "./measure.ts";

/** A measure in a span, as it is asked for. */
export interface AskedMeasure {
  readonly measure: Pick<Measure, "sql" | "spansBefore">;
  readonly span: Span;
}

/** A row of `countedSql`: what the measure gives, and which of those asked for it is. Names of others are null. */
export type CountedRow = Counted & { readonly asked: number };

/** SQL: the rows of several measures, which read orders once. */
export function countedSql(asked: readonly AskedMeasure[]): string {
  const since = asked.map(
    ({ span, measure }) => span.fromUs - (measure.spansBefore ?? 0) * (span.toUs - span.fromUs),
  );
  const toUs = Math.max(...asked.map(({ span }) => span.toUs));
  const rows = asked.map(
    ({ measure, span }, i) => `select ${integer(i)} as asked, * from (${measure.sql(span)})`,
  );
  return `with ${boughtSql({ fromUs: Math.min(...since), toUs })}, ${firstsSql(toUs)}
    ${rows.join(" union all by name ")}`;
}
