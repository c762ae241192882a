import { expect, it } from "vitest";
import { goalPart } from "./goal-part.ts";

it("a part of a goal has a word, what it is of and whether it is of the days before", () => {
  expect(
    ["climbed.28.before", "climbed.before", "took.2026-03", "came.new", "decided"].map(goalPart),
  ).toEqual([
    { word: "climbed", of: "28", before: true },
    { word: "climbed", of: null, before: true },
    { word: "took", of: "2026-03", before: false },
    { word: "came", of: "new", before: false },
    { word: "decided", of: null, before: false },
  ]);
});
