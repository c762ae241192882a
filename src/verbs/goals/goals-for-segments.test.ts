import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { formats } from "../../core/words/formats.ts";
import { languages } from "../../core/words/language.ts";
import { say } from "../../core/words/say.ts";
import { goalSentences } from "./goal-sentences.ts";
import { toldGoals } from "./goals.ts";

const day = (text: string) => Math.floor(at(`${text} 12:00`) / 86_400_000_000);
const rule = (name: string, wish: Partial<SegmentRule>): SegmentRule => ({
  ...{ name, places: [], when: null, rfm: {}, valueMinor: null, countries: [], company: null },
  ...wish,
});
const spent = (kroner: number, windowUs: number | null) =>
  ({ kind: "revenue", atLeastMinor: kroner * 100, windowUs }) as const;
const inDays = (days: number) => days * 86_400_000_000;

// Sixteen new customers on the first of every month: the first eight buy for 1,000 kroner, of whom four again after 45 days until June,
// and none since; the others buy for 500, and two of them again after 45 days, always.
const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01`);
const again = (first: string) => new Date(Date.parse(first) + 45 * 86_400_000).toISOString().slice(0, 10);
const shop = shopByHand({
  nowUs: at("2025-12-31") - 1,
  ladders: [fiveRungs],
  people: [
    ...months.flatMap((first) =>
      Array.from({ length: 16 }, (_, i) => {
        const isBig = i < 8;
        const returns = isBig ? i < 4 && first <= "2025-05-01" : i < 10;
        const bought = [first, isBig ? 1000 : 500] as const;
        return { facts: facts({ known: first, orders: returns ? [bought, [again(first), 500]] : [bought] }) };
      }),
    ),
    { facts: facts({ known: "2025-12-30", orders: ["2025-12-30"] }) },
  ],
  settings: {
    segments: [
      rule("Big first", { when: spent(1000, null) }),
      rule("Big lately", { when: spent(1000, inDays(60)) }),
      rule("Norway", { countries: ["NO"] }),
      rule("Best", { rfm: { money: { atLeast: 5, atMost: null } }, places: ["repeat"] }),
    ],
  },
});
afterAll(() => shop.close());

const goal = (wish: Partial<Goal>): Goal => ({
  ...{ kind: "climbs", from: "customer", to: "repeat", target: 30, withinDays: null, segment: null },
  ...{ fromDay: day("2025-07-05"), byDay: day("2026-06-30"), ...wish },
});
const told = async (...goals: Goal[]) =>
  (await toldGoals(shop, {}, () => goals.map((one, id) => ({ id: id + 1, goal: one })))).goals;

describe("goals for the people of a segment", () => {
  test("a step counts those who belonged at its foot, with their own forecast and what they would need", async () => {
    const [everyone, big, small] = await told(
      goal({}),
      goal({ segment: "big FIRST" }),
      goal({ target: 2, segment: "Big first" }),
    );
    // Since July: none of the big ones any more; two of each month from June to November.
    expect(everyone?.standing?.actual).toBe(12);
    expect(big).toMatchObject({ state: "open", standing: { actual: 0 } });
    expect(small?.chance).toBeGreaterThan(big?.chance ?? 1);
    const forecast = big?.standing?.forecast;
    const ofAll = everyone?.standing?.forecast;
    if (!forecast || !("chance" in forecast) || !ofAll || !("chance" in ofAll)) throw new Error("not told");
    // Of 96 who came to the foot by buying for 1,000 twenty took the step: 76 wait.
    expect(forecast.needed?.people).toBeGreaterThan(76);
    expect(forecast.needed?.people).toBeLessThan(ofAll.needed?.people ?? 0);
    expect(big?.standing?.gap).toMatchObject({ kind: "waited", before: 20 });
  });

  test("of a country that nobody was ever told to live in it is not measured, and not that they are too few", async () => {
    const [climbs, people, everyone] = await told(
      goal({ segment: "Norway" }),
      goal({ kind: "people", from: "customer", to: null, segment: "norway" }),
      goal({}),
    );
    expect([climbs?.state, people?.state, everyone?.state]).toEqual(["not-measured", "not-measured", "open"]);
    expect(climbs).toMatchObject({ standing: null, chance: null, bring: null });
    if (!climbs) throw new Error("not told");
    expect(
      goalSentences(climbs, fiveRungs, formats({ language: "en", timeZone: "UTC", currency: "NOK" })).map(
        ({ key }) => key,
      ),
    ).toEqual(["goals.said.segmentNotMeasured"]);
  });

  test("the segment that explains it is found among those made, by climbs or by the share that took the step", async () => {
    const [climbs, share] = await told(
      goal({}),
      goal({ kind: "conversion", withinDays: 60, target: 0.3, fromDay: day("2025-08-15") }),
    );
    const gap = climbs?.standing?.gap;
    expect(gap?.segments).toMatchObject([
      { segment: "Big first", standsOut: true, climbs: 0, climbsBefore: 20, others: 12, othersBefore: 10 },
      { segment: "Big lately", standsOut: true },
    ]);
    // What rates and numbers did adds up to the difference.
    const [part] = gap?.kind === "waited" ? gap.segments : [];
    expect((part?.byRate ?? 0) + (part?.byNumber ?? 0)).toBeCloseTo(-20, 9);
    expect(share?.standing?.gap?.segments).toMatchObject([
      { segment: "Big first", standsOut: true, took: 0, othersTook: 8 },
      { segment: "Big lately", standsOut: true, took: 0 },
    ]);
    for (const language of languages) {
      const own = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
      const said = climbs ? goalSentences(climbs, fiveRungs, own).map((one) => say(one, own)) : [];
      expect(said.join(" ")).toContain("Big first");
      expect(said.join(" ")).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test("a rung counts those who belong while they stand there, also when that ends by itself", async () => {
    const wish = { kind: "people", from: "customer", to: null, target: 20 } as const;
    const [all, first, lately] = await told(
      goal(wish),
      goal({ ...wish, segment: "Big first" }),
      goal({ ...wish, segment: "Big lately" }),
    );
    const engine = (await shop.projection()).engine;
    const standing = async (bought: string) => {
      const [row] = await engine.rows<{ n: number }>(
        `select count(*)::integer as n from stays as s where rung = 'customer' and to_us > ${at("2025-12-31") - 1} and from_us < ${at("2025-12-31")}
          and s.person_id in (select person_id from orders where ordered_us < ${at("2025-12-31")} and ${bought} group by 1 having sum(revenue_minor) >= 100000)`,
      );
      return row?.n;
    };
    expect(first?.standing?.actual).toBe(await standing("true"));
    expect(lately?.standing?.actual).toBe(
      await standing(`ordered_us > ${at("2025-12-31") - 1 - inDays(60)}`),
    );
    // Eight came in each of November and December.
    expect(lately?.standing?.actual).toBe(16);
    expect(all?.standing?.actual).toBeGreaterThan(first?.standing?.actual ?? 0);
    for (const one of [first, lately]) expect(one?.chance).not.toBeNull();
    const gap = lately?.standing?.gap;
    // Whoever stays a customer ceases to belong after 60 days.
    const rung = fiveRungs.rungs.findIndex(({ id }) => id === "customer");
    expect(gap?.kind === "flows" && gap.parts.find(({ place }) => place === rung)?.left).toBeGreaterThan(20);
    expect(all?.standing?.gap?.segments).toHaveLength(2);
    expect(lately?.standing?.gap?.segments).toEqual([]);
  });

  test("a segment that is gone or cannot be followed is said to be, with what to do", async () => {
    const [gone, scores] = await told(goal({ segment: "Away" }), goal({ segment: "Best" }));
    expect(gone).toMatchObject({ state: "no-segment", noSegment: "unknown", chance: null, standing: null });
    expect(scores).toMatchObject({ state: "no-segment", noSegment: ["rfm", "places"] });
    const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });
    const said = scores ? goalSentences(scores, fiveRungs, english).map((one) => say(one, english)) : [];
    expect(said[0]).toContain("cannot be followed through time: scores (rfm)");
  });
});
