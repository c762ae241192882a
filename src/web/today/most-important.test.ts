import { expect, test } from "vitest";
import { mostImportant } from "./most-important.ts";

const of = (...ranks: number[]) => ranks.map((rank, at) => ({ rank, at }));
const places = (lines: readonly { at: number }[]) => lines.map(({ at }) => at);

test("of many lines the five of the lowest rank are seen, in the order in which they stand", () => {
  expect(places(mostImportant(of(1, 3, 5, 6, 2, 4, 9)))).toEqual([0, 1, 2, 4, 5]);
});

test("of one rank those that stand first are seen; few are all seen", () => {
  expect(places(mostImportant(of(1, 2, 2, 2, 2, 2)))).toEqual([0, 1, 2, 3, 4]);
  expect(places(mostImportant(of(9, 1)))).toEqual([0, 1]);
});
