import { describe, expect, test } from "vitest";
import { dayUs } from "../duration.ts";
import type { Condition } from "../ladder.ts";
import { alwaysHolds, implies, neverHolds } from "./implies.ts";

const days = (n: number | null) => (n === null ? null : n * dayUs);
type Orders = Extract<Condition, { kind: "orders" }>;
const orders = (atLeast: number, within: number | null = null, more: Partial<Orders> = {}): Condition => ({
  ...{ kind: "orders", atLeast, none: false, windowUs: days(within), distinct: "day", where: null },
  ...more,
});
const noOrders = (within: number | null = null): Condition => orders(1, within, { none: true });
const ski = { category: "Ski", product: null, channel: null, minRevenueMinor: null };
const revenue = (atLeastMinor: number, within: number | null): Condition => ({
  ...{ kind: "revenue", atLeastMinor, windowUs: days(within) },
});
const events = (names: string[], atLeast: number, within: number | null, none = false): Condition => ({
  ...{ kind: "events", names, atLeast, none, windowUs: days(within) },
});
const nps = (atLeast: number, which: "latest" | "any", within: number | null): Condition => ({
  ...{ kind: "nps", atLeast, which, windowUs: days(within) },
});
const noAnswer = (within: number | null): Condition => ({ kind: "nps-none", windowUs: days(within) });
const referrals = (atLeast: number, within: number | null, none = false): Condition => ({
  ...{ kind: "referrals", atLeast, none, windowUs: days(within) },
});
const known = (n: number): Condition => ({ kind: "known", forUs: n * dayUs });
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });

describe("implies", () => {
  const pairs: [string, Condition, Condition, boolean][] = [
    ["more orders imply fewer", orders(2), orders(1), true],
    ["fewer do not imply more", orders(1), orders(2), false],
    ["a window implies a longer one and none", orders(4, 365), orders(2, 730), true],
    ["no window does not imply one", orders(4), orders(2, 730), false],
    ["days imply orders", orders(2, 30), orders(2, 30, { distinct: "order" }), true],
    ["orders do not imply days", orders(2, 30, { distinct: "order" }), orders(2, 30), false],
    [
      "an order may stand a day after its purchase",
      orders(1, 30, { distinct: "order" }),
      orders(1, 30),
      false,
    ],
    ["which a longer window makes good", orders(1, 30, { distinct: "order" }), orders(1, 33), true],
    ["a filter implies no filter", orders(2, 30, { where: ski, distinct: "order" }), orders(1), true],
    ["but may date the day's purchase earlier", orders(2, 30, { where: ski }), orders(2, 30), false],
    ["no filter does not imply one", orders(2), orders(1, null, { where: ski }), false],
    [
      "case of filters",
      orders(2, 9, { where: ski }),
      orders(2, 9, { where: { ...ski, category: "SKI" } }),
      true,
    ],
    ["absence within longer implies within shorter", noOrders(365), noOrders(30), true],
    ["absence within shorter does not imply longer", noOrders(30), noOrders(365), false],
    ["revenue implies an order", revenue(1, 365), orders(1), true],
    ["revenue implies less in the same window", revenue(500, 365), revenue(400, 365), true],
    ["not in another window", revenue(500, 365), revenue(400, 400), false],
    ["names imply more names", events(["a"], 1, 30), events(["a", "b"], 1, 30), true],
    ["more names do not imply fewer", events(["a", "b"], 1, 30), events(["a"], 1, 30), false],
    [
      "none of more names implies none of fewer",
      events(["a", "b"], 1, 30, true),
      events(["a"], 1, 30, true),
      true,
    ],
    ["latest answer implies some answer", nps(9, "latest", 400), nps(9, "any", 400), true],
    ["some answer does not imply the latest", nps(9, "any", 400), nps(9, "latest", 400), false],
    ["some answer implies a latest of any score", nps(9, "any", 400), nps(0, "latest", 400), true],
    ["no answer contradicts an answer", nps(9, "any", 300), not(noAnswer(400)), true],
    ["referrals", referrals(2, 365), referrals(1, 730), true],
    ["known longer implies known shorter", known(730), known(365), true],
    ["known shorter does not imply longer", known(365), known(730), false],
    ["a part of all", all(orders(2), nps(9, "latest", 400)), orders(1), true],
    ["any needs each", any(orders(2), referrals(1, null)), orders(1), false],
    ["any of two that both do", any(orders(2), orders(3)), orders(1), true],
    ["one of any is enough above", orders(2), any(known(1), orders(1)), true],
    ["not turns about", not(orders(1)), not(orders(2)), true],
    ["the contradictory implies anything", all(orders(1), noOrders()), known(1), true],
    ["anything implies the certain", known(1), any(orders(1), noOrders()), true],
    ["distinct kinds", orders(9), known(1), false],
  ];
  test.each(pairs)("%s", (_, a, b, expected) => {
    expect(implies(a, b)).toBe(expected);
  });

  test("everything implies itself", () => {
    for (const [, a, b] of pairs) expect([implies(a, a), implies(b, b)]).toEqual([true, true]);
  });
});

test("what never and what always holds", () => {
  expect(neverHolds(all(orders(1), noOrders()))).toBe(true);
  expect(neverHolds(all(orders(1), noOrders(365)))).toBe(false);
  expect(neverHolds(all(orders(1, 30), noOrders(365)))).toBe(true);
  expect(neverHolds(all(known(1), any(all(orders(2), noOrders()), all(noAnswer(9), nps(3, "any", 5)))))).toBe(
    true,
  );
  expect(alwaysHolds(any(orders(1), noOrders()))).toBe(true);
  expect(alwaysHolds(any(orders(2), noOrders()))).toBe(false);
  expect(alwaysHolds(not(all(orders(1), noOrders())))).toBe(true);
});

test("gives up in good time on what is nested against itself", () => {
  let a: Condition = orders(1);
  let b: Condition = referrals(1, null);
  for (let i = 2; i < 14; i++) {
    a = all(any(a, known(i)), any(known(-i), orders(i, i)), known(1000 + i));
    b = any(all(b, known(2000 + i)), all(orders(50 + i), known(3000 + i)), referrals(i, i));
  }
  const started = performance.now();
  expect(implies(a, b)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});
