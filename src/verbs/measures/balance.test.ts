import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { balance, balanceJson } from "./balance.ts";

const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i));
const spent = (day: string, rung: string | null, minor: number | null) =>
  `insert into spend (spent_us, rung, amount_minor) values (${at(day)}, ${rung === null ? "null" : `'${rung}'`}, ${minor})`;
const touched = (person: number, day: string, arm: string | null, minor: number | null) =>
  `insert into touches (touch_id, person_id, sent_us, channel, arm, cost_minor) values ('${person} ${day}', ${person}, ${at(day)}, 'email', ${arm === null ? "null" : `'${arm}'`}, ${minor})`;

const shop = shopByHand({
  nowUs: at("2026-04-01"),
  ladders: [fiveRungs],
  people: [
    // Thirty leads become customers in March; one customer buys again.
    ...times(30, () => ({ facts: facts({ known: "2026-01-01", orders: ["2026-03-10"] }) })),
    { facts: facts({ known: "2026-01-01", orders: ["2026-01-01", "2026-03-11"] }) },
    // Stays a lead.
    { facts: facts({ known: "2026-01-01" }) },
  ],
  also: [
    ...[spent("2026-03-05", "lead", 50_000), spent("2026-02-01", "lead", 99_999_999)],
    ...[spent("2026-03-06", "customer", 7000), spent("2026-03-07", null, 1234)],
    ...[spent("2026-03-07", "gold", 66), spent("2026-03-08", "lead", null)],
    // To a lead before the purchase, a customer after it; the held out got nothing; one touch tells no cost.
    ...[touched(1, "2026-03-05", null, 10_000), touched(1, "2026-03-20", "treated", 300)],
    ...[touched(2, "2026-03-20", "held_out", 5000), touched(32, "2026-03-20", "treated", null)],
  ],
});
afterAll(() => shop.close());

const asked = { asOf: "2026-03-31", days: 28 };
const placeOf = async (id: string) => (await balance(shop, asked)).places.find((place) => place.id === id);

describe("balance by hand", () => {
  test("spend by the rung that it names, touches by where people stood then", async () => {
    expect(await placeOf("lead")).toMatchObject({
      ...{ aim: "winning", spendMinor: 50_000, touchMinor: 10_000, touches: 2, climbed: 30 },
    });
    expect(await placeOf("customer")).toMatchObject({
      ...{ aim: "keeping", spendMinor: 7000, touchMinor: 300, touches: 1 },
    });
  });

  test("60,000 øre and 30 climbs: 2,000 each; Poisson's 30 lies between 21.594 and 40.691 at 90 %", async () => {
    expect((await placeOf("lead"))?.perClimb).toMatchObject({
      minor: 2000,
      low: expect.closeTo(60_000 / 40.691, 0),
      high: expect.closeTo(60_000 / 21.594, 0),
    });
    expect((await placeOf("customer"))?.perClimb).toEqual({ tooFew: 1 });
    expect((await placeOf("repeat"))?.perClimb).toBeNull();
  });

  test("what says no rung, or one that is none here, is told apart; so is what has no rate and no cost", async () => {
    const answer = await balance(shop, asked);
    expect(answer).toMatchObject({ unsaidMinor: 1300, withoutRate: 1, withoutCost: 1, empty: false });
    expect(answer.byAim).toEqual({ winning: 60_000, keeping: 7300, "winning-back": 0 });
    // 60,000 of 67,300: 89 %.
    expect(answer.allOnWinning).toBe(true);
    expect(balanceJson(answer).places[0]).toMatchObject({ id: "lead", tooFewClimbs: false });
  });

  test("a span without money says so, and divides by nothing", async () => {
    const answer = await balance(shop, { asOf: "2025-12-31", days: 28 });
    expect(answer).toMatchObject({ empty: true, allOnWinning: false, unsaidMinor: 0 });
    expect(JSON.stringify(balanceJson(answer))).not.toMatch(/NaN|Infinity/);
  });
});
