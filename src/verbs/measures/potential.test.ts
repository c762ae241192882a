import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { ladder } from "../ladder/ladder.ts";
import type { Shop } from "../shop/shop.ts";
import { potential, potentialJson, shareOf } from "./potential.ts";

const shops: Shop[] = [];
afterAll(async () => {
  for (const shop of shops) await shop.close();
});

function shopOf(people: Parameters<typeof facts>[0][], market?: { name: string; size: number }[]) {
  const shop = shopByHand({
    nowUs: at("2026-06-01 12:00"),
    ladders: [fiveRungs],
    people: people.map((one) => ({ facts: facts(one) })),
    ...(market ? { settings: { market } } : {}),
  });
  shops.push(shop);
  return shop;
}

const people = [
  {
    known: "2025-09-01",
    orders: [
      ["2025-09-01", 400],
      ["2025-12-01", 600],
    ] as const,
  },
  { known: "2025-10-01", orders: [["2025-10-01", 400]] as const },
  { known: "2025-11-01", orders: [["2026-03-01", 300]] as const },
  { known: "2026-01-01" },
];

/** Ten of each: of fewer nothing is told. */
const many = people.flatMap((one) => Array.from({ length: 10 }, () => one));

describe("potential", () => {
  test("counts the moves of the last year and what they brought", async () => {
    const answer = await potential(shopOf(many), { step: "customer-repeat", to: 0.9 });
    const json = potentialJson(answer);
    const step = json.steps.find(({ from }) => from === "customer");
    expect(step?.people).toBe(20);
    expect(step?.share?.value).toBeGreaterThan(0);
    expect(step?.atGoal?.gain.value).toBeGreaterThan(0);
    expect(json.steps.find(({ from }) => from === "lead")?.atGoal).toBeNull();
    expect(json.market).toBeNull();
    expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity/);
  });

  test("tells the people that the ladder tells, at the end of data, within a day and after what is known", async () => {
    const shop = shopOf([...people, { known: "2025-06-01", orders: [["2025-06-01", 100]] as const }]);
    // Who bought a year ago lapses between the end of the last day of facts and now.
    for (const asOf of [
      undefined,
      "2026-02-01T12:00:00Z",
      "2026-06-01T12:00:00Z",
      "2026-12-01",
      "2099-01-01",
    ]) {
      const { rungs } = await ladder(shop, { asOf });
      const { steps } = await potential(shop, { asOf });
      expect(steps.map((step) => step.people)).toEqual(rungs.slice(0, -1).map((rung) => rung.people ?? 0));
    }
    const { market } = await potential(shopOf(people, [{ name: "Gaten", size: 9 }]), { asOf: "2025-10-15" });
    expect(market?.known).toBe(2);
    const before = await potential(shop, { asOf: "2020-01-01" });
    expect(before.sinceUs).toBe(before.untilUs);
  });

  test("the market is what the file tells, less those known", async () => {
    const market = [
      { name: "Husstander med hage", size: 900 },
      { name: "Kontorer", size: 100 },
    ];
    const { market: told } = await potential(shopOf(people, market), {});
    expect(told).toMatchObject({ size: 1000, known: 4, unknown: 996 });
    const { market: small } = await potential(shopOf(people, [{ name: "Gaten", size: 2 }]), {});
    expect(small?.unknown).toBe(0);
  });

  test("of a few people it tells how many stand there, and that they are too few", async () => {
    const { steps } = potentialJson(await potential(shopOf(people), { step: "customer-repeat", to: 0.9 }));
    for (const step of steps)
      expect(step).toMatchObject({ why: "too-few", share: null, perPoint: null, atGoal: null });
    expect(steps.find(({ from }) => from === "customer")?.people).toBe(2);
    const { market } = await potential(shopOf(people, [{ name: "Gaten", size: 9 }]), {});
    expect(market?.each).toBeNull();
  });

  test("a step that is none, a share that is none and a share without a step are told", async () => {
    const shop = shopOf(people);
    await expect(potential(shop, { step: "customer-loyal" })).rejects.toMatchObject({
      sentence: { key: "ask.noStep" },
    });
    await expect(potential(shop, { to: 0.3 })).rejects.toMatchObject({
      sentence: { key: "potential.toWithoutStep" },
    });
    expect([shareOf("30%"), shareOf("30"), shareOf("0,3"), shareOf("0.5%")]).toEqual([0.3, 0.3, 0.3, 0.005]);
    for (const given of ["0", "100%", "-5%", "x", ""]) expect(() => shareOf(given)).toThrow();
  });

  test("a shop where nobody bought says so", async () => {
    const answer = await potential(shopOf([{ known: "2026-01-01" }]), {});
    expect(answer.money).toBeNull();
    expect(answer.notes.map(({ key }) => key)).toContain("value.noOrders");
  });
});
