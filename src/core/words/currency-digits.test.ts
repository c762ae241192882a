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
  // Where Intl says something else than ISO 4217.
  ["HUF", 2],
  ["IDR", 2],
  ["IQD", 3],
  ["CLF", 4],
  ["nok", null],
  ["NKR", null],
  ["", null],
])("%s has %s decimals", (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});
