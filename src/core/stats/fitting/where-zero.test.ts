import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whereZero } from "./where-zero.ts";

describe("where a rising function is zero", () => {
  it("is found by hand, at an end too, and the higher end is told where there is none", () => {
    expect(whereZero((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 9);
    expect(whereZero((x) => x - 1, 1, 4)).toBe(1);
    expect(whereZero((x) => x - 4, 1, 4)).toBe(4);
    expect(whereZero((x) => x - 5, 1, 4)).toBe(4);
  });

  it("is found of what flattens out, in few steps", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.998, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (share, rate) => {
          let steps = 0;
          const root = -Math.log1p(-share) / rate;
          const high = 4 ** Math.max(0, Math.ceil(Math.log(root) / Math.log(4)));
          const found = whereZero(
            (x) => {
              steps++;
              return -Math.expm1(-rate * x) - share;
            },
            0,
            high,
          );
          expect(Math.abs(found - root)).toBeLessThan(1e-8 * high);
          expect(steps).toBeLessThan(60);
        },
      ),
    );
  });
});
