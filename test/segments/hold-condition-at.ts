import fc from "fast-check";
import { expect } from "vitest";
import { conditionAtSql } from "../../src/core/ladder/conditions/condition-at.sql.ts";
import { conditionsOfNumber, holdingSql } from "../../src/core/ladder/in-sql/holding.sql.ts";
import type { Condition, Ladder } from "../../src/core/ladder/ladder.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { heldByPeopleSql } from "../../src/core/measures/segments/belonging.sql.ts";
import { duckdb } from "../../src/core/sql/duckdb.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { oracleStays } from "../ladder/oracle.ts";
import { makeTables } from "../ladder/projected-tables.ts";
import { type Case, randomCrowd } from "../ladder/random-case.ts";
import { engineInMemory } from "../ladder/sql-case.ts";

/**
 * Holds `conditionAtSql` and `holdingSql` against the oracle, which asks every condition of a person's own facts at an instant: on random people, and on all
 * conditions of random ladders; and what is told of some persons against what is told of everyone. Returns how often a condition held and how often it did not.
 */
export async function holdConditionAt(runs: number, seed?: number): Promise<{ held: number; not: number }> {
  const tally = { held: 0, not: 0 };
  const { engine, close } = await engineInMemory();
  try {
    await fc.assert(
      fc.asyncProperty(randomCrowd, fc.double({ min: 0, max: 1, noNaN: true }), async (shop, share) => {
        await makeTables(engine, shop.people);
        const us = someInstant(shop.people, share);
        const conditions = [...shop.ladder.rungs, ...shop.ladder.offLadder].flatMap(({ when }) => when ?? []);
        const through = await heldThrough(engine, conditions, shop.brought, us);
        await expectSameOfSome(engine, conditions, shop);
        for (const [nth, condition] of conditions.entries()) {
          const expected = shop.people.flatMap((facts, i) =>
            holdsOf(condition, shop, facts, us) ? [2 * i + 2] : [],
          );
          const asked = {
            ...{ us, person: "p.person_id", knownUs: "p.known_us", among: () => "true" },
            eventNames: shop.brought.eventNames,
          };
          const found = await engine.rows<{ id: number }>(
            `select p.person_id as id from people as p where ${conditionAtSql(condition, asked)} and p.known_us <= ${us} order by 1`,
          );
          expect(found.map(({ id }) => id)).toEqual(expected);
          // Whoever is excluded stands nowhere, so of them nothing is told through time.
          expect(through(nth)).toEqual(expected.filter((id) => !shop.people[id / 2 - 1]?.excluded));
          tally.held += expected.length;
          tally.not += shop.people.length - expected.length;
        }
      }),
      { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
    );
  } finally {
    close();
  }
  return tally;
}

/** Of each condition who it holds of at an instant, by what is told of all time. */
async function heldThrough(
  engine: Engine,
  conditions: readonly Condition[],
  brought: Case["brought"],
  us: number,
): Promise<(nth: number) => readonly number[]> {
  if (conditions.length === 0) return () => [];
  const rows = await engine.rows<{ [column: string]: number }>(
    `select h.* from (${holdingSql(duckdb, conditions, brought)}) as h join people as p on p.person_id = h.person_id and not p.excluded
      where us <= ${us} order by h.person_id, us`,
  );
  const last = [...new Map(rows.map((row) => [row.person_id as number, row])).values()];
  return (nth) =>
    last
      .filter(
        (row) =>
          ((row[`h${Math.floor(nth / conditionsOfNumber)}`] as number) >> (nth % conditionsOfNumber)) & 1,
      )
      .map((row) => row.person_id as number);
}

function someInstant(people: readonly PersonFacts[], share: number): number {
  const instants = people
    .flatMap(({ knownUs, orders, events, answers }) => [
      knownUs,
      ...orders.map(({ orderedUs }) => orderedUs),
      ...events.map(({ happenedUs }) => happenedUs),
      ...answers.map(({ answeredUs }) => answeredUs),
    ])
    .sort((a, b) => a - b);
  return instants[Math.floor(share * (instants.length - 1))] as number;
}

/** Of some persons the same is told of all time as of everyone. */
async function expectSameOfSome(engine: Engine, conditions: readonly Condition[], { brought }: Case) {
  if (conditions.length === 0) return;
  const everyone = { from: 0, to: 1000 };
  const toldOf = async (persons: string | null) => {
    const rows = await engine.rows<Record<string, number>>(
      heldByPeopleSql(conditions, brought, everyone, persons),
    );
    return rows
      .map((row) => Object.values(row))
      .sort(([a = 0, us = 0], [b = 0, then = 0]) => a - b || us - then);
  };
  const all = await toldOf(null);
  expect(await toldOf("select person_id from people where person_id % 4 = 0")).toEqual(
    all.filter(([person = 0]) => person % 4 === 0),
  );
}

/** Whether somebody who is not set anywhere by hand would stand on a rung with this rule. */
function holdsOf(when: Condition, { brought }: Case, facts: PersonFacts, us: number): boolean {
  const ladder: Ladder = {
    rungs: [
      { id: "below", name: {}, when: null, graceUs: 0 },
      { id: "asked", name: {}, when, graceUs: 0 },
    ],
    offLadder: [],
  };
  const free = { ...facts, overrides: [], excluded: false, erasedUs: null };
  const stays = oracleStays(
    ladder,
    brought,
    free,
    [facts.knownUs, us].filter((at) => at >= facts.knownUs),
  );
  return facts.knownUs <= us && stays.findLast(({ fromUs }) => fromUs <= us)?.place === "asked";
}
