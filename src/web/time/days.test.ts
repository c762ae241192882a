import { expect, test } from "vitest";
import { dateOf, dayNumber, localDate, monthsAfter, monthsFrom } from "./days.ts";

test("a date and its number", () => {
  expect(dayNumber("2026-03-31")).toBe(20_543);
  expect(dayNumber("2026-03-31T14:05")).toBe(20_543);
  expect(dateOf(20_543)).toBe("2026-03-31");
});

test.each([
  ["2026-03-31", -1, "2026-02-28"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2026-01-15", -12, "2025-01-15"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2025-12-31", 1, "2026-01-31"],
])("%s and %i months is %s", (date, months, then) => {
  expect(monthsFrom(date, months)).toBe(then);
});

test("an instant's date is the shop's own", () => {
  expect(localDate("2026-03-31T22:30:00Z", "Europe/Oslo")).toBe("2026-04-01");
  expect(localDate("2026-03-31T21:59:59.999999Z", "Europe/Oslo")).toBe("2026-03-31");
});

test("months go on over the end of a year", () => {
  expect([monthsAfter("2025-11", 3), monthsAfter("2025-01", 0)]).toEqual(["2026-02", "2025-01"]);
});
