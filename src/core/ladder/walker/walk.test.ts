import { describe, expect, it } from "vitest";
import type { Brought } from "../brought.ts";
import type { Ladder } from "../ladder.ts";
import { needsOf } from "../needs.ts";
import type { PersonFacts } from "../person-facts.ts";
import { presetLadder } from "../presets.ts";
import type { WalkInput } from "./kernel.ts";
import { walker } from "./walk.ts";
import { walkInput } from "./walk-input.ts";

const ladder = presetLadder("norwegian");
const brought: Brought = {
  orders: true,
  margin: false,
  eventNames: new Set(),
  answers: false,
  referrals: false,
  consents: false,
};
const needs = needsOf(ladder, brought);

const buyer = (...instants: number[]): PersonFacts => ({
  knownUs: Math.min(...instants),
  excluded: false,
  erasedUs: null,
  orders: instants.map((orderedUs) => ({
    orderedUs,
    localDay: orderedUs,
    revenueMinor: null,
    marginMinor: null,
    channel: null,
    lines: [],
  })),
  events: [],
  answers: [],
  convertedUs: [],
  consents: [],
  overrides: [],
});

const walk = (bucket: WalkInput) => walker(ladder, needs)(bucket);
const bucketOf = (...people: PersonFacts[]) => walkInput(ladder, needs, people);

describe("the walker", () => {
  it("gives no rows for nobody, and grows for many", () => {
    expect(walk(bucketOf()).rows).toBe(0);
    const many = Array.from({ length: 3_000 }, () => buyer(1, 2));
    const { rows, person, place } = walk(bucketOf(...many));
    // Customer, repeat and lapsed.
    expect(rows).toBe(9_000);
    expect([...person.slice(8_996, rows)]).toEqual([2_998, 2_999, 2_999, 2_999]);
    expect([...place.slice(8_997, rows)]).toEqual([2, 3, 5]);
  });

  it("walks somebody with more facts than scratch was made for", () => {
    const hasty = presetLadder("norwegian", { lapsedAfterUs: 1 });
    const oftenLapsed = walkInput(hasty, needs, [buyer(...Array.from({ length: 500 }, (_, i) => 2 * i))]);
    expect(walker(hasty, needs)(oftenLapsed).rows).toBe(1_000);
  });

  it("refuses people out of order, facts out of order, and a fact before its person was known", () => {
    const two = bucketOf(buyer(5, 6), buyer(7, 8));
    const withOrders = (more: Partial<WalkInput["orders"]>) => ({
      ...two,
      orders: { ...two.orders, ...more },
    });
    expect(() => walk({ ...two, people: { ...two.people, person: Int32Array.of(1, 0) } })).toThrow(
      RangeError,
    );
    expect(() => walk(withOrders({ us: Float64Array.of(6, 5, 7, 8) }))).toThrow(RangeError);
    expect(() => walk(withOrders({ us: Float64Array.of(5, 6, 6, 8) }))).toThrow(RangeError);
    expect(() =>
      walk(withOrders({ person: Int32Array.of(0, 1, 0, 1), us: Float64Array.of(5, 7, 6, 8) })),
    ).toThrow(RangeError);
    expect(walk(two).rows).toBe(6);
  });

  it("refuses a ladder of more places than its columns can number", () => {
    const tall = (rungs: number): Ladder => ({
      rungs: Array.from({ length: rungs }, (_, i) => ({
        id: `rung-${i}`,
        name: {},
        when: i === 0 ? null : { kind: "known", forUs: i },
        graceUs: 0,
      })),
      offLadder: [],
    });
    const { rows, place } = walker(tall(127), needs)(bucketOf(buyer(1)));
    expect([rows, place[126]]).toEqual([127, 126]);
    expect(() => walker(tall(128), needs)).toThrow(RangeError);
  });
});
