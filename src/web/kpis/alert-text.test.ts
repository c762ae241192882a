import { expect, test } from "vitest";
import { formats } from "../../core/words/formats.ts";
import { limitText, readLimit, typedLimit } from "./alert-text.ts";

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
  expect([limitText(0.055, "share", nb), limitText(0.05, "share", en)]).toEqual(["5,5 %", "5%"]);
  expect([limitText(12.5, "score", nb), limitText(1000, "people", nb)]).toEqual(["12,5", "1\u00a0000"]);
  expect(readLimit(limitText(1000, "people", nb), "people", nb)).toBe(1000);
});
