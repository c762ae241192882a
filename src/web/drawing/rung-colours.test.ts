import { expect, test } from "vitest";
import { rungColours } from "./rung-colours.ts";

test("the norwegian ladder is drawn in the colours of its pictures", () => {
  expect(rungColours(5, 2)).toEqual(["lead", "prospect", "customer", "repeat", "ambassador"]);
});

test("the danish ladder buys on its second rung, and has three warm ones", () => {
  expect(rungColours(5, 1)).toEqual(["lead", "customer", "repeat", "loyal", "ambassador"]);
});

test("a ladder of two, and one where nobody buys, have colours for each", () => {
  expect(rungColours(2, 0)).toEqual(["customer", "repeat"]);
  expect(rungColours(4, null)).toEqual(["lead", "customer", "repeat", "ambassador"]);
});
