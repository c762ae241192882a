import { describe, expect, test } from "vitest";
import type { WindowsAnswer } from "../../verbs/rules/windows.ts";
import { reader } from "../reader.ts";
import { length } from "../text.ts";
import { paint } from "./paint.ts";
import { type WindowsShown, windowsPage } from "./windows-page.ts";

const day = 86_400_000_000;
const broken = (days: number, silences: number, ended: number) => ({
  days,
  silences,
  ended,
  share: ended / silences,
  interval: { low: ended / silences - 0.012, high: ended / silences + 0.013 },
  counts: silences >= 100,
});
const tried = [
  broken(330, 12_900, 1870),
  broken(360, 12_000, 1500),
  broken(390, 11_000, 1210),
  broken(420, 10_000, 900),
  broken(450, 9000, 700),
  broken(480, 99, 0),
];
const reached = (orders: number, withinDays: number, reaching: number) => ({
  orders,
  withinDays,
  people: 1890,
  reaching,
  share: reaching / 1890,
  interval: { low: reaching / 1890 - 0.01, high: reaching / 1890 + 0.011 },
});

const answer: WindowsAnswer = {
  firstUs: Date.UTC(2021, 10, 22, 9) * 1000,
  endUs: Date.UTC(2026, 10, 21, 22, 59, 59, 999) * 1000 + 999,
  lapsedAfter: { kind: "proposed", found: broken(420, 10_000, 900), tried },
  loyal: {
    kind: "proposed",
    found: reached(4, 730, 346),
    tried: [reached(3, 365, 150), reached(3, 730, 586), reached(4, 730, 346)],
  },
  inForce: { preset: "danish", lapsedAfterUs: 365 * day, loyal: { orders: 4, withinUs: 365 * day } },
  changes: [
    { key: "lapsedAfter", from: "365d", to: "420d" },
    { key: "loyalWithin", from: "365d", to: "730d" },
  ],
};
const nothing = { changes: [] };
const norwegian = { inForce: { preset: "norwegian", lapsedAfterUs: 420 * day, loyal: null } } as const;
const cases: Readonly<Record<string, WindowsAnswer>> = {
  proposed: answer,
  "nothing to change": { ...answer, ...norwegian, ...nothing },
  "own rungs": { ...answer, inForce: { preset: null, lapsedAfterUs: null, loyal: null } },
  "too short": {
    ...answer,
    ...nothing,
    lapsedAfter: { kind: "too-short", later: broken(330, 400, 80), tried: tried.slice(0, 2) },
    loyal: { kind: "too-short", days: 212 },
  },
  "too short to say anything": {
    ...answer,
    ...nothing,
    lapsedAfter: { kind: "too-short", later: null, tried: [] },
    loyal: { kind: "too-short", days: 1 },
  },
  "too few": {
    ...answer,
    ...nothing,
    lapsedAfter: { kind: "too-few", seen: broken(90, 37, 2), needed: 100, tried: [broken(90, 37, 2)] },
    loyal: { kind: "too-few", people: 37, needed: 100 },
  },
  "no orders": {
    ...answer,
    ...nothing,
    firstUs: null,
    lapsedAfter: { kind: "too-few", seen: { ...broken(90, 1, 0), silences: 0 }, needed: 100, tried: [] },
    loyal: { kind: "too-short", days: 0 },
  },
};

const shown: WindowsShown = { shop: "Fjellbutikken", written: false, table: true };
const page = (language: "nb" | "da" | "en", told: WindowsAnswer, how = shown) =>
  windowsPage(told, how, reader(language, { timeZone: "Europe/Oslo", currency: "NOK" }), paint(false), 80)
    // Numbers are written with spaces that do not break.
    .replaceAll("\u00a0", " ");

describe.each(["nb", "da", "en"] as const)("in %s", (language) => {
  test.each(Object.entries(cases))("%s keeps to 80 characters", (_, told) => {
    for (const how of [shown, { ...shown, table: false }, { ...shown, written: true }])
      for (const line of page(language, told, how).split("\n")) {
        expect(length(line)).toBeLessThanOrEqual(80);
        expect(line).toBe(line.trimEnd());
        expect(line).not.toMatch(/undefined|NaN|null|\[object/);
      }
  });
});

test("as it is shown", () => {
  expect(`\n${page("nb", answer)}`).toMatchInlineSnapshot(`
    "
      Vinduer etter rytmen i Fjellbutikken
      talt opp fra ordrene fra 22. november 2021 til 21. november 2026

      Sovende etter 420 dager
      Av 10 000 pauser som hadde vart i 420 dager, endte 900 med et kjøp innen 365
      dager til: 9,0 % (90 %-intervall 7,8 %–10,3 %). Det er den korteste lengden
      der færre enn 10 % gjør det, både der og ved alle lengre.
      I dag: 365 dager.

         stille i  pauser  endte   andel  90 %-intervall
        330 dager  12 900  1 870  14,5 %   13,3 %–15,8 %
        360 dager  12 000  1 500  12,5 %   11,3 %–13,8 %
        390 dager  11 000  1 210  11,0 %    9,8 %–12,3 %
        420 dager  10 000    900   9,0 %    7,8 %–10,3 %
        450 dager   9 000    700   7,8 %     6,6 %–9,1 %

      Lojal fra 4 kjøp i løpet av 730 dager
      Av 1 890 personer som handlet de siste 730 dagene, gjorde 346 minst 4 kjøp:
      18,3 % (90 %-intervall 17,3 %–19,4 %).
      3 i løpet av 365 dager ble bare nådd av 7,9 %, så en lengre tid ble prøvd.
      3 i løpet av 730 dager ble nådd av 31,0 %; lojale bør være høyst en fjerdedel.
      I dag: 4 kjøp i løpet av 365 dager.

      stige windows --write ville endret dette i stige.yaml, som aldri endrer seg av
      seg selv:
        lapsedAfter: 365d → 420d
        loyalWithin: 365d → 730d
    "
  `);
});

test("after it was written", () => {
  const lines = page("da", answer, { ...shown, written: true }).split("\n");
  expect(lines.slice(-3)).toEqual([
    "  Skrevet i stige.yaml: lapsedAfter: 365d → 420d, loyalWithin: 365d → 730d.",
    "  stige climb sætter alle på den nye stige og siger, hvad den ændrer.",
    "",
  ]);
});

test("too short and too few, in short", () => {
  const told = (name: string) =>
    page("en", cases[name] ?? answer, { ...shown, table: false })
      .split("\n")
      .slice(2, -1);
  expect(told("too short")).toEqual([
    "",
    "  Lapsed: later than 330 days; the data are too short to say when",
    "  Of 400 silences that had lasted 330 days, 80 have ended with a purchase",
    "  already: 20.0% (90% interval 18.8%–21.3%). At a length that means lapsed,",
    "  fewer than 10% do.",
    "  Today: 365 days.",
    "",
    "  Loyal: the data are too short to know",
    "  The orders span 212 days; 365 are needed.",
    "  Today: 4 purchases within 365 days.",
    "",
    "  stige.yaml stays as it is.",
  ]);
  expect(told("too few")).toContain("  37 silences have lasted 90 days; 100 are needed.");
});
