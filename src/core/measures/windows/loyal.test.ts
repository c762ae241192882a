import { describe, expect, test } from "vitest";
import type { Buyers } from "./buyers.ts";
import { proposeLoyal } from "./loyal.ts";

/** `{ 3: 30 }`: 30 people made exactly three purchases. */
const bought = (people: Record<number, number>): readonly Buyers[] =>
  Object.entries(people).map(([purchases, n]) => ({ purchases: Number(purchases), people: n }));
const within = (...rows: readonly (readonly [days: number, people: Record<number, number>])[]) =>
  new Map(rows.map(([days, people]) => [days, bought(people)]));

describe("loyal", () => {
  test("the smallest number that at most a quarter reach: a quarter is enough", () => {
    const proposal = proposeLoyal(400, within([365, { 1: 45, 3: 30, 4: 20, 9: 5 }]));
    expect(proposal).toMatchObject({
      kind: "proposed",
      found: { orders: 4, withinDays: 365, people: 100, reaching: 25, share: 0.25 },
      tried: [{ orders: 3, reaching: 55 }, { orders: 4 }],
    });
  });

  test("one more than a quarter is too many", () => {
    const proposal = proposeLoyal(400, within([365, { 1: 44, 3: 30, 4: 20, 9: 6 }]));
    expect(proposal).toMatchObject({ kind: "proposed", found: { orders: 5, reaching: 6 } });
  });

  test("never fewer than three, also where few make two", () => {
    expect(proposeLoyal(365, within([365, { 1: 99, 3: 1 }]))).toMatchObject({
      kind: "proposed",
      found: { orders: 3, withinDays: 365, reaching: 1 },
    });
  });

  test("where under a tenth make three, a longer time is looked at, as far as the data reach", () => {
    const few = { 1: 91, 3: 9 };
    expect(proposeLoyal(729, within([365, few]))).toMatchObject({
      kind: "proposed",
      found: { withinDays: 365 },
    });
    expect(proposeLoyal(2000, within([365, few], [730, { 1: 60, 3: 40, 5: 10 }]))).toMatchObject({
      kind: "proposed",
      found: { orders: 4, withinDays: 730, people: 110, reaching: 10 },
      tried: [
        { orders: 3, withinDays: 365, reaching: 9 },
        { orders: 3, withinDays: 730, reaching: 50 },
        { orders: 4, withinDays: 730 },
      ],
    });
    // Nothing longer than three years: three purchases it is, however few make them.
    expect(proposeLoyal(2000, within([365, few], [730, few], [1095, few]))).toMatchObject({
      kind: "proposed",
      found: { orders: 3, withinDays: 1095 },
    });
  });

  test("a tenth is not under a tenth", () => {
    expect(proposeLoyal(2000, within([365, { 1: 90, 3: 10 }]))).toMatchObject({
      kind: "proposed",
      found: { orders: 3, withinDays: 365, share: 0.1 },
    });
  });

  test("364 days or 99 people are not enough", () => {
    expect(proposeLoyal(364, within([365, { 1: 200 }]))).toEqual({ kind: "too-short", days: 364 });
    expect(proposeLoyal(365, within([365, { 1: 70, 4: 29 }]))).toEqual({
      kind: "too-few",
      people: 99,
      needed: 100,
    });
  });
});
