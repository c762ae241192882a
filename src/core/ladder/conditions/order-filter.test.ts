import { expect, it } from "vitest";
import type { OrderFilter } from "../ladder.ts";
import type { OrderFact } from "../person-facts.ts";
import { passes } from "./order-filter.ts";

const order: OrderFact = {
  orderedUs: 0,
  localDay: 0,
  revenueMinor: 49_900,
  marginMinor: null,
  channel: "Web",
  lines: [
    { sku: "B-1", product: "Boot", category: "Shoes" },
    { sku: "T-9", product: "Tarp", category: null },
  ],
};

it.each<[passes: boolean, asked: Partial<OrderFilter>]>([
  [true, {}],
  [true, { channel: "WEB" }],
  [false, { channel: "store" }],
  [true, { category: "shoes" }],
  [true, { product: "tarp" }],
  [true, { product: "t-9" }],
  [true, { category: "Shoes", product: "Boot" }],
  [false, { category: "Shoes", product: "Tarp" }],
  [true, { minRevenueMinor: 49_900 }],
  [false, { minRevenueMinor: 49_901 }],
  [false, { category: "Shoes", channel: "store" }],
])("%s for %o", (expected, asked) => {
  const filter = { category: null, product: null, channel: null, minRevenueMinor: null, ...asked };
  expect(passes(order, filter)).toBe(expected);
});

it("reaches no least revenue where the revenue is not known, not even 0", () => {
  const filter = { category: null, product: null, channel: null, minRevenueMinor: 0 };
  expect(passes({ ...order, revenueMinor: 0 }, filter)).toBe(true);
  expect(passes({ ...order, revenueMinor: null }, filter)).toBe(false);
});
