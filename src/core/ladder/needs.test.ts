import { describe, expect, it } from "vitest";
import type { Brought } from "./brought.ts";
import { dayUs } from "./duration.ts";
import { type Condition, forever, type Ladder, type OrderFilter } from "./ladder.ts";
import { filterSlot, needsOf } from "./needs.ts";
import { presetLadder } from "./presets.ts";

const everything: Brought = {
  orders: true,
  margin: true,
  eventNames: new Set(["click", "visit"]),
  answers: true,
  referrals: true,
  consents: true,
};

const ladderOf = (...rules: Condition[]): Ladder => ({
  rungs: [
    { id: "first", name: {}, when: null, graceUs: 0 },
    ...rules.map((when, i) => ({ id: `rung-${i}`, name: {}, when, graceUs: 0 })),
  ],
  offLadder: [],
});
const clicks = (atLeast: number, windowUs: number | null, names = ["click"]): Condition => ({
  kind: "events",
  names,
  atLeast,
  none: false,
  windowUs,
});
const boughtWhere = (where: OrderFilter): Condition => ({
  kind: "orders",
  atLeast: 1,
  none: false,
  windowUs: null,
  distinct: "day",
  where,
});
const filter = (more: Partial<OrderFilter>): OrderFilter => ({
  category: null,
  product: null,
  channel: null,
  minRevenueMinor: null,
  ...more,
});
const setsOf = (...rules: Condition[]) =>
  needsOf(ladderOf(...rules), everything).eventSets.map(({ names, collapseUs }) => [
    names.join(),
    collapseUs,
  ]);

describe("what the walker needs", () => {
  it("is, for the norwegian preset, no filters and one set of events collapsed to the shorter window", () => {
    expect(needsOf(presetLadder("norwegian", {}, ["click"]), everything)).toEqual({
      orders: true,
      filters: [],
      eventSets: [{ names: ["click"], collapseUs: 180 * dayUs }],
      answers: true,
      referrals: true,
      consents: [],
    });
  });

  it("collapses events as far as every rule allows", () => {
    expect(setsOf(clicks(1, 9), clicks(1, 5), clicks(1, null))).toEqual([["click", 5]]);
    expect(setsOf(clicks(1, null))).toEqual([["click", forever]]);
    expect(setsOf(clicks(1, 9), clicks(2, 5), clicks(1, 3))).toEqual([["click", null]]);
    expect(setsOf(clicks(2, 9), clicks(1, 5, ["click", "visit"]))).toEqual([
      ["click", null],
      ["click,visit", 5],
    ]);
  });

  it("leaves out what the shop has not brought", () => {
    const rules = [clicks(1, 9), clicks(1, 9, ["unheard of"]), clicks(1, 9, ["click", "unheard of"])];
    expect(setsOf(...rules)).toEqual([
      ["click", 9],
      ["click,unheard of", 9],
    ]);
    const nothing = { ...everything, orders: false, answers: false, referrals: false, consents: false };
    const consent: Condition = { kind: "consent", channel: "email", purpose: "news" };
    const asked = ladderOf(
      ...presetLadder("norwegian").rungs.flatMap(({ when }) => when ?? []),
      consent,
      consent,
    );
    expect(needsOf(asked, nothing)).toMatchObject({
      orders: false,
      answers: false,
      referrals: false,
      consents: [],
    });
    expect(needsOf(asked, everything).consents).toEqual([{ channel: "email", purpose: "news" }]);
  });

  it("gives equal filters one slot, whatever their case, and refuses more than 31", () => {
    const rules = [
      boughtWhere(filter({ category: "Shoes" })),
      boughtWhere(filter({ channel: "web" })),
      boughtWhere(filter({ category: "shoes" })),
    ];
    const { filters } = needsOf(ladderOf(...rules), everything);
    expect(filters).toEqual([filter({ category: "Shoes" }), filter({ channel: "web" })]);
    expect(filterSlot(filters, filter({ channel: "WEB" }))).toBe(1);
    expect(filterSlot(filters, null)).toBe(-1);
    const prices = (count: number) =>
      Array.from({ length: count }, (_, minRevenueMinor) => boughtWhere(filter({ minRevenueMinor })));
    expect(needsOf(ladderOf(...prices(31)), everything).filters).toHaveLength(31);
    expect(() => needsOf(ladderOf(...prices(32)), everything)).toThrow(RangeError);
  });
});
