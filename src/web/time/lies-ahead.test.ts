import { expect, test } from "vitest";
import { liesAhead } from "./lies-ahead.ts";

test.each([
  ["2026-11-27", "2026-11-27T10:00:00Z", false],
  ["2026-11-28", "2026-11-27T10:00:00Z", true],
  ["2026-11-28", "2026-11-27T23:30:00Z", false],
  ["2027-01-01T08:00Z", "2026-11-27T10:00:00Z", true],
])("%s, where it is %s, lies ahead: %s", (day, knownAt, ahead) => {
  expect(liesAhead(day, knownAt, "Europe/Oslo")).toBe(ahead);
});
