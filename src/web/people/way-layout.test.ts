import { expect, test } from "vitest";
import type { PersonAnswer } from "../api/answers.ts";
import { fitsIn, isCrowded, roomOfLabels, wayOf } from "./way-layout.ts";

const person = {
  stays: [
    { rung: "customer", from: "2025-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z", previous: null },
    { rung: "lapsed", from: "2026-01-01T00:00:00Z", to: null, previous: "customer" },
  ],
  entries: [
    { at: "2025-01-01T00:00:00Z", kind: "orders", said: "", amountMinor: 89_000, score: null, move: null },
    { at: "2025-03-01T00:00:00Z", kind: "orders", said: "", amountMinor: 89_000, score: null, move: null },
    { at: "2025-02-01T00:00:00Z", kind: "consents", said: "", move: null },
  ],
} as unknown as PersonAnswer;

test("what is certain to come lies ahead of now, and the drawing reaches beyond it", () => {
  const way = wayOf(person, "2025-07-01T00:00:00Z");
  expect(way.stays.map(({ rung, fromMs }) => [rung, fromMs > way.nowMs])).toEqual([
    ["customer", false],
    ["lapsed", true],
  ]);
  expect(way.toMs).toBeGreaterThan(Date.parse("2026-01-01T00:00:00Z"));
  expect(way.stays.at(-1)?.toMs).toBe(way.toMs);
});

test("facts after the instant are not drawn, nor lanes without any", () => {
  const way = wayOf(person, "2025-02-15T00:00:00Z");
  expect(way.lanes).toEqual([
    {
      lane: "orders",
      marks: [{ atMs: Date.parse("2025-01-01T00:00:00Z"), amountMinor: 89_000, score: null }],
    },
  ]);
});

test("a rung set by hand for decades is drawn for some years", () => {
  const stays = [
    { rung: "top", from: "2025-01-01T00:00:00Z", to: "2099-12-31T00:00:00Z", previous: null },
    { rung: "lapsed", from: "2099-12-31T00:00:00Z", to: null, previous: "top" },
  ];
  const way = wayOf({ ...person, stays } as PersonAnswer, "2025-07-01T00:00:00Z");
  expect(new Date(way.toMs).getUTCFullYear()).toBeLessThan(2029);
  expect(way.stays.map(({ rung, toMs }) => [rung, toMs === way.toMs])).toEqual([["top", true]]);
});

test("a lane is crowded where its marks would cover each other, but not where they are of one day", () => {
  const marks = (n: number, everyMs: number) =>
    Array.from({ length: n }, (_, i) => ({ atMs: i * everyMs, amountMinor: 100, score: null }));
  const x = (ms: number) => ms / 1000;
  expect(isCrowded(marks(40, 20_000), x)).toBe(false);
  expect(isCrowded(marks(40, 5_000), x)).toBe(true);
  expect(isCrowded(marks(40, 0), x)).toBe(false);
  expect(isCrowded(marks(8, 2_000), x)).toBe(false);
});

test("the longest name has its room left of the way, of a narrow one less than half", () => {
  const danish = ["Ambassadør", "Tilbagevendende kunde", "Kunde"];
  expect(roomOfLabels(["Kunde"], 900)).toBe(134);
  expect(roomOfLabels(["Kunde"], 300)).toBe(92);
  expect(roomOfLabels(danish, 900)).toBe(147);
  expect(roomOfLabels(danish, 358)).toBe(147);
  expect(roomOfLabels(danish, 288)).toBe(147);
  expect(roomOfLabels(danish, 200)).toBe(110);
});

test("a label that would be cut is not drawn", () => {
  expect(fitsIn("hvis ingenting skjer", 130)).toBe(true);
  expect(fitsIn("hvis ingenting skjer", 80)).toBe(false);
});
