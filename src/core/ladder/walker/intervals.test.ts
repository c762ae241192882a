import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forever } from "../ladder.ts";
import { append, complement, type Intervals, intersection, intervals, union } from "./intervals.ts";

const lastInstant = 40;

/** A random list, with its instants below 40 as a set. */
const randomList = fc
  .uniqueArray(fc.integer({ min: 0, max: lastInstant }), { maxLength: 40 })
  .map((instants) => {
    const list = intervals();
    for (const us of instants.toSorted((a, b) => a - b)) append(list, us, us + 1);
    return { list, instants: new Set(instants) };
  });

const instantsIn = ({ bounds, count }: Intervals) =>
  new Set(
    Array.from({ length: count }, (_, i) => [bounds[2 * i] ?? 0, bounds[2 * i + 1] ?? 0]).flatMap(
      ([from, to]) =>
        Array.from({ length: Math.min(to ?? 0, lastInstant + 1) - (from ?? 0) }, (_, us) => (from ?? 0) + us),
    ),
  );

function expectInOrder({ bounds, count }: Intervals): void {
  for (let i = 1; i < 2 * count; i++) expect(bounds[i]).toBeGreaterThan(bounds[i - 1] as number);
}

function expectHolds(list: Intervals, instants: Iterable<number>): void {
  expectInOrder(list);
  expect(instantsIn(list)).toEqual(new Set(instants));
}

describe("lists of intervals are sets of instants", () => {
  it("append joins what touches, leaves out what is empty, and grows", () => {
    const list = intervals();
    for (const [from, to] of [
      [0, 2],
      [2, 2],
      [1, 3],
      [3, 4],
      [6, 5],
      [6, 7],
    ] as const)
      append(list, from, to);
    expect([...list.bounds.slice(0, 2 * list.count)]).toEqual([0, 4, 6, 7]);
    fc.assert(fc.property(randomList, ({ list, instants }) => expectHolds(list, instants)));
  });

  it("union, intersection and complement", () => {
    const out = intervals();
    const law = fc.property(randomList, randomList, fc.nat(lastInstant), (a, b, start) => {
      union(out, a.list, b.list);
      expectHolds(out, [...a.instants, ...b.instants]);
      intersection(out, a.list, b.list);
      expectHolds(
        out,
        [...a.instants].filter((us) => b.instants.has(us)),
      );
      const later = new Set([...a.instants].filter((us) => us >= start));
      const fromStart = intervals();
      for (const us of [...later].sort((x, y) => x - y)) append(fromStart, us, us + 1);
      complement(out, fromStart, start);
      const others = Array.from({ length: lastInstant + 1 - start }, (_, i) => start + i);
      expectHolds(
        out,
        others.filter((us) => !later.has(us)),
      );
      expect(out.bounds[2 * out.count - 1]).toBe(forever);
    });
    fc.assert(law);
  });
});
