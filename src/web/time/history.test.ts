import { expect, test } from "vitest";
import type { HistoryAnswer } from "../api/answers.ts";
import { yearBefore } from "./history.ts";

test.each([
  ["2022-01-10", "2026-11-27", "2025-11-27"],
  ["2026-03-02", "2026-11-27", "2026-03-02"],
  // Data that begin today have a flow too: the server takes no two days that are one.
  ["2026-11-27", "2026-11-27", "2026-11-26"],
])("of data from %s on the flow to %s begins on %s", (from, to, first) => {
  expect(yearBefore({ from, to } as HistoryAnswer, to)).toBe(first);
});
