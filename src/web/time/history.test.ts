import { expect, test } from "vitest";
import type { HistoryAnswer } from "../api/answers.ts";
import { tooShortDays, yearBefore } from "./history.ts";

test.each([
  ["2022-01-10", "2026-11-27", "2025-11-27"],
  ["2026-03-02", "2026-11-27", "2026-03-02"],
  // Data that begin today have a flow too: the server takes no two days that are one.
  ["2026-11-27", "2026-11-27", "2026-11-26"],
])("of data from %s on the flow to %s begins on %s", (from, to, first) => {
  expect(yearBefore({ from, to } as HistoryAnswer, to)).toBe(first);
});

test.each([
  [null, 0],
  // Midnight in Oslo.
  ["2026-03-01T23:00:00Z", 60],
  ["2025-11-01T00:00:00Z", 0],
  ["2027-01-01T00:00:00Z", 90],
])("of 90 days, trusted since %s, %d are too short", (trustedSince, days) => {
  const history = { from: "2026-01-01", to: "2026-03-31" } as HistoryAnswer;
  expect(tooShortDays(history, { trustedSince }, "Europe/Oslo")).toBe(days);
});
