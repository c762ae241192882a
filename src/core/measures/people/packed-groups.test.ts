import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packedGroups, unpackedGroups } from "./packed-groups.ts";

describe("groups in few bits", () => {
  it("takes a bit a person for one group, half a byte for fifteen", () => {
    const named = (groups: number) => Array.from({ length: groups }, (_, i) => `g${i}`);
    const bytes = (groups: number) =>
      packedGroups({ of: new Uint8Array(1000), names: named(groups) }).packed.length;
    expect([1, 2, 3, 4, 15, 16, 255].map(bytes)).toEqual([125, 250, 250, 500, 500, 1000, 1000]);
    const one = packedGroups({ of: Uint8Array.of(0, 1, 1), names: ["a"] });
    expect(one).toEqual({ packed: Uint8Array.of(6), bits: 1, persons: 3, names: ["a"] });
  });

  it("gives what was packed", () => {
    const groups = fc
      .integer({ min: 0, max: 255 })
      .chain((names) =>
        fc.tuple(fc.constant(names), fc.array(fc.integer({ min: 0, max: names }), { maxLength: 40 })),
      );
    fc.assert(
      fc.property(groups, ([count, of]) => {
        const told = { of: Uint8Array.from(of), names: Array.from({ length: count }, (_, i) => `g${i}`) };
        expect(unpackedGroups(packedGroups(told))).toEqual(told);
      }),
    );
  });
});
