import { expect, test } from "vitest";
import { seasonAhead } from "./season.ts";

/** Three years of 100 orders a month, 300 each December, seen from the end of November: the last month is November. */
const months = Array.from({ length: 36 }, (_, ago) => ({ ago, orders: ago % 12 === 11 ? 300 : 100 }));

test("December ahead brings more than an average month, the three months after less so, a year as much", () => {
  expect(seasonAhead(months, 1100, { horizonDays: 30 })).toBeCloseTo(2.6, 1);
  expect(seasonAhead(months, 1100, { horizonDays: 90 })).toBeCloseTo(1.43, 1);
  expect(seasonAhead(months, 1100, { horizonDays: 365 })).toBe(1);
  expect(seasonAhead(months, 700, { horizonDays: 90 })).toBeNull();
  expect(seasonAhead(months, 700, { horizonDays: 730 })).toBe(1);
});

test("an even shop has no season", () => {
  const even = months.map(({ ago }) => ({ ago, orders: 100 }));
  expect(seasonAhead(even, 1100, { horizonDays: 90 })).toBe(1);
});
