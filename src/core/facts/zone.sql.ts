import { changesAtLocal, type Zone } from "./zone.ts";

/**
 * SQL for the instant (BIGINT microseconds UTC) of a wall time column: `instantOfLocal` as nested CASE over the clock
 * changes within a span, so that any engine computes the same. `span` is the least and greatest wall time of the data.
 */
export function instantOfLocalSql(
  column: string,
  zone: Zone,
  span: { fromUs: number; toUs: number },
): string {
  return `(${column} - ${offsets(column, zone, changesAtLocal, span)})`;
}

/** SQL for the wall time (BIGINT microseconds as if UTC) of an instant column: `localOf`. */
export function localOfSql(column: string, zone: Zone, span: { fromUs: number; toUs: number }): string {
  return `(${column} + ${offsets(column, zone, (change) => change.atUs, span)})`;
}

type Change = Zone["changes"][number];

function offsets(
  column: string,
  zone: Zone,
  at: (change: Change) => number,
  span: { fromUs: number; toUs: number },
): string {
  const after = zone.changes.filter((c) => at(c) > span.fromUs);
  const within = after.filter((c) => at(c) <= span.toUs);
  const last = after[within.length]?.beforeUs ?? zone.lastOffsetUs;
  return tree(column, within, at, last);
}

/** A balanced tree of comparisons: few per row however long the span. */
function tree(
  column: string,
  changes: readonly Change[],
  at: (change: Change) => number,
  last: number,
): string {
  const middle = changes.length >> 1;
  const change = changes[middle];
  if (!change) return `${last}::BIGINT`;
  const left = tree(column, changes.slice(0, middle), at, change.beforeUs);
  const right = tree(column, changes.slice(middle + 1), at, last);
  return `(CASE WHEN ${column} < ${at(change)} THEN ${left} ELSE ${right} END)`;
}
