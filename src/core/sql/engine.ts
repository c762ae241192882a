import type { ColumnMemory } from "./shared-columns.ts";

/** A value as an engine gives it back: 64-bit integers are numbers where they are safe, else bigint. */
export type Cell = string | number | bigint | boolean | null;

/** The port to an analytic engine: runs SQL text, gives rows or columns. Implemented by `io/engines`. */
export interface Engine {
  /** Every row as an object by column name. For small answers. Integers beyond 2^53 come as bigint. */
  rows<Row = Record<string, Cell>>(sql: string): Promise<Row[]>;
  /** Every column of a query whose columns are all of the type DOUBLE, in their order; null is NaN. For answers of many rows; `rows`: how many are likely; `memory`: where they had best lie. */
  columns(sql: string, rows?: number, memory?: ColumnMemory): Promise<Float64Array[]>;
  /** Runs one statement for its effect. */
  run(sql: string): Promise<void>;
}
