import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestWord, slips } from "./nearest-word.ts";

describe("slips", () => {
  test.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "acb", 1],
    ["atLaest", "atLeast", 1],
    ["withn", "within", 1],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
  ])("%s and %s: %i", (a, b, expected) => {
    expect(slips(a, b)).toBe(expected);
  });

  test("is the same both ways and zero only for equal words", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(slips(a, b)).toBe(slips(b, a));
        expect(slips(a, b) === 0).toBe(a === b);
        expect(slips(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe("nearestWord", () => {
  const keys = ["atLeast", "within", "none", "which"];
  test.each([
    ["atleast", "atLeast"],
    ["at_least", "atLeast"],
    ["at-least", "atLeast"],
    ["widthin", "within"],
    ["non", "none"],
    ["minimum", null],
    // The only one that begins so, and not one of several.
    ["atl", "atLeast"],
    ["wi", null],
    ["x", null],
    ["", null],
  ])("%s means %s", (typed, meant) => {
    expect(nearestWord(typed, keys)).toBe(meant);
  });
});
