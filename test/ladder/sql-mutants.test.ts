import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stay } from "../../src/core/ladder/person-facts.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { mutatedText } from "./mutated.ts";
import { oracleStays } from "./oracle.ts";
import { makeTables } from "./projected-tables.ts";
import { type Case, randomCrowd } from "./random-case.ts";
import { asInTables, type ClimbText, engineInMemory, productText, sqlStays } from "./sql-case.ts";
import { sqlMutants } from "./sql-mutants.ts";

const numRuns = 400;

describe("every mutant of the ladder in SQL is caught where it is held against the oracle", () => {
  // An engine takes longer over a longer text, so the shops with short ones come first.
  const shops = fc
    .sample(randomCrowd, { numRuns, seed: 20_240_229 })
    .map((raw) => {
      const shop = asInTables(raw);
      return { shop, text: productText(shop.ladder, shop.brought) };
    })
    .sort((a, b) => a.text.length - b.text.length);
  const truths = new Map<number, Stay[][]>();
  let engine: Engine;
  let close: () => void;

  beforeAll(async () => {
    ({ engine, close } = await engineInMemory());
  });

  afterAll(() => close());

  /** How many shops it takes to notice that something is wrong; null: nothing was noticed in any. Where the text is the product's own, nothing can be. */
  async function shopsToNotice(textOf: ClimbText): Promise<number | null> {
    for (const [i, { shop, text }] of shops.entries()) {
      const changed = textOf(shop.ladder, shop.brought);
      if (changed === text) continue;
      const truth = await useShop(i, shop);
      if (!isDeepStrictEqual(await staysOrFailure(changed, shop), truth)) return i + 1;
    }
    return null;
  }

  /** Each shop has a schema of its own, made when it is first asked for. Gives the stays as they should be. */
  async function useShop(i: number, shop: Case): Promise<Stay[][]> {
    const before = truths.get(i);
    if (!before) await engine.run(`CREATE SCHEMA shop_${i}`);
    await engine.run(`USE shop_${i}`);
    if (before) return before;
    await makeTables(engine, shop.people);
    const truth = shop.people.map((person) => oracleStays(shop.ladder, shop.brought, person));
    truths.set(i, truth);
    return truth;
  }

  async function staysOrFailure(text: string, { ladder, people }: Case): Promise<unknown> {
    try {
      return await sqlStays(engine, text, ladder, people.length);
    } catch (error) {
      if (error instanceof RangeError) return error;
      throw error;
    }
  }

  it("the copy without a change says what the product says", async () => {
    const copy = await mutatedText([]);
    expect(shops.map(({ shop }) => copy(shop.ladder, shop.brought))).toEqual(shops.map(({ text }) => text));
  });

  it("there are at least twenty", () => {
    expect(Object.keys(sqlMutants).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(sqlMutants))("%s", async (_, edits) => {
    expect(await shopsToNotice(await mutatedText(edits))).not.toBeNull();
  });
});
