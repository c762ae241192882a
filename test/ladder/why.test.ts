import fc from "fast-check";
import { expect, test } from "vitest";
import { forever } from "../../src/core/ladder/ladder.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { cutFacts } from "../../src/core/ladder/why/cut-facts.ts";
import { explained } from "../../src/core/ladder/why/explained.ts";
import { holds } from "../../src/core/ladder/why/holding.ts";
import { type Standing, why } from "../../src/core/ladder/why/why.ts";
import { formats } from "../../src/core/words/formats.ts";
import { languages } from "../../src/core/words/language.ts";
import { say } from "../../src/core/words/say.ts";
import { oracleStays } from "./oracle.ts";
import { type Case, randomCase } from "./random-case.ts";

/** An explanation of every person of a random shop, at the start of each stay and just before. */
function everyStanding(
  shop: Case,
  look: (standing: Standing, of: { facts: PersonFacts; us: number }) => void,
): void {
  for (const person of shop.people) {
    const instants = oracleStays(shop.ladder, shop.brought, person).flatMap(({ fromUs }) => [
      fromUs,
      fromUs - 1,
    ]);
    for (const us of instants) {
      const answer = why({ ladder: shop.ladder, brought: shop.brought, facts: person, us, localDay: 0 });
      if (answer.kind === "stands") look(answer, { facts: cutFacts(person, us), us });
    }
  }
}

test("every standing is the oracle's, and the first coming move is its end", () => {
  fc.assert(
    fc.property(randomCase, (shop) =>
      everyStanding(shop, ({ place, sinceUs, coming }, { facts, us }) => {
        const stays = oracleStays(shop.ladder, shop.brought, facts);
        const stay = stays.find(({ fromUs, toUs }) => fromUs <= us && us < toUs);
        expect({ place: place.id, sinceUs }).toEqual({ place: stay?.place, sinceUs: stay?.fromUs });
        expect(coming[0]?.us ?? forever).toBe(stay?.toUs);
      }),
    ),
    { numRuns: 100 },
  );
});

test("what carries holds, no higher place does, and a grace runs only where the rule does not hold", () => {
  const seen = { rule: 0, grace: 0, override: 0, first: 0 };
  fc.assert(
    fc.property(randomCase, (shop) =>
      everyStanding(shop, ({ place, by, off }, { facts, us }) => {
        seen[by.kind]++;
        if (by.kind === "override") return;
        const of = { facts, brought: shop.brought };
        const { rungs, offLadder } = shop.ladder;
        const rung = rungs.findIndex(({ id }) => id === place.id);
        const stronger = off
          ? offLadder.slice(
              0,
              offLadder.findIndex(({ id }) => id === place.id),
            )
          : [...offLadder, ...rungs.slice(rung + 1)];
        for (const { when } of stronger) expect(when && holds(when, us, of)).toBeFalsy();
        const rule = [...rungs, ...offLadder].find(({ id }) => id === place.id)?.when ?? null;
        expect(rule === null).toBe(by.kind === "first");
        if (rule) expect(holds(rule, us, of)).toBe(by.kind === "rule");
        if (by.kind === "rule") expect(by.parts.every((part) => part.holds)).toBe(true);
        if (by.kind === "grace") {
          expect(by.ended.length).toBeGreaterThan(0);
          expect(us).toBeGreaterThanOrEqual(by.stoppedUs);
          expect(us).toBeLessThan(by.untilUs);
        }
      }),
    ),
    { numRuns: 100 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});

test("what is missing is missing, and only where the person does not stand", () => {
  let found = 0;
  fc.assert(
    fc.property(randomCase, (shop) =>
      everyStanding(shop, ({ next, by }, { facts, us }) => {
        if (!next) return;
        found++;
        const rule = shop.ladder.rungs.find(({ id }) => id === next.place.id)?.when;
        expect(by.kind).not.toBe("override");
        expect(rule && holds(rule, us, { facts, brought: shop.brought })).toBe(false);
      }),
    ),
    { numRuns: 100 },
  );
  expect(found).toBeGreaterThan(30);
});

test("everything can be said in every language, to the end", () => {
  fc.assert(
    fc.property(randomCase, fc.constantFrom(...languages), (shop, language) => {
      const f = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
      everyStanding(shop, (standing, { us }) => {
        const { headline, sections } = explained(standing, { who: "Kari", us, interest: [] });
        const said = [
          ...headline,
          ...sections.flatMap(({ title, lines }) => [title, ...lines.flatMap((l) => l.said)]),
        ];
        for (const sentence of said.map((m) => say(m, f))) {
          expect(sentence.trim()).not.toBe("");
          expect(sentence).not.toMatch(/undefined|NaN|null|\[object|!/);
        }
      });
    }),
    { numRuns: 60 },
  );
});
