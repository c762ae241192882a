import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Merge, type NumberEmail, resolvePersons } from "./identity.ts";

const own = (number: number, email: number): NumberEmail => ({ number, source: "own", email });
const woo = (number: number, email: number): NumberEmail => ({ number, source: "woo", email });
/** Numbers 1-20 are own, 21-40 woo, 100-130 e-mails. */
const pair = fc.oneof(
  fc.record({
    number: fc.integer({ min: 1, max: 20 }),
    source: fc.constant("own"),
    email: fc.integer({ min: 100, max: 125 }),
  }),
  fc.record({
    number: fc.integer({ min: 21, max: 40 }),
    source: fc.constant("woo"),
    email: fc.integer({ min: 100, max: 125 }),
  }),
);
const merge = fc.record({ kept: fc.integer({ min: 1, max: 40 }), gone: fc.integer({ min: 1, max: 40 }) });
const groups = (personOf: ReadonlyMap<number, number>, ids: number[]) =>
  ids.map((id) => personOf.get(id) ?? id);
const everyone = [
  ...Array.from({ length: 40 }, (_, i) => i + 1),
  ...Array.from({ length: 26 }, (_, i) => i + 100),
];

describe("who is who", () => {
  it("joins a mail to its number, and numbers of two sources by their mail", () => {
    expect(
      groups(resolvePersons([own(1, 100), own(1, 101), woo(21, 101)], []).personOf, [100, 101, 21]),
    ).toEqual([1, 1, 1]);
  });
  it("keeps apart two numbers with one mail, and says so", () => {
    const { personOf, conflicts } = resolvePersons([own(1, 100), own(2, 100), own(2, 101)], []);
    expect(groups(personOf, [1, 2, 100, 101])).toEqual([1, 2, 100, 2]);
    expect(conflicts).toEqual([{ numbers: [1, 2], emails: [100] }]);
  });
  it("keeps apart one number with two mails that lead to two numbers", () => {
    const { personOf, conflicts } = resolvePersons(
      [own(1, 100), own(1, 101), woo(21, 100), woo(22, 101)],
      [],
    );
    expect(groups(personOf, [1, 21, 22, 100, 101])).toEqual([1, 21, 22, 100, 101]);
    expect(conflicts).toEqual([{ numbers: [1, 21, 22], emails: [100, 101] }]);
  });
  it("one shared office mail does not keep other links from holding", () => {
    const { personOf } = resolvePersons([own(1, 100), own(2, 100), own(2, 101), woo(21, 101)], []);
    expect(groups(personOf, [1, 2, 21, 101])).toEqual([1, 2, 2, 2]);
  });
  it("a merge resolves a conflict, with the mail, and keeps the kept one's number", () => {
    const { personOf, conflicts } = resolvePersons([own(1, 100), own(2, 100)], [{ kept: 2, gone: 1 }]);
    expect(groups(personOf, [1, 2, 100])).toEqual([2, 2, 2]);
    expect(conflicts).toEqual([]);
  });
  it("a merge joins persons whole, whatever sources their numbers are of", () => {
    const pairs = [own(1, 100), woo(21, 100), own(2, 101), woo(22, 101)];
    const { personOf, conflicts } = resolvePersons(pairs, [{ kept: 1, gone: 2 }]);
    expect(groups(personOf, [1, 2, 21, 22, 100, 101])).toEqual([1, 1, 1, 1, 1, 1]);
    expect(conflicts).toEqual([]);
  });
  it("a merge that leaves another number in doubt leaves the conflict", () => {
    const pairs = [own(1, 100), own(2, 100), own(3, 100)];
    const two = resolvePersons(pairs, [{ kept: 1, gone: 2 }]);
    expect(groups(two.personOf, [1, 2, 3, 100])).toEqual([1, 1, 3, 100]);
    expect(two.conflicts).toEqual([{ numbers: [1, 2, 3], emails: [100] }]);
    const all = resolvePersons(pairs, [
      { kept: 1, gone: 2 },
      { kept: 1, gone: 3 },
    ]);
    expect(groups(all.personOf, [1, 2, 3, 100])).toEqual([1, 1, 1, 1]);
    expect(all.conflicts).toEqual([]);
  });
  it("merges never part who was one person, and settle the conflicts whose numbers they join", () => {
    let settled = 0;
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 25 }),
        fc.array(merge, { maxLength: 2 }),
        fc.nat(),
        (pairs, others, chance) => {
          const before = resolvePersons(pairs, []);
          const { numbers = [] } = before.conflicts[chance % Math.max(1, before.conflicts.length)] ?? {};
          const [kept = 1] = numbers;
          const after = resolvePersons(pairs, [...others, ...numbers.map((gone) => ({ kept, gone }))]);
          const personAfter = new Map<number, number>();
          for (const id of everyone) {
            const person = before.personOf.get(id) ?? id;
            const now = after.personOf.get(id) ?? id;
            expect(personAfter.get(person) ?? now).toBe(now);
            personAfter.set(person, now);
          }
          for (const conflict of after.conflicts)
            expect(new Set(conflict.numbers.map((n) => after.personOf.get(n) ?? n)).size).toBeGreaterThan(1);
          if (after.conflicts.length < before.conflicts.length) settled++;
        },
      ),
      { numRuns: 500 },
    );
    expect(settled).toBeGreaterThan(50);
  });
  it("does not depend on the order of what came, nor on repetition", () => {
    let conflicted = 0;
    fc.assert(
      fc.property(
        fc.array(pair, { maxLength: 40 }),
        fc.array(merge, { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (pairs, merges, chance) => {
          const order = <T>(items: readonly T[]) =>
            items
              .map((item) => ({ item, at: chance.next().value as number }))
              .sort((a, b) => a.at - b.at)
              .map(({ item }) => item);
          const one = resolvePersons(pairs, merges);
          const other = resolvePersons(order([...pairs, ...pairs]), order(merges));
          expect(groups(other.personOf, everyone)).toEqual(groups(one.personOf, everyone));
          expect(other.conflicts.map((c) => [c.numbers, c.emails])).toEqual(
            expect.arrayContaining(one.conflicts.map((c) => [c.numbers, c.emails])),
          );
          if (one.conflicts.length > 0) conflicted++;
        },
      ),
      { numRuns: 500 },
    );
    expect(conflicted).toBeGreaterThan(50);
  });
  it("never joins two numbers of one source without a merge", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const { personOf } = resolvePersons(pairs, []);
        const seen = new Map<string, number>();
        for (const { number, source } of pairs) {
          const key = `${source} ${personOf.get(number) ?? number}`;
          expect(seen.get(key) ?? number).toBe(number);
          seen.set(key, number);
        }
      }),
    );
  });
  it("a merge joins exactly the two persons' numbers", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), merge, (pairs, one: Merge) => {
        const { personOf } = resolvePersons(pairs, [one]);
        expect(personOf.get(one.kept) ?? one.kept).toBe(personOf.get(one.gone) ?? one.gone);
      }),
    );
  });
});
