import { expect, test } from "vitest";
import { dayMonthsOn, notBefore } from "./days-of-data.ts";

const days = { firstDay: "2022-01-10", lastDay: "2026-11-27" };

test.each([
  [undefined, -1, "2026-10-27"],
  ["2022-02-03", -1, "2022-01-10"],
  ["2022-02-03", -12, "2022-01-10"],
  ["2022-01-10", -12, "2022-01-10"],
  ["2022-01-10", 1, "2022-02-10"],
  ["2026-11-10", 1, undefined],
  ["2026-11-10T12:00:00Z", -1, "2026-10-10"],
])("from %s %i months within the data are %s", (at, months, day) => {
  expect(dayMonthsOn(at, months, days)).toBe(day);
});

test("days before the data are their first", () => {
  expect(notBefore("2022-01-10", "1901-01-01T10:00Z")).toBe("2022-01-10");
  expect(notBefore("2022-01-10", "2022-01-10T10:00Z")).toBe("2022-01-10T10:00Z");
  expect(notBefore(null, "1901-01-01")).toBe("1901-01-01");
});
