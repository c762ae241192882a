import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forever } from "../../src/core/ladder/ladder.ts";
import { needsOf } from "../../src/core/ladder/needs.ts";
import type { PersonFacts, Stay } from "../../src/core/ladder/person-facts.ts";
import { walker } from "../../src/core/ladder/walker/walk.ts";
import { walkInput } from "../../src/core/ladder/walker/walk-input.ts";
import { stays } from "../../src/core/ladder/walker/walk-person.ts";
import { randomCase, randomCrowd } from "./random-case.ts";
import { collapsed, product, walkCase } from "./walk-case.ts";

describe("laws of the walker, on random shops", () => {
  it("many people in one bucket, collapsed and among strangers, stand as each would alone", () => {
    let people = 0;
    const law = fc.property(randomCrowd, (shop) => {
      people += shop.people.length;
      const alone = shop.people.map((person) => stays(shop.ladder, shop.brought, person));
      expect(walkCase(product, shop)).toEqual(alone);
    });
    fc.assert(law, { numRuns: 150 });
    expect(people).toBeGreaterThan(1_500);
  });

  it("events collapsed as Needs says give the same rows as all events", () => {
    let fewer = 0;
    const law = fc.property(randomCrowd, ({ ladder, brought, people }) => {
      const needs = needsOf(ladder, brought);
      const all = walkInput(ladder, needs, people);
      const some = collapsed(needs, all);
      fewer += all.events.filter(({ us }, i) => (some.events[i]?.us.length ?? 0) < us.length).length;
      const rows = ({ rows, person, place, fromUs }: ReturnType<ReturnType<typeof walker>>) => [
        person.slice(0, rows),
        place.slice(0, rows),
        fromUs.slice(0, rows),
      ];
      expect(rows(walker(ladder, needs)(some))).toEqual(rows(walker(ladder, needs)(all)));
    });
    fc.assert(law, { numRuns: 150 });
    expect(fewer).toBeGreaterThan(20);
  });

  it("the stays of a person fill the time from known to the end, each after another place", () => {
    let several = 0;
    const law = fc.property(randomCase, ({ ladder, brought, people }) => {
      for (const person of people) {
        const all = stays(ladder, brought, person);
        if (all.length > 1) several++;
        expectPartition(all, person);
      }
    });
    fc.assert(law, { numRuns: 1_000 });
    expect(several).toBeGreaterThan(500);
  });
});

function expectPartition(all: readonly Stay[], person: PersonFacts): void {
  const endUs = person.erasedUs ?? forever;
  if (person.excluded || endUs <= person.knownUs) {
    expect(all).toEqual([]);
    return;
  }
  expect(all[0]?.fromUs).toBe(person.knownUs);
  expect(all.at(-1)?.toUs).toBe(endUs);
  all.forEach((stay, i) => {
    const before = all[i - 1];
    expect(stay.fromUs).toBeLessThan(stay.toUs);
    expect(stay.previous).toBe(before?.place ?? null);
    expect(stay.place).not.toBe(stay.previous);
    if (before) expect(stay.fromUs).toBe(before.toUs);
  });
}
