import type { Dialect } from "./dialect.ts";

/** DuckDB. Its `/` gives a fraction, and its bits have signs of their own. */
export const duckdb: Dialect = {
  name: "duckdb",
  quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
  bit: (exponent) => `(cast(1 as bigint) << ${exponent})`,
  hasBit: (bits, exponent) => `((${bits} >> ${exponent}) & 1)`,
  bitsOfAll: (bits) => `bit_or(${bits})`,
  createTable: (table, query) => `create table ${table} as ${query}`,
};
