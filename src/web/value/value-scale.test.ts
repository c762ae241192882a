import { expect, test } from "vitest";
import { logScale } from "./value-scale.ts";

test("spans whole powers of ten, and says what it cuts", () => {
  const scale = logScale([120, 45_000]);
  expect(scale?.ticks).toEqual([100, 1000, 10_000, 100_000]);
  expect([100, 1000, 100_000, 5, 1e9].map((minor) => scale?.at(minor))).toEqual([0, 100 / 3, 100, 0, 100]);
  expect(scale?.cut).toBe(false);
  expect(logScale([0, 500, 100_000_000])).toMatchObject({ cut: true });
  expect(logScale([1000])?.ticks).toEqual([1000, 10_000]);
  expect(logScale([0, -5])).toBeNull();
});
