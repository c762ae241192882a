import { describe, expect, it } from "vitest";
import { moveKind, moveKinds } from "./moves.ts";
import { presetLadder } from "./presets.ts";

const ladder = presetLadder("norwegian");
const [lead, customer, ambassador, lapsed, silent] = [0, 2, 4, 5, 6] as const;

describe("the kind of a move", () => {
  it.each([
    ["arrival", lead, -1],
    ["arrival", ambassador, -1],
    ["climb", customer, lead],
    ["climb", ambassador, lead],
    ["fall", customer, ambassador],
    ["lapse", lapsed, customer],
    ["lapse", lapsed, silent],
    ["return", customer, silent],
    ["return", lead, lapsed],
  ])("is %s to place %i from %i", (kind, place, previous) => {
    expect(moveKind(ladder, place, previous)).toBe(kind);
    expect(moveKinds).toContain(kind);
  });

  it("is none from a place to itself", () => {
    expect(() => moveKind(ladder, lead, lead)).toThrow(RangeError);
  });
});
