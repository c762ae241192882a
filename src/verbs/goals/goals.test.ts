import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { formats } from "../../core/words/formats.ts";
import { type Language, languages } from "../../core/words/language.ts";
import { say } from "../../core/words/say.ts";
import { goalSentences } from "./goal-sentences.ts";
import { toldGoals } from "./goals.ts";
import { goalsJson } from "./goals-json.ts";

const day = (text: string) => Math.floor(at(`${text} 12:00`) / 86_400_000_000);
const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });
const goal = (wish: Partial<Goal>): Goal => ({
  ...{ kind: "climbs", from: "customer", to: "repeat", target: 10, withinDays: null },
  ...{ fromDay: day("2026-01-01"), byDay: day("2026-06-30"), segment: null, ...wish },
});

// Twelve new customers on the first of every month of 2025, the first three of whom buy again after 45 days.
const months = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, "0")}-01`);
const again = (first: string) => new Date(Date.parse(first) + 45 * 86_400_000).toISOString().slice(0, 10);
const shop = shopByHand({
  nowUs: at("2026-04-01") - 1,
  ladders: [fiveRungs],
  people: [
    ...months.flatMap((first) =>
      Array.from({ length: 12 }, (_, i) => ({
        facts: facts({ known: first, orders: i < 3 ? [first, again(first)] : [first] }),
      })),
    ),
    // So that the data reach to the end of March.
    { facts: facts({ known: "2026-03-31", orders: ["2026-03-31"] }) },
  ],
});
afterAll(() => shop.close());

const told = async (...goals: Goal[]) => {
  const answer = await toldGoals(shop, {}, () => goals.map((goal, i) => ({ id: i + 1, goal })));
  return answer.goals;
};

describe("goals by hand", () => {
  test("a step counts who took it within the span, beside a plan that grows evenly, and looks ahead", async () => {
    const [one] = await told(goal({ target: 12 }));
    // Of November's twelve three bought again on 16 December, before the goal; of December's on 15 January.
    expect(one).toMatchObject({ state: "open", standing: { actual: 3, decided: null } });
    expect(one?.standing?.plan).toBeCloseTo((12 * 90) / 181, 9);
    expect(one?.standing?.points.at(-1)).toEqual({ day: day("2026-03-31"), value: 3 });
    expect(one?.standing?.points.find((point) => point.day === day("2026-01-15"))?.value ?? 3).toBe(3);
    expect(one?.chance).toBeGreaterThan(0);
    expect(one?.chance).toBeLessThan(1);
    const forecast = one?.standing?.forecast;
    if (!forecast || !("chance" in forecast)) throw new Error("not told");
    expect(forecast.mean).toBeGreaterThan(3);
    expect(forecast.backTest?.origins).toBeGreaterThan(2);
    // Since January nobody new came but one, and nobody bought again since: before as many days as now, nine did.
    expect(one?.standing?.gap).toMatchObject({ kind: "waited", days: 90, before: 9 });
  });

  test("met already is sure, more is less likely, and what is over was met or missed", async () => {
    const [met, more, over, missed] = await told(
      goal({ target: 3 }),
      goal({ target: 40 }),
      goal({ target: 36, fromDay: day("2025-01-01"), byDay: day("2026-01-31") }),
      goal({ target: 37, fromDay: day("2025-01-01"), byDay: day("2026-01-31") }),
    );
    expect(met).toMatchObject({ state: "reached", chance: 1, outOfReach: false });
    expect(more?.chance).toBeLessThan(0.05);
    expect(over).toMatchObject({ state: "met", chance: null, standing: { actual: 36, forecast: null } });
    expect(missed).toMatchObject({ state: "missed", standing: { actual: 36 } });
  });

  test("within sixty days: a quarter of everyone whose sixty days ended since January", async () => {
    const wish = { kind: "conversion", withinDays: 60, target: 0.25 } as const;
    const [one, high] = await told(goal(wish), goal({ ...wish, target: 0.5 }));
    // Those of November and December 2025: their days ended on 31 December at midnight (Oslo: before the goal), and 30 January.
    expect(one?.standing).toMatchObject({ actual: 0.25, decided: 12 });
    expect(one?.chance).toBeGreaterThan(high?.chance ?? 1);
    expect(high?.standing?.gap).toMatchObject({
      kind: "months",
      parts: [{ monthDay: day("2025-12-01"), people: 12, took: 3, short: 3 }],
    });
  });

  test("a rung counts who stands on it, with who came and left", async () => {
    const wish = { kind: "people", from: "repeat", to: null, target: 30 } as const;
    const [one] = await told(goal(wish));
    const standing = await shop.projection();
    const [row] = await standing.engine.rows<{ n: number }>(
      `select count(*)::integer as n from stays where rung = 'repeat' and from_us <= ${at("2026-04-01") - 1} and to_us > ${at("2026-04-01") - 1}`,
    );
    expect(one?.standing?.actual).toBe(row?.n);
    expect(one?.standing?.points[0]?.day).toBe(day("2025-12-31"));
    expect(one?.standing?.gap?.kind).toBe("flows");
    expect(one?.chance).not.toBeNull();
  });

  test("what begins with the day after the data is told of at once: nothing of it has happened, all is ahead", async () => {
    const span = { fromDay: day("2026-04-01"), byDay: day("2026-09-30") };
    const [climbs, people] = await told(
      goal({ ...span, target: 2 }),
      goal({ ...span, kind: "people", from: "repeat", to: null, target: 1 }),
    );
    expect(climbs).toMatchObject({ state: "open", standing: { actual: 0, plan: 0, points: [], gap: null } });
    expect(climbs?.chance).toBeGreaterThan(0);
    const keys = (one: typeof climbs) =>
      one ? goalSentences(one, fiveRungs, english).map(({ key }) => key) : [];
    expect(keys(climbs)).toContain("goals.said.notBegun");
    expect(people?.standing?.actual).toBeGreaterThan(1);
    expect(keys(people)).toContain("goals.said.metNow");
    expect([...keys(climbs), ...keys(people)]).not.toContain("goals.said.ahead");
  });

  test("what cannot be told says why", async () => {
    const [gone, unmeasured, later, few] = await told(
      goal({ from: "customer", to: "loyal" }),
      goal({ from: "repeat", to: "ambassador" }),
      goal({ fromDay: day("2026-04-02") }),
      goal({ kind: "conversion", withinDays: 700, target: 0.5 }),
    );
    expect(gone?.state).toBe("gone");
    expect(unmeasured).toMatchObject({ state: "not-measured", chance: null });
    expect(unmeasured?.bring).not.toBeNull();
    expect(later?.state).toBe("not-begun");
    expect(few).toMatchObject({
      state: "open",
      chance: null,
      standing: { forecast: { tooShort: expect.any(Number) } },
    });
  });

  test("every goal is told in three languages, without anything that is no number", async () => {
    const goals = [
      goal({}),
      goal({ target: 900 }),
      goal({ target: 2 }),
      goal({ kind: "conversion", withinDays: 60, target: 0.9 }),
      goal({ kind: "people", from: "repeat", to: null, target: 1 }),
      goal({ fromDay: day("2025-01-01"), byDay: day("2025-12-31") }),
      goal({ to: "loyal" }),
    ];
    const answer = await toldGoals(shop, {}, () => goals.map((one, i) => ({ id: i + 1, goal: one })));
    for (const language of languages as readonly Language[]) {
      const words = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
      const said = answer.goals.map((one) =>
        goalSentences(one, answer.ladder, words).map((s) => say(s, words)),
      );
      expect(said.every((sentences) => sentences.length > 0)).toBe(true);
      const json = JSON.stringify(goalsJson({ ...answer, kept: [], names: new Map() }, words));
      expect(json + said.flat().join()).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
  });
});
