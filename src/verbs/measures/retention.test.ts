import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { CohortMonth } from "../../core/measures/retention/cohorts.ts";
import { retention as retentionOf } from "../../core/measures/retention/retention.ts";
import { everyPerson } from "./by-person.ts";
import { cohortsAt, retention, retentionJson } from "./retention.ts";

const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i));

const shop = shopByHand({
  nowUs: at("2026-06-15 10:00"),
  ladders: [fiveRungs],
  ownerless: [[at("2026-01-10"), 99_900]],
  people: [
    { facts: facts({ known: "2024-01-01", orders: ["2024-01-01"] }) },
    // 20 new in January 2026: 5 again in February, of whom 2 also in March; one of those 2 twice on one day.
    ...times(20, (i) => ({
      facts: facts({
        known: "2026-01-10",
        orders: [
          "2026-01-10",
          ...(i < 5 ? ["2026-02-09"] : []),
          ...(i < 2 ? ["2026-03-11"] : []),
          ...(i < 1 ? ["2026-03-11 15:00"] : []),
        ],
      }),
    })),
    // 12 new in March, one of them twice on the first day, and again within the month: month 0.
    ...times(12, (i) => ({
      facts: facts({
        known: "2026-03-01",
        orders: [["2026-03-01", 200], ...(i < 1 ? ["2026-03-01 18:00", "2026-03-31"] : [])],
      }),
    })),
    { facts: facts({ known: "2026-01-10", orders: ["2026-01-10", "2026-02-09"], excluded: true }) },
    // Who only looks, until when the data reach.
    { facts: facts({ known: "2024-01-01", events: [["2026-04-20", "Product Viewed"]] }) },
  ],
});
afterAll(() => shop.close());

const asked = { asOf: "2026-04-30" };

describe("retention by hand", () => {
  test("cohorts of first purchases, with the months in which nobody bought, without the excluded", async () => {
    const { cohorts } = await retention(shop, asked);
    const january = cohorts.find(({ month }) => month.year === 2026 && month.month === 1);
    expect(january).toMatchObject({ people: 20, tooFew: false, maybeOld: false });
    expect(january?.cells.map(({ bought, again, over }) => [bought, again, over])).toEqual([
      [20, 0, true],
      [5, 5, true],
      [2, 5, true],
      [0, 5, true],
    ]);
    // 20 · 500 kr, then 5 · 500, then 3 orders of 500.
    expect(january?.cells.map(({ revenueMinor }) => revenueMinor)).toEqual([
      1_000_000, 1_250_000, 1_400_000, 1_400_000,
    ]);
    const march = cohorts.find(({ month }) => month.year === 2026 && month.month === 3);
    expect(march?.cells.map(({ bought, again }) => [bought, again])).toEqual([
      [12, 1],
      [0, 1],
    ]);
    expect(cohorts[0]).toMatchObject({ month: { year: 2024, month: 1 }, people: 1, maybeOld: true });
  });

  test("all together: 5 of the 32 new bought a month later, by Wilson; the old cohort is left out", async () => {
    const { all } = await retention(shop, asked);
    expect(all.map(({ people }) => people)).toEqual([32, 32, 20, 20]);
    // z² = 2.7055: middle (5/32 + 2.7055/64) / (1 + 2.7055/32) = 0.1831, half 1.5168 · √(0.13184/32 + 0.000661) = 0.1048.
    expect(all[1]?.bought).toMatchObject({
      share: 5 / 32,
      low: expect.closeTo(0.0781, 3),
      high: expect.closeTo(0.288, 3),
      people: 32,
    });
    expect(all[1]?.again).toMatchObject({ share: 6 / 32 });
  });

  test("a month that is not over is marked, and is in no share", async () => {
    const { cohorts, all } = await retention(shop, { asOf: "2026-04-29" });
    expect(cohorts.at(-1)?.cells.at(-1)).toMatchObject({ after: 1, over: false });
    expect(all.map(({ people }) => people)).toEqual([32, 20, 20]);
  });

  test("months after the data end are not told: that nothing is known of them is not that nobody bought", async () => {
    const answer = await retention(shop, { asOf: "2026-06-10" });
    expect(answer.dataEnd).toEqual({ us: at("2026-04-20"), days: 51 });
    expect(answer.cohorts.at(-1)?.cells.map(({ over }) => over)).toEqual([true, false]);
    expect(answer.all.map(({ people }) => people)).toEqual([32, 20, 20]);
    expect((await retention(shop, asked)).dataEnd).toBeNull();
  });

  test("fewer than ten who came back: no rhythm", async () => {
    const answer = await retention(shop, asked);
    expect(answer.rhythm).toBeNull();
    expect(JSON.stringify(retentionJson(answer))).not.toContain("NaN");
  });
});

describe("rhythm", () => {
  const every = (days: number, n: number, last: string) =>
    times(n, (i) => new Date(Date.parse(last) - (n - 1 - i) * days * 86_400_000).toISOString().slice(0, 10));
  const people = [
    // Twelve buy every 30 days up to 1 June; twelve did until 1 April; ten once a year ago: 9 pauses each.
    ...times(12, () => ({ facts: facts({ known: "2024-01-01", orders: every(30, 10, "2026-06-01") }) })),
    ...times(12, () => ({ facts: facts({ known: "2024-01-01", orders: every(30, 10, "2026-04-01") }) })),
    ...times(10, () => ({ facts: facts({ known: "2025-06-01", orders: ["2025-06-01"] }) })),
    // Twelve buy every 200 days: silent since 1 April, which is nothing to them.
    ...times(12, () => ({ facts: facts({ known: "2022-01-01", orders: every(200, 5, "2026-04-01") }) })),
  ];
  const rhythmic = shopByHand({ nowUs: at("2026-06-15 10:00"), ladders: [fiveRungs], people });
  afterAll(() => rhythmic.close());

  test("the same silence is nothing to one and a lapse to another", async () => {
    const { rhythm } = await retention(rhythmic, { asOf: "2026-06-10" });
    expect(rhythm?.all).toEqual({ active: 24, slipping: 0, lapsed: 12, once: 10 });
    expect(rhythm?.pauses).toMatchObject({ people: 36, pauses: 12 * 9 + 12 * 9 + 12 * 4 });
    // Mean of ln: (24 ln 30 + 12 ln 200) / 36.
    expect(rhythm?.usualPause).toBeCloseTo(Math.exp((24 * Math.log(30) + 12 * Math.log(200)) / 36), 6);
  });

  test("held against what happened since: of those active 90 days before, so many bought", async () => {
    const { rhythm } = await retention(rhythmic, { asOf: "2026-06-10" });
    // On 12 March: 24 monthly ones and 12 of 200 days were active; all bought since.
    expect(rhythm?.held?.active).toMatchObject({ share: 1, people: 36 });
    expect(rhythm?.held?.once).toMatchObject({ share: 0, people: 10 });
    expect(rhythm?.held?.lapsed).toBeNull();
  });
});

/** Cohorts by their definition, a person at a time. */
function cohortsByDefinition(people: readonly (readonly string[])[], asOf: string): readonly CohortMonth[] {
  const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const rows = new Map<string, CohortMonth>();
  for (const orders of people) {
    const own = orders.filter((date) => date <= asOf).toSorted();
    const [first] = own;
    if (first === undefined) continue;
    const second = own.find((date) => date > first);
    for (const [month, bought] of Map.groupBy(own, monthOf)) {
      const [cohort, after] = [monthOf(first), month - monthOf(first)];
      const row = rows.get(`${cohort} ${after}`);
      rows.set(`${cohort} ${after}`, {
        ...{ cohort, after, bought: (row?.bought ?? 0) + 1, marginMinor: null },
        again: (row?.again ?? 0) + (second !== undefined && monthOf(second) === month ? 1 : 0),
        revenueMinor: (row?.revenueMinor ?? 0) + bought.length * 50_000,
      });
    }
  }
  return [...rows.values()].sort((a, b) => a.cohort - b.cohort || a.after - b.after);
}

const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

test("cohorts in SQL are those of the definition, for random people", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(day, { maxLength: 6 }), { minLength: 1, maxLength: 40 }),
      day,
      async (people, asOf) => {
        const random = shopByHand({
          nowUs: at("2026-05-01"),
          ladders: [fiveRungs],
          people: people.map((orders) => ({
            facts: facts({ known: orders.toSorted()[0] ?? "2024-01-01", orders: orders.toSorted() }),
          })),
        });
        try {
          const { engine } = await random.projection();
          const rows = await cohortsAt(await everyPerson({ engine, smallShop: null }), at(asOf));
          expect(rows).toEqual(cohortsByDefinition(people, asOf));
          const shown = retentionOf(rows, { now: 2026 * 12 + 4, nowIsOver: false, surelyNewFrom: null });
          expect(
            shown.cohorts.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.bought, 0),
          ).toBe(rows.reduce((sum, row) => sum + row.bought, 0));
        } finally {
          await random.close();
        }
      },
    ),
    { numRuns: 8 },
  );
});
