import { expect, test } from "vitest";
import { formats } from "./formats.ts";
import { message, say } from "./say.ts";

test("a span of one day is one day, not days", () => {
  const told = (days: number) =>
    (["en", "nb", "da"] as const).map((language) =>
      say(
        message("alerts.fine", { name: "A", value: "7", limit: "5", days }),
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
