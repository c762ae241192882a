import type { Dialect } from "./dialect.ts";

/** Trino. Its `/` of whole numbers is whole, and its bits have functions. */
export const trino: Dialect = {
  name: "trino",
  quotient: (dividend, divisor) => `(${dividend} / ${divisor})`,
  bit: (exponent) => `bitwise_left_shift(cast(1 as bigint), ${exponent})`,
  hasBit: (bits, exponent) => `bitwise_and(bitwise_right_shift(${bits}, ${exponent}), 1)`,
  bitsOfAll: (bits) => `bitwise_or_agg(${bits})`,
  createTable: (table, query) => `create table ${table} with (format = 'PARQUET') as ${query}`,
};
