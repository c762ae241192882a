import { expect, test } from "vitest";
import { formats } from "../../core/words/formats.ts";
import { sayIn } from "../words/say-in.ts";
import { buyingHeading } from "./buying-heading.ts";

const f = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
const words = { f, say: sayIn(f) };
const told = { people: 12, rung: null, nameOf: (id: string) => id, goalName: null };

test("a goal is called what its page calls it, and a month is said as one", () => {
  const view = { goal: 3, part: "decided.2026-07" };
  expect(buyingHeading(view, words, { ...told, goalName: "Kunde til gjenkjøper: 50" })).toBe(
    "12 kom til foten av steget i juli 2026, og dagene deres tok slutt i tidsrommet til målet «Kunde til gjenkjøper: 50».",
  );
  // As long as its name is not known.
  expect(buyingHeading({ goal: 3, part: "climbed.28.before" }, words, told)).toBe(
    "12 klatret steget i like mange dager før tidsrommet til mål 3, etter å ha ventet 28 dager eller mer, fram til neste gruppe.",
  );
});
