import { expect, test } from "vitest";
import { formats } from "../../core/words/formats.ts";
import { typedNumber } from "./typed-number.ts";

test("a number is read as its language writes it: what is shown and typed again is the same", () => {
  for (const language of ["nb", "da", "en"] as const) {
    const { count } = formats({ language, timeZone: "Europe/Oslo", currency: "NOK" });
    for (const n of [0, 7, 12.5, 999, 1000, 12_500, 1_234_567, -20, -1000.25])
      expect([language, n, typedNumber(count(n), language)]).toEqual([language, n, n]);
  }
});

test("comma and point are both the decimal sign where no groups are meant", () => {
  const read = (typed: string) => [typedNumber(typed, "nb"), typedNumber(typed, "en")];
  expect(read("5.5")).toEqual([5.5, 5.5]);
  expect(read("5,5")).toEqual([5.5, 5.5]);
  expect(read("0.050")).toEqual([0.05, 0.05]);
  expect(read("1.000")).toEqual([1000, 1]);
  expect(read("1,000")).toEqual([1, 1000]);
  expect(read(" 1 000 ")).toEqual([1000, 1000]);
  expect(["", "five", "1e9", "1 00", "1.00.000", "--1"].flatMap(read)).toEqual(Array(12).fill(null));
});
