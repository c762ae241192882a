import { expect, test } from "vitest";
import { formats } from "../../core/words/formats.ts";
import { limitText, readLimit, typedLimit } from "./alert-text.ts";

const nb = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
const en = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

test("a share is typed in percent, with comma, point and sign of percent; other limits as they are", () => {
  expect([readLimit("5,5", "share"), readLimit("5.5 %", "share"), readLimit("−20", "score")]).toEqual([
    0.055, 0.055, -20,
  ]);
  expect([readLimit("", "share"), readLimit("five", "people"), readLimit("1e9", "people")]).toEqual([
    null,
    null,
    null,
  ]);
});

test("what was typed is shown again", () => {
  expect([
    typedLimit(0.055, "share", nb),
    typedLimit(0.055, "share", en),
    typedLimit(-20, "score", nb),
  ]).toEqual(["5,5", "5.5", "-20"]);
  expect([limitText(0.055, "share", nb), limitText(0.05, "share", en)]).toEqual(["5,5 %", "5%"]);
});
