import { integer } from "../../sql/literal.ts";
import { boughtSql, firstsSql } from "../money/purchases.sql.ts";
import { byRungSql, type RungFigures } from "./by-rung.sql.ts";
import type { Counted, Measure, Span } from "./measure.ts";

/** A measure in a span, as it is asked for. */
export interface AskedMeasure {
  readonly measure: Pick<Measure, "sql" | "spansBefore">;
  readonly span: Span;
}

/** A row of `countedSql`: what a measure gives, and of which of those asked for, the first that asks for just this. Names of others are null. */
export type CountedRow = Counted & { readonly asked: number; readonly place: null };
/** A row of `countedSql` by rung, in which names of measures are null. */
export type RungRow = RungFigures & { readonly asked: null };

/** SQL: the rows of several measures, and those by rung at the end of a span, which read orders once; what several ask for is counted once. */
export function countedSql(asked: readonly AskedMeasure[], byRung: Span): string {
  const since = asked.map(
    ({ span, measure }) => span.fromUs - (measure.spansBefore ?? 0) * (span.toUs - span.fromUs),
  );
  const toUs = Math.max(byRung.toUs, ...asked.map(({ span }) => span.toUs));
  const rows = asked.flatMap((one, i) =>
    countedAs(asked, i) === i ? [`select ${integer(i)} as asked, * from (${one.measure.sql(one.span)})`] : [],
  );
  return `with ${boughtSql({ fromUs: Math.min(byRung.fromUs, ...since), toUs })}, ${firstsSql(toUs)}
    ${[...rows, `select null::integer as asked, * from (${byRungSql(byRung)})`].join(" union all by name ")}`;
}

/** The place in `asked` under which the row of the one at `i` is told. */
export function countedAs(asked: readonly AskedMeasure[], i: number): number {
  const sqlOf = ({ measure, span }: AskedMeasure) => measure.sql(span);
  const wanted = asked[i];
  return wanted ? asked.findIndex((one) => sqlOf(one) === sqlOf(wanted)) : i;
}
