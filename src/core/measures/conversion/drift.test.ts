import { expect, test } from "vitest";
import { monthsOf, windows } from "../../../../test/conversion/months-of-cohorts.ts";
import { driftOf } from "./drift.ts";

test("ever fewer climb, or ever more: it drifts, and the halves tell how far", () => {
  const fewer = driftOf(
    monthsOf((month) => 100 - 4 * month),
    windows,
  );
  expect(fewer).toMatchObject({ days: 90, earlier: { share: 0.45 }, later: { share: 0.33 } });
  const more = driftOf(
    monthsOf((month) => 56 + 4 * month),
    windows,
  );
  expect(more?.later.share).toBeGreaterThan(more?.earlier.share ?? 1);
});

test("as chance has it, of too few, or of nobody: no drift is told", () => {
  expect(
    driftOf(
      monthsOf((month) => 70 + (month % 2 === 0 ? 3 : -3)),
      windows,
    ),
  ).toBeNull();
  expect(
    driftOf(
      monthsOf(() => 0),
      windows,
    ),
  ).toBeNull();
  expect(
    driftOf(
      monthsOf((month) => (month < 6 ? 1 : 0), 1),
      windows,
    ),
  ).toBeNull();
  expect(driftOf([], windows)).toBeNull();
});
