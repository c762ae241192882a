import { expect, test } from "vitest";
import { currencyDigits } from "./currency-digits.ts";

test.each([
  ["NOK", 2],
  ["DKK", 2],
  ["SEK", 2],
  ["EUR", 2],
  ["ISK", 0],
  ["JPY", 0],
  ["KWD", 3],
  ["nok", null],
  ["NKR", null],
  ["", null],
])("%s has %s decimals", (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});
