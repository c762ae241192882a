import fc from "fast-check";
import { expect, test } from "vitest";
import { roundLevels } from "./round-levels.ts";

test("0 and 214 stand between 0 and 250, 0.02 and 0.11 between 0 and 0.12, 3 alone, a share alone and nothing have a scale too", () => {
  expect(roundLevels([0, 214])).toEqual([0, 100, 200, 300]);
  expect(roundLevels([0, 180])).toEqual([0, 50, 100, 150, 200]);
  expect(roundLevels([0.02, 0.11])).toEqual([0, 0.05, 0.1, 0.15]);
  expect(roundLevels([3])).toEqual([0, 1, 2, 3]);
  expect(roundLevels([0.3, 0.3])).toEqual([0, 0.1, 0.2, 0.3]);
  expect(roundLevels([1])).toEqual([0, 0.5, 1]);
  expect(roundLevels([-3])).toEqual([-3, -2, -1, 0]);
  expect(roundLevels([])).toEqual([0, 0.5, 1]);
});

test("every value lies within, on two to seven levels", () => {
  const value = fc.integer({ min: -1e8, max: 1e8 }).map((thousandths) => thousandths / 1000);
  const values = fc.array(value, { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(values, (some) => {
      const levels = roundLevels(some);
      expect(levels[0]).toBeLessThanOrEqual(Math.min(...some) + 1e-9 * Math.abs(Math.min(...some)));
      expect(levels.at(-1)).toBeGreaterThanOrEqual(Math.max(...some) - 1e-9 * Math.abs(Math.max(...some)));
      expect(levels.length).toBeGreaterThanOrEqual(2);
      expect(levels.length).toBeLessThanOrEqual(7);
    }),
  );
});

test("shares have no level below none or over all", () => {
  const shares = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { maxLength: 9 });
  fc.assert(
    fc.property(shares, (some) => {
      const levels = roundLevels(some);
      expect(levels[0]).toBeGreaterThanOrEqual(0);
      expect(levels.at(-1)).toBeLessThanOrEqual(1);
    }),
  );
});
