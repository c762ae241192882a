import fc from "fast-check";
import { expect } from "vitest";
import { features, outcomes } from "./features.ts";
import type { Tally } from "./hold-against-oracle.ts";
import { oracleStays } from "./oracle.ts";
import { makeTables } from "./projected-tables.ts";
import { randomCrowd } from "./random-case.ts";
import { asInTables, engineInMemory, productText, sqlStays } from "./sql-case.ts";
import { product, walkCase } from "./walk-case.ts";

/**
 * Holds the ladder in SQL, run by DuckDB, and the walker against the oracle: so many random ladders, each with a crowd of
 * ten to thirty random histories in one query. What fails is shrunk and printed with its seed by fast-check. Outcomes are
 * looked at in one crowd of five.
 */
export async function holdSqlAgainstOracle(ladders: number, seed?: number): Promise<Tally> {
  const tally: Tally = { pairs: 0, seen: new Map() };
  const { engine, close } = await engineInMemory();
  let shops = 0;
  const property = fc.asyncProperty(randomCrowd.map(asInTables), async (shop) => {
    await makeTables(engine, shop.people);
    const text = productText(shop.ladder, shop.brought);
    const inSql = await sqlStays(engine, text, shop.ladder, shop.people.length);
    const expected = shop.people.map((person) => oracleStays(shop.ladder, shop.brought, person));
    expect(inSql).toEqual(expected);
    expect(walkCase(product, shop)).toEqual(expected);
    tally.pairs += shop.people.length;
    const looksCloser = shops++ % 5 === 0;
    const count = (name: string, times: number) => tally.seen.set(name, (tally.seen.get(name) ?? 0) + times);
    shop.people.forEach((person, i) => {
      for (const [name, isIn] of Object.entries(features)) if (isIn(shop, person)) count(name, 1);
      if (!looksCloser) return;
      for (const [name, isIn] of Object.entries(outcomes))
        if (isIn(shop, person, expected[i] ?? [])) count(name, 5);
    });
  });
  try {
    await fc.assert(property, { numRuns: ladders, ...(seed === undefined ? {} : { seed }) });
  } finally {
    close();
  }
  return tally;
}
