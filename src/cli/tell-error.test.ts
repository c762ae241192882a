import { expect, test } from "vitest";
import { formats } from "../core/words/formats.ts";
import { message, say } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { tellError } from "./tell-error.ts";

const f = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });
const reader = {
  say: (said: Parameters<typeof say>[0]) => say(said, f),
  formats: f,
  language: "en",
} as const;

test("mistakes that are told at once are told once each, a single one without its place", () => {
  const [count, span] = [message("goals.badCount"), message("goals.badSpan")];
  const fix = message("alerts.wrong.fix");
  const problems = [
    { place: "target", sentence: count, fix },
    { place: "by", sentence: span, fix },
  ];
  const told = (some: typeof problems) =>
    tellError(new StigeError("asked", some[0]?.sentence ?? count, fix, some), reader, false).split("\n");
  expect(told(problems.slice(0, 1))).toEqual([
    "The target is a whole number of people above 0.",
    "See what is wrong in it.",
  ]);
  expect(told(problems)).toEqual([
    "  target: The target is a whole number of people above 0.",
    "    See what is wrong in it.",
    "  by: The last day lies before the first, or more than ten years after it.",
    "    See what is wrong in it.",
  ]);
});
