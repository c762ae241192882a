import { expect, it } from "vitest";
import type { Dialect } from "./dialect.ts";
import { duckdb } from "./duckdb.ts";
import { trino } from "./trino.ts";

const fragments: readonly (readonly [
  of: string,
  say: (dialect: Dialect) => string,
  duckdb: string,
  trino: string,
])[] = [
  ["quotient", (d) => d.quotient("us", "86400"), "(us // 86400)", "(us / 86400)"],
  [
    "bit",
    (d) => d.bit("place"),
    "(cast(1 as bigint) << place)",
    "bitwise_left_shift(cast(1 as bigint), place)",
  ],
  [
    "hasBit",
    (d) => d.hasBit("seen", "3"),
    "((seen >> 3) & 1)",
    "bitwise_and(bitwise_right_shift(seen, 3), 1)",
  ],
  ["bitsOfAll", (d) => d.bitsOfAll("seen"), "bit_or(seen)", "bitwise_or_agg(seen)"],
  [
    "createTable",
    (d) => d.createTable("stays", "select 1 as place"),
    "create table stays as select 1 as place",
    "create table stays with (format = 'PARQUET') as select 1 as place",
  ],
];

it.each(fragments)("%s is said as each engine has it", (_, say, inDuckDb, inTrino) => {
  expect(say(duckdb)).toBe(inDuckDb);
  expect(say(trino)).toBe(inTrino);
});

it("every difference is in the table above", () => {
  const tried = [...fragments.map(([of]) => of), "name"].sort();
  expect(Object.keys(duckdb).sort()).toEqual(tried);
  expect(Object.keys(trino).sort()).toEqual(tried);
});
