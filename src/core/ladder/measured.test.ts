import { describe, expect, it } from "vitest";
import type { Brought } from "./brought.ts";
import type { Condition, Ladder } from "./ladder.ts";
import { type Measured, measured } from "./measured.ts";
import { presetLadder } from "./presets.ts";

const ordersAlone: Brought = {
  orders: true,
  margin: false,
  eventNames: new Set(),
  answers: false,
  referrals: false,
  consents: false,
};
const everything: Brought = {
  orders: true,
  margin: true,
  eventNames: new Set(["click"]),
  answers: true,
  referrals: true,
  consents: true,
};

const clicks = (none: boolean): Condition => ({
  kind: "events",
  names: ["click", "visit"],
  atLeast: 1,
  none,
  windowUs: null,
});
const answered: Condition = { kind: "nps", atLeast: 9, which: "latest", windowUs: null };
const referred = (none: boolean): Condition => ({ kind: "referrals", atLeast: 1, none, windowUs: null });
const earns: Condition = { kind: "margin", atLeastMinor: 1, windowUs: null };
const consents: Condition = { kind: "consent", channel: "email", purpose: "news" };
const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });

const ladderOf = (when: Condition): Ladder => ({
  rungs: [
    { id: "first", name: {}, when: null, graceUs: 0 },
    { id: "asked", name: {}, when, graceUs: 0 },
  ],
  offLadder: [],
});
const rung = (when: Condition, brought = ordersAlone): Measured =>
  measured(ladderOf(when), brought)[1] as Measured;

describe("what is measured", () => {
  it("tells of the norwegian preset on orders alone what to bring, and where no fact is missing nothing", () => {
    const ladder = presetLadder("norwegian", {}, ["click"]);
    const onOrders = measured(ladder, ordersAlone).filter((place) => !place.measured);
    expect(onOrders).toEqual([
      { place: "prospect", measured: false, bring: [[{ events: ["click"] }]] },
      { place: "ambassador", measured: false, bring: [["answers"], ["referrals"]] },
      { place: "silent", measured: false, bring: [[{ events: ["click"] }]] },
    ]);
    expect(measured(ladder, everything).every((place) => place.measured)).toBe(true);
    expect(measured(ladder, everything)).toHaveLength(7);
  });

  it("tells nothing of customers and lapsed where there are no orders", () => {
    const nothing = { ...ordersAlone, orders: false };
    const missing = measured(presetLadder("norwegian"), nothing).filter(({ bring }) =>
      bring.flat().includes("orders"),
    );
    expect(missing.map(({ place }) => place)).toEqual(["customer", "repeat", "ambassador", "lapsed"]);
  });

  it("asks for all that a rule needs, for either of alternatives, and for nothing twice", () => {
    expect(rung(all(answered, referred(false))).bring).toEqual([["answers", "referrals"]]);
    expect(rung(all(answered, answered)).bring).toEqual([["answers"]]);
    expect(rung(any(answered, all(answered, referred(false)))).bring).toEqual([["answers"]]);
    expect(rung(any(answered, { kind: "known", forUs: 1 })).measured).toBe(true);
    expect(rung(earns).bring).toEqual([["margin"]]);
    expect(rung(earns, { ...ordersAlone, orders: false }).bring).toEqual([["orders", "margin"]]);
    expect(rung(consents).bring).toEqual([["consents"]]);
  });

  it("takes none of absent referrals and answers as holding, and none of absent events as not measured", () => {
    expect(rung(referred(true)).measured).toBe(true);
    expect(rung({ kind: "nps-none", windowUs: null }).measured).toBe(true);
    expect(rung(not(answered)).measured).toBe(true);
    expect(rung(not(referred(true))).bring).toEqual([["referrals"]]);
    expect(rung(clicks(true)).bring).toEqual([[{ events: ["click", "visit"] }]]);
    expect(rung(not(clicks(false))).measured).toBe(false);
    expect(rung(clicks(true), { ...ordersAlone, eventNames: new Set(["visit"]) }).measured).toBe(true);
  });

  it("carries not through all and any", () => {
    expect(rung(not(any(answered, referred(true)))).bring).toEqual([["referrals"]]);
    expect(rung(not(all(answered, referred(true)))).measured).toBe(true);
  });
});
