import { expect, it } from "vitest";
import type { Condition, Ladder } from "../../src/core/ladder/ladder.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { presetLadder } from "../../src/core/ladder/presets.ts";
import { expectEnoughOfEach } from "./hold-against-oracle.ts";
import { holdSqlAgainstOracle } from "./hold-sql-against-oracle.ts";
import { oracleStays } from "./oracle.ts";
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

const nobody: PersonFacts = {
  knownUs: 0,
  excluded: false,
  erasedUs: null,
  orders: [],
  events: [],
  answers: [],
  convertedUs: [],
  consents: [],
  overrides: [],
};

async function staysInSql(ladder: Ladder, people: readonly PersonFacts[]) {
  const { engine, close } = await engineInMemory();
  try {
    await makeTables(engine, people);
    return await sqlStays(engine, productText(ladder, nothingBrought), ladder, people.length);
  } finally {
    close();
  }
}

it("of overrides recorded at once the one that ends last counts, of those the higher rung", async () => {
  const overrides = [
    { rung: "repeat", recordedUs: 5, untilUs: 20, revokedUs: null },
    { rung: "customer", recordedUs: 5, untilUs: 30, revokedUs: null },
    { rung: "ambassador", recordedUs: 40, untilUs: 99, revokedUs: 50 },
    { rung: "repeat", recordedUs: 40, untilUs: 50, revokedUs: null },
  ];
  const [stays] = await staysInSql(presetLadder("norwegian"), [{ ...nobody, overrides }]);
  expect(stays?.map(({ place, fromUs }) => [place, fromUs])).toEqual([
    ["lead", 0],
    ["customer", 5],
    ["lead", 30],
    ["ambassador", 40],
    ["lead", 50],
  ]);
});

it("who was erased before they were known, or at that instant, stands nowhere", async () => {
  const people = [5, 10, 15].map((erasedUs) => ({ ...nobody, knownUs: 10, erasedUs }));
  const stays = await staysInSql(presetLadder("norwegian"), people);
  expect(stays).toEqual([[], [], [{ place: "lead", fromUs: 10, toUs: 15, previous: null }]]);
});

it("a ladder of more places and conditions than one number has bits", async () => {
  const known = (us: number): Condition => ({ kind: "known", forUs: us });
  const rungs = Array.from({ length: 120 }, (_, i) => ({
    id: `rung-${i}`,
    name: {},
    when: i === 0 ? null : known(i),
    graceUs: 0,
  }));
  const offLadder = [{ id: "gone", name: {}, when: known(120) }];
  const overrides = [{ rung: "rung-100", recordedUs: 40, untilUs: 42, revokedUs: null }];
  const people = [nobody, { ...nobody, overrides }];
  const stays = await staysInSql({ rungs, offLadder }, people);
  expect(stays).toEqual(people.map((person) => oracleStays({ rungs, offLadder }, nothingBrought, person)));
  expect(stays.map(({ length }) => length)).toEqual([121, 120]);
});
