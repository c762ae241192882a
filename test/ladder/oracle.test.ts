import fc from "fast-check";
import { expect, it } from "vitest";
import { instantsOfChange, oracleStays } from "./oracle.ts";
import { randomCase } from "./random-case.ts";

it("misses no instant of change: asked at every microsecond it answers the same", () => {
  let asked = 0;
  const law = fc.property(randomCase, ({ ladder, brought, people }) => {
    for (const person of people) {
      const { knownUs } = person;
      const lastUs = Math.max(knownUs, ...instantsOfChange(ladder, person));
      if (lastUs - knownUs > 200) continue;
      asked++;
      const everyInstant = Array.from({ length: lastUs - knownUs + 2 }, (_, i) => knownUs + i);
      const stays = oracleStays(ladder, brought, person, everyInstant);
      expect(oracleStays(ladder, brought, person)).toEqual(stays);
    }
  });
  fc.assert(law, { numRuns: 600 });
  expect(asked).toBeGreaterThan(200);
});
