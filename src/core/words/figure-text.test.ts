import { expect, test } from "vitest";
import { givenText, valueText } from "./figure-text.ts";
import { formats } from "./formats.ts";

const nb = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
const en = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

test("a limit keeps the digits that were given, a value has those of its unit", () => {
  expect([
    givenText(0.055, "share", nb),
    givenText(0.05, "share", en),
    givenText(0.0525, "share", nb),
  ]).toEqual(["5,5\u00a0%", "5%", "5,25\u00a0%"]);
  expect([givenText(12.5, "score", nb), givenText(-20, "score", en), givenText(1000, "people", nb)]).toEqual([
    "12,5",
    "-20",
    "1\u00a0000",
  ]);
  expect([valueText(12.5, "score", nb), valueText(0.0525, "share", en), valueText(1, "days", nb)]).toEqual([
    "13",
    "5.3%",
    "1 dag",
  ]);
});
