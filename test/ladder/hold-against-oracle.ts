import fc from "fast-check";
import { expect } from "vitest";
import { features, outcomes } from "./features.ts";
import { oracleStays } from "./oracle.ts";
import { randomCase } from "./random-case.ts";
import { product, walkCase } from "./walk-case.ts";

/** How many pairs of a history and a ladder were held against the oracle, and how many of them had what. */
export interface Tally {
  pairs: number;
  readonly seen: Map<string, number>;
}

/** So many of a hundred pairs must have each feature and outcome. */
const leastPerCent = 1;

/**
 * Holds the walker against the oracle on so many pairs of a random history and a random ladder; every stay must be the
 * same. What fails is shrunk and printed with its seed by fast-check. Outcomes are looked at in one case of ten.
 */
export function holdAgainstOracle(pairs: number, seed?: number): Tally {
  const tally: Tally = { pairs: 0, seen: new Map() };
  let shops = 0;
  const property = fc.property(randomCase, (shop) => {
    const walked = walkCase(product, shop);
    const expected = shop.people.map((person) => oracleStays(shop.ladder, shop.brought, person));
    expect(walked).toEqual(expected);
    tally.pairs += shop.people.length;
    const looksCloser = shops++ % 10 === 0;
    shop.people.forEach((person, i) => {
      for (const [name, isIn] of Object.entries(features)) if (isIn(shop, person)) count(tally, name, 1);
      if (!looksCloser) return;
      for (const [name, isIn] of Object.entries(outcomes))
        if (isIn(shop, person, expected[i] ?? [])) count(tally, name, 10);
    });
  });
  // A case has two people on average.
  fc.assert(property, { numRuns: Math.ceil(pairs / 1.9), ...(seed === undefined ? {} : { seed }) });
  return tally;
}

const count = ({ seen }: Tally, name: string, times: number) => seen.set(name, (seen.get(name) ?? 0) + times);

/** Fails where the generator made too few of something. */
export function expectEnoughOfEach({ pairs, seen }: Tally): void {
  const scarce = [...Object.keys(features), ...Object.keys(outcomes)]
    .map((name) => ({ name, perCent: (100 * (seen.get(name) ?? 0)) / pairs }))
    .filter(({ perCent }) => perCent < leastPerCent);
  expect(scarce).toEqual([]);
}
