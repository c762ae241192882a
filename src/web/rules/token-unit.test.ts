import { expect, test } from "vitest";
import { readToken, unitOf } from "./token-unit.ts";

const dayUs = 86_400_000_000;
const days = unitOf("duration", 365 * dayUs, "NOK");

test("a value of a rule is read as its language writes numbers", () => {
  expect(readToken("1.000", days, "nb")).toBe(1000 * dayUs);
  expect(readToken("1 000", days, "nb")).toBe(1000 * dayUs);
  expect(readToken("1,000", days, "en")).toBe(1000 * dayUs);
  const money = unitOf("money", 100, "NOK");
  expect(readToken("1,5", money, "nb")).toBe(150);
  expect(readToken("1.5", money, "en")).toBe(150);
  expect(readToken("1.500", money, "da")).toBe(150_000);
  expect(readToken("12", unitOf("money", 100, "JPY"), "en")).toBe(12);
});

test("what is no such value is none", () => {
  for (const typed of ["", "et år", "1,5", "0", "-3", "36501", "1e3"])
    expect([typed, readToken(typed, days, "nb")]).toEqual([typed, null]);
  expect(readToken("11", unitOf("score", 9, "NOK"), "nb")).toBe(null);
  expect(readToken("0", unitOf("score", 9, "NOK"), "nb")).toBe(0);
  expect(unitOf("duration", 12 * 3_600_000_000, "NOK")).toMatchObject({ name: "hours", most: 876_000 });
});
