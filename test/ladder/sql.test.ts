import { expect, it } from "vitest";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { presetLadder } from "../../src/core/ladder/presets.ts";
import { expectEnoughOfEach } from "./hold-against-oracle.ts";
import { holdSqlAgainstOracle } from "./hold-sql-against-oracle.ts";
import { makeTables } from "./projected-tables.ts";
import { engineInMemory, productText, sqlStays } from "./sql-case.ts";

const nothingBrought = {
  orders: false,
  margin: false,
  eventNames: new Set<string>(),
  answers: false,
  referrals: false,
  consents: false,
};

// So few ladders have some of everything only by a chosen seed; the long test draws its own.
it("in SQL, 1,000 random histories on random ladders stand where the oracle says", async () => {
  const tally = await holdSqlAgainstOracle(60, 20_240_229);
  expect(tally.pairs).toBeGreaterThanOrEqual(1_000);
  expectEnoughOfEach(tally);
}, 120_000);

it("of overrides recorded at once the one that ends last counts, of those the higher rung", async () => {
  const facts: PersonFacts = {
    knownUs: 0,
    excluded: false,
    erasedUs: null,
    orders: [],
    events: [],
    answers: [],
    convertedUs: [],
    consents: [],
    overrides: [
      { rung: "repeat", recordedUs: 5, untilUs: 20, revokedUs: null },
      { rung: "customer", recordedUs: 5, untilUs: 30, revokedUs: null },
      { rung: "ambassador", recordedUs: 40, untilUs: 99, revokedUs: 50 },
      { rung: "repeat", recordedUs: 40, untilUs: 50, revokedUs: null },
    ],
  };
  const ladder = presetLadder("norwegian");
  const { engine, close } = await engineInMemory();
  try {
    await makeTables(engine, [facts]);
    const [stays] = await sqlStays(engine, productText(ladder, nothingBrought), ladder, 1);
    expect(stays?.map(({ place, fromUs }) => [place, fromUs])).toEqual([
      ["lead", 0],
      ["customer", 5],
      ["lead", 30],
      ["ambassador", 40],
      ["lead", 50],
    ]);
  } finally {
    close();
  }
});
