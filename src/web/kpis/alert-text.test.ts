import { expect, test } from "vitest";
import { givenText } from "../../core/words/figure-text.ts";
import { formats } from "../../core/words/formats.ts";
import { isNoShare, readLimit, typedLimit } from "./alert-text.ts";

const nb = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
const en = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

test("a share is typed in percent, with comma, point and sign of percent; other limits as they are", () => {
  expect([
    readLimit("5,5", "share", nb),
    readLimit("5.5 %", "share", nb),
    readLimit("−20", "score", nb),
  ]).toEqual([0.055, 0.055, -20]);
  expect([
    readLimit("", "share", nb),
    readLimit("five", "people", nb),
    readLimit("1e9", "people", nb),
  ]).toEqual([null, null, null]);
});

test("what was typed is shown again", () => {
  expect([
    typedLimit(0.055, "share", nb),
    typedLimit(0.055, "share", en),
    typedLimit(-20, "score", nb),
  ]).toEqual(["5,5", "5.5", "-20"]);
  expect(readLimit(givenText(1000, "people", nb), "people", nb)).toBe(1000);
});

test("a share lies below more than nothing and no more than everything; other limits are no shares", () => {
  const told = (typed: string) => isNoShare(readLimit(typed, "share", en) ?? Number.NaN, "share");
  expect(["0", "0.01", "100", "150", "-5"].map(told)).toEqual([true, false, false, true, true]);
  expect(isNoShare(150, "people")).toBe(false);
});
