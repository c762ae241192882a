import { expect, test } from "vitest";
import { zoneOf } from "../facts/zone.ts";
import { dataEndOf } from "./data-end.ts";

const zone = zoneOf("Europe/Oslo");
const day = (n: number) => Date.UTC(2026, 0, n, 12) * 1000;
const ended = (daysBefore: number, spanDays?: number) =>
  dataEndOf(day(60 - daysBefore), day(60), zone, spanDays)?.days ?? null;

test("data end long before an instant after four weeks, and in a span that is counted after a fourteenth of it", () => {
  expect([28, 29].map((days) => ended(days))).toEqual([null, 29]);
  expect([2, 3].map((days) => ended(days, 28))).toEqual([null, 3]);
  expect([6, 7].map((days) => ended(days, 90))).toEqual([null, 7]);
  expect([28, 29].map((days) => ended(days, 3650))).toEqual([null, 29]);
});
