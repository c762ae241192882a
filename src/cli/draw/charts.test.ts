import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { spiedWorld } from "../../../test/by-hand/spied-world.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { formats } from "../../core/words/formats.ts";
import { languages } from "../../core/words/language.ts";
import { type Message, say } from "../../core/words/say.ts";
import { toldGoals } from "../../verbs/goals/goals.ts";
import { run } from "../run.ts";
import { length } from "../text.ts";
import { fanChart } from "./fan-chart.ts";
import { goalsPage } from "./goals-page.ts";
import { intervalBars } from "./interval-bars.ts";
import { paint } from "./paint.ts";
import { sparkline } from "./sparkline.ts";

const plain = paint(false);
const bar = (label: string, value: number, low: number, high: number, goal: number | null = null) => ({
  ...{ label, told: String(value), value, low, high, goal },
});

test("estimates stand on their intervals, on one scale from 0, with the goal as a tick", () => {
  const bars = [bar("Ambassadør", 30, 20, 40), bar("På vei", 10, 5, 15, 20), bar("Ålreit", 8, 0, 20, 8)];
  expect(intervalBars(bars, plain, 41)).toEqual([
    "  Ambassadør  │          ──────●─────  30",
    "  På vei      │  ───●──  ┃             10",
    "  Ålreit      ────◆───────              8",
  ]);
  expect(intervalBars([bar("a", -10, -20, 0), bar("b", 20, 10, 30)], plain, 37)).toEqual([
    "  a  ─────●─────                  -10",
    "  b            │     ─────●─────   20",
  ]);
});

test("nothing is drawn where there is nothing, or no room for it", () => {
  // Of two windows of one step it is told which is which, however long its name.
  const step = { ...bar("→ Tilbagevendende kunde", 1, 0, 2), tail: ", 90 dage" };
  expect(intervalBars([step], plain, 80)[0]).toMatch(/^ {2}→ Tilbagevendend…, 90 dage /);
  expect(intervalBars([], plain, 80)).toEqual([]);
  expect(intervalBars([bar("a", 0, 0, 0)], plain, 80)).toEqual([]);
  expect(intervalBars([bar("a", 1, 0, 2)], plain, 15)).toEqual([]);
});

test("a row of blocks is on a scale from 0, and what is not told is a point", () => {
  expect(sparkline([1, null, 4, 8])).toBe("▂·▅█");
  expect(sparkline([0, 0])).toBe("▁▁");
  expect(sparkline([-50, 0, 50])).toBe("▁▅█");
});

test("a fan goes from what happened to the band of what is expected, beside the goal", () => {
  const fan = {
    ...{ fromDay: 1, byDay: 40, target: 90 },
    points: [10, 20].map((day) => ({ day, value: 2 * day })),
    ahead: [{ day: 40, at: [40, 60, 80, 100, 120] as const }],
  };
  expect(fanChart(fan, String, ["1. jan.", "9. feb."], plain, 36)).toMatchInlineSnapshot(`
    [
      "  120                           ░░",
      "   90  ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄░░▒▒▒▒",
      "                        ░▒▒───────",
      "                    ●──────▒▒▒▒▒▒▒",
      "       ●●●●●●●●●●●●●",
      "    0",
      "       1. jan.             9. feb.",
    ]
  `);
});

const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [fiveRungs],
  people: many(150),
});
afterAll(() => shop.close());

const marks = /[●┃◆░▒▁-█]/;
const drawn = (page: string) => page.split("\n").filter((line) => marks.test(line));

describe.each(languages)("in %s", (language) => {
  test.each([["value"], ["conversion"], ["segments"], ["kpis"]])(
    "stige %s draws within 80 columns, without colour",
    async (...words) => {
      const { world, out } = spiedWorld(shop, { width: 80 });
      expect(await run([...words, "--language", language], world)).toBe(0);
      const lines = drawn(out());
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) {
        expect(length(line)).toBeLessThanOrEqual(80);
        expect(line).toBe(line.trimEnd());
      }
    },
  );

  test("stige goals draws the fan of each", async () => {
    const day = (text: string) => Math.floor(at(`${text} 12:00`) / 86_400_000_000);
    const goal: Goal = {
      ...({
        kind: "climbs",
        from: "customer",
        to: "repeat",
        target: 40,
        withinDays: null,
        segment: null,
      } as const),
      ...{ fromDay: day("2025-07-01"), byDay: day("2026-06-30") },
    };
    const answer = await toldGoals(shop, {}, () => [{ id: 1, goal }]);
    const own = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
    const reader = { say: (said: Message) => say(said, own), formats: own };
    const page = goalsPage({ ...answer, kept: [], names: new Map() }, reader, plain, 80, "stige");
    const lines = drawn(page);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(length(line)).toBeLessThanOrEqual(80);
  });
});
