import { expect, test } from "vitest";
import { countryCode } from "./country-code.ts";

test.each([
  ["NO", "NO"],
  [" no ", "NO"],
  ["Norge", "NO"],
  ["Norway", "NO"],
  ["Danmark", "DK"],
  ["Sverige", "SE"],
  ["Suomi", "FI"],
  ["Tyskland", "DE"],
  ["UK", "GB"],
  ["United Kingdom", "GB"],
  ["Norse", null],
  ["ZZ", null],
  ["", null],
])("%j is %j", (text, code) => {
  expect(countryCode(text)).toBe(code);
});
