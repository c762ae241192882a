import { expect, test } from "vitest";
import { driftOf } from "./drift.ts";

const windows = [28, 90, 365];
const months = (climbed: (month: number) => number, people = 200) =>
  Array.from({ length: 12 }, (_, month) => ({
    ...{ step: 0, monthDay: 20_000 + 30 * month, people },
    followed: [people, people, month < 3 ? people : 0],
    climbed: [0, climbed(month), 0],
  }));

test("ever fewer climb, or ever more: it drifts, and the halves tell how far", () => {
  const fewer = driftOf(
    months((month) => 100 - 4 * month),
    windows,
  );
  expect(fewer).toMatchObject({ days: 90, earlier: { share: 0.45 }, later: { share: 0.33 } });
  const more = driftOf(
    months((month) => 56 + 4 * month),
    windows,
  );
  expect(more?.later.share).toBeGreaterThan(more?.earlier.share ?? 1);
});

test("as chance has it, of too few, or of nobody: no drift is told", () => {
  expect(
    driftOf(
      months((month) => 70 + (month % 2 === 0 ? 3 : -3)),
      windows,
    ),
  ).toBeNull();
  expect(
    driftOf(
      months(() => 0),
      windows,
    ),
  ).toBeNull();
  expect(
    driftOf(
      months((month) => (month < 6 ? 1 : 0), 1),
      windows,
    ),
  ).toBeNull();
  expect(driftOf([], windows)).toBeNull();
});
