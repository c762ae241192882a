/**
 * What engines say differently: a fragment for each difference, and nothing else. All other SQL of core is written in what
 * every engine shares: CTEs, `union all`, `cross join (values ...)`, `row_number`, `lag` and `lead` with defaults of the
 * right type, `sum(..) over (.. rows unbounded preceding)`, whole numbers, explicit casts, orders that leave no tie.
 */
export interface Dialect {
  readonly name: "duckdb" | "trino";
  /** The whole part of a quotient; both are whole numbers, neither below 0. */
  readonly quotient: (dividend: string, divisor: string) => string;
  /** 2 to the power of a column from 0 to 62. */
  readonly bit: (exponent: string) => string;
  /** 1 where a number has the bit, else 0. */
  readonly hasBit: (bits: string, exponent: string) => string;
  /** An aggregate: every bit that some row of the group has. */
  readonly bitsOfAll: (bits: string) => string;
  /** A statement that keeps the rows of a query in a new table. */
  readonly createTable: (table: string, query: string) => string;
}
