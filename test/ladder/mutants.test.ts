import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Stay } from "../../src/core/ladder/person-facts.ts";
import { mutants } from "./mutants.ts";
import { mutated } from "./mutated.ts";
import { oracleStays } from "./oracle.ts";
import { type Case, randomCase } from "./random-case.ts";
import { type Walking, walkCase } from "./walk-case.ts";

const numRuns = 6_000;

describe("every mutant of the walker is caught by the property that holds it against the oracle", () => {
  const truths: { shop: Case; stays: Stay[][] }[] = [];

  beforeAll(() => {
    for (const shop of fc.sample(randomCase, { numRuns, seed: 20_240_229 })) {
      const stays = shop.people.map((person) => oracleStays(shop.ladder, shop.brought, person));
      truths.push({ shop, stays });
    }
  });

  /** How many cases it takes to notice that something is wrong; null: nothing was noticed in any. */
  function casesToNotice(walking: Walking): number | null {
    const first = truths.findIndex(({ shop, stays }) => !agrees(walking, shop, stays));
    return first < 0 ? null : first + 1;
  }

  it("the copy without a change agrees in every case", async () => {
    expect(casesToNotice(await mutated([]))).toBeNull();
  });

  it("there are at least twenty", () => {
    expect(Object.keys(mutants).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(mutants))("%s", async (_, edits) => {
    expect(casesToNotice(await mutated(edits))).not.toBeNull();
  });
});

function agrees(walking: Walking, shop: Case, stays: Stay[][]): boolean {
  try {
    return isDeepStrictEqual(walkCase(walking, shop), stays);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
