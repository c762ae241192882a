import fc from "fast-check";
import { expect, test } from "vitest";
import { implies, neverHolds } from "../../src/core/ladder/conditions/implies.ts";
import { leavesOfLadder } from "../../src/core/ladder/conditions/leaves.ts";
import type { Condition, Ladder } from "../../src/core/ladder/ladder.ts";
import { ladderWarnings } from "../../src/core/ladder/ladder-warnings.ts";
import { oracleStays } from "./oracle.ts";
import { type Case, randomCase } from "./random-case.ts";

/** A shop that has brought every kind of fact and every event, in which nobody was moved by hand, with real days. */
const fullCase: fc.Arbitrary<Case> = randomCase
  .filter(({ unitUs }) => unitUs <= 3_600_000_000)
  .map((one) => ({
    ...one,
    brought: {
      ...{ orders: true, margin: true, answers: true, referrals: true, consents: true },
      eventNames: new Set(leavesOfLadder(one.ladder).flatMap((leaf) => ("names" in leaf ? leaf.names : []))),
    },
    people: one.people.map((person) => ({ ...person, overrides: [], excluded: false })),
  }));

const rulesOf = ({ rungs, offLadder }: Ladder) =>
  [...rungs, ...offLadder].flatMap(({ when }) => (when ? [when] : []));

/** Where each rule holds while the other does not: a rung that nobody may come to if the one implies the other. */
function apart(a: Condition, b: Condition): Ladder {
  const base = { id: "base", name: {}, when: null, graceUs: 0 };
  const when: Condition = { kind: "all", of: [a, { kind: "not", of: b }] };
  return { rungs: [base, { id: "apart", name: {}, when, graceUs: 0 }], offLadder: [] };
}

test("a rule that implies another never holds without it, and one that never holds never does", () => {
  const seen = { strictly: 0, leaves: 0, never: 0 };
  fc.assert(
    fc.property(fullCase, ({ ladder, brought, people }) => {
      // Rules beside their own parts: implications are common among them.
      const rules = [...rulesOf(ladder), ...leavesOfLadder(ladder)];
      for (const a of rules)
        for (const b of rules) {
          if (a === b || !implies(a, b)) continue;
          if (!implies(b, a)) seen.strictly++;
          if (!("of" in a) && !("of" in b) && a.kind === b.kind) seen.leaves++;
          for (const facts of people)
            expect(oracleStays(apart(a, b), brought, facts).map(({ place }) => place)).not.toContain("apart");
        }
      for (const a of rules.filter(neverHolds)) {
        seen.never++;
        const nothing: Condition = { kind: "all", of: [a, { kind: "not", of: a }] };
        for (const facts of people)
          expect(oracleStays(apart(a, nothing), brought, facts).map(({ place }) => place)).not.toContain(
            "apart",
          );
      }
    }),
    { numRuns: 400 },
  );
  expect(seen.strictly).toBeGreaterThan(1000);
  expect(seen.leaves).toBeGreaterThan(200);
  expect(seen.never).toBeGreaterThan(10);
});

test("nobody comes to a rung or an exit of which it was said that nobody can", () => {
  let warned = 0;
  fc.assert(
    fc.property(fullCase, ({ ladder, brought, people }) => {
      const places = [...ladder.rungs, ...ladder.offLadder].map(({ id }) => id);
      for (const { sentence } of ladderWarnings(ladder)) {
        if (!/never|covered|first/.test(sentence.key)) continue;
        const { id } = sentence.params as { id: string };
        expect(places).toContain(id);
        warned++;
        for (const facts of people)
          expect(oracleStays(ladder, brought, facts).map(({ place }) => place)).not.toContain(id);
      }
    }),
    { numRuns: 2000 },
  );
  expect(warned).toBeGreaterThan(100);
});
