import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leavesOfLadder } from "../../src/core/ladder/conditions/leaves.ts";
import { climbSql } from "../../src/core/ladder/in-sql/climb.sql.ts";
import { duckdb } from "../../src/core/sql/duckdb.ts";
import { trino } from "../../src/core/sql/trino.ts";
import { randomCase } from "./random-case.ts";

const shops = fc.sample(randomCase, { numRuns: 300, seed: 20_240_229 });
const texts = shops.map(({ ladder, brought }) => climbSql(trino, ladder, brought));

/** What some engine lacks, or means otherwise. */
const notShared: readonly (readonly [what: string, RegExp])[] = [
  ["casts with colons", /::/],
  ["a quotient of DuckDB", /\/\//],
  ["bits by signs", /<<|>>|[&|]/],
  ["qualify", /\bqualify\b/i],
  ["filters in aggregates", /\bfilter\s*\(/i],
  ["asof joins", /\basof\b/i],
  ["nulls passed over", /\b(ignore|respect)\s+nulls\b/i],
  ["frames by range", /\brange\b|\binterval\b|\bgroups\b/i],
  ["dates", /\bdate|\btimestamp|current_/i],
  ["columns left out or chosen by pattern", /\bexclude\b|\bcolumns\s*\(/i],
  ["arguments of the least", /\barg_(min|max)\b/i],
  ["structures and lists", /[[\]{}]/],
];

describe("the text of the ladder in SQL", () => {
  it.each(notShared)("has no %s", (_, pattern) => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });

  it("is looked at by patterns that see what DuckDB says its own way", () => {
    const own = shops.map(({ ladder, brought }) => climbSql(duckdb, ladder, brought));
    const found = notShared.filter(([, pattern]) => own.some((text) => pattern.test(text)));
    expect(found.map(([what]) => what)).toEqual(["a quotient of DuckDB", "bits by signs"]);
  });

  it("reads every step once", () => {
    const steps = texts.flatMap((text) => {
      const names = [...text.matchAll(/(?:with|,\n {2})\s*(\w+) as \(/g)].map(([, name = ""]) => name);
      expect(names.length).toBeGreaterThan(3);
      return names.map((name) => [name, text.split(new RegExp(`\\bfrom ${name}\\b`)).length - 1] as const);
    });
    expect(steps.filter(([, reads]) => reads !== 1)).toEqual([]);
  });

  it("gives every lag and lead a default", () => {
    const calls = texts.flatMap((text) => [...text.matchAll(/\b(?:lag|lead)\([^,()]+(,? ?\d*)(,?)/g)]);
    expect(calls.length).toBeGreaterThan(1_000);
    expect(calls.filter(([, offset, more]) => !offset || !more).map(([call]) => call)).toEqual([]);
  });

  it("grows with the number of conditions, not faster", () => {
    const lengths = shops.map(({ ladder }, i) => {
      const conditions = leavesOfLadder(ladder).length;
      return { conditions, each: ((texts[i] as string).length - 5_000) / Math.max(1, conditions) };
    });
    expect(Math.max(...lengths.map(({ conditions }) => conditions))).toBeGreaterThan(25);
    expect(lengths.filter(({ each }) => each > 1_500)).toEqual([]);
  });
});
