import { expect, test } from "vitest";
import { formats } from "./formats.ts";
import { message, say } from "./say.ts";

test("a span of one day is one day, not days", () => {
  const told = (days: number) =>
    (["en", "nb", "da"] as const).map((language) =>
      say(
        message("alerts.told", { name: "A", value: "7", limit: "5", days, sinceUs: null, untilUs: null }),
        formats({ language, timeZone: "Europe/Oslo", currency: "NOK" }),
      ),
    );
  expect(told(1)).toEqual([
    "A is 7 in 1 day; below 5 it is an alert.",
    "A er 7 på 1 dag; under 5 er det et varsel.",
    "A er 7 på 1 dag; under 5 er det en advarsel.",
  ]);
  expect(told(28)[2]).toBe("A er 7 på 28 dage; under 5 er det en advarsel.");
});

test("an alert tells its figure, or that it is not told, and since when it lies below; where the data end, what of it is said", () => {
  const reader = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
  const told = (value: string | null, sinceUs: number | null, untilUs: number | null = null) =>
    say(message("alerts.told", { name: "A", value, limit: "5", days: 28, sinceUs, untilUs }), reader);
  expect([told(null, null), told("7", null), told("3", 0), told("3", 0, 86_400_000_000)]).toEqual([
    "A kan ikke fortelles for 28 dager; under 5 er det et varsel.",
    "A er 7 på 28 dager; under 5 er det et varsel.",
    "Varsel: A er 3 på 28 dager, under 5, i hvert slikt tidsrom siden 1. januar 1970.",
    "Varsel: A er 3 på 28 dager fram til 2. januar 1970, der dataene slutter, under 5, i hvert slikt tidsrom siden 1. januar 1970.",
  ]);
});
