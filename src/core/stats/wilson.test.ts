import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilson } from "./wilson.ts";

describe("wilson", () => {
  // The first: R's prop.test without correction. Then R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, method 3.
  test.each([
    [15, 148, 0.062386, 0.160487, 6],
    [81, 263, 0.2553, 0.3662, 4],
    [15, 148, 0.0624, 0.1605, 4],
    [0, 20, 0, 0.1611, 4],
    [1, 29, 0.0061, 0.1718, 4],
  ])("%i of %i at 95 %%", (count, of, low, high, digits) => {
    const interval = wilson(count, of, 0.95);
    expect(interval.low).toBeCloseTo(low, digits);
    expect(interval.high).toBeCloseTo(high, digits);
  });

  test("of none and of all one end is exact, the other z^2 / (n + z^2) away", () => {
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(2.705543 / 22.705543, 6) });
    expect(wilson(20, 20)).toEqual({ low: expect.closeTo(20 / 22.705543, 6), high: 1 });
  });

  test("its ends are the shares that would be just refuted: |p - share| = z sqrt(p (1 - p) / n)", () => {
    const counts = fc.integer({ min: 1, max: 100_000 }).chain((of) => fc.tuple(fc.nat(of), fc.constant(of)));
    fc.assert(
      fc.property(counts, ([count, of]) => {
        const share = count / of;
        const { low, high } = wilson(count, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        for (const p of [low, high]) {
          const away = 1.6448536269514722 * Math.sqrt((p * (1 - p)) / of);
          expect(Math.abs(p - share)).toBeCloseTo(away, 9);
        }
      }),
    );
  });

  test.each([
    [-1, 3],
    [4, 3],
    [0, 0],
    [0.5, 3],
    [Number.NaN, 3],
  ])("%f of %f is no share", (count, of) => {
    expect(() => wilson(count, of)).toThrow(RangeError);
  });
});
