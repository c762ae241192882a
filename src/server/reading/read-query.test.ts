import { expect, it } from "vitest";
import { formats } from "../../core/words/formats.ts";
import { languages } from "../../core/words/language.ts";
import { type Message, say } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Route } from "../route.ts";
import { routes } from "../routes.ts";
import { readQuery } from "./read-query.ts";

type Values = Readonly<Record<string, unknown>>;

/** What is told to be wrong: where, what, and the remedy. */
function problemsOf(route: Route, body: Values, params: Readonly<Record<string, string>> = {}) {
  try {
    readQuery(route, {}, params, () => undefined, body);
  } catch (error) {
    if (error instanceof StigeError) return error.problems;
    throw error;
  }
  return [];
}

const named = (name: string) => routes.find((route) => route.name === name) as Route;
const told = (name: string, body: Values, params?: Record<string, string>) =>
  problemsOf(named(name), body, params).map(({ place, sentence, fix }) => [place, sentence.key, fix?.key]);

it("what is left out is missing, and a remedy fits the kind of the value", () => {
  expect(told("publishLadder", {})).toEqual(
    ["ladder", "from", "note"].map((place) => [place, "server.missing", "server.missingInBody.fix"]),
  );
  const wrong = "server.wrongValue";
  expect(told("publishLadder", { ladder: null, from: "1", note: 7 })).toEqual(
    ["ladder", "from", "note"].map((place) => [place, wrong, `${wrong}.kind`]),
  );
  expect(told("publishLadder", { ladder: "x".repeat(12_001), from: 1, note: null })).toEqual([
    ["ladder", wrong, `${wrong}.short`],
  ]);
  expect(told("uploadSeen", {}, { id: "null" })).toEqual([["id", wrong, `${wrong}.form`]]);
  const key = { name: "till", scope: "write", people: false };
  for (const days of [-1, 3661, 1.5, "x"])
    expect(told("makeKey", { ...key, days })).toEqual([["days", wrong, `${wrong}.whole`]]);
  expect(told("makeEndpoint", { url: "https://shop.example/", events: [] })).toEqual([
    ["events", wrong, `${wrong}.listAtLeast`],
  ]);
});

const wrongValues = [
  undefined,
  null,
  -1,
  1.5,
  1e9,
  true,
  "",
  "x",
  "x".repeat(20_000),
  [],
  [[]],
  {},
  { do: 7 },
];
const forTexts = /short|letters|days|encoded/;

it("of every route, no remedy speaks of characters for what is no text, nor of a wrong value where there is none", () => {
  const f = languages.map((language) => formats({ language, timeZone: "UTC", currency: "NOK" }));
  const remedies = new Set<string>();
  for (const route of routes)
    for (const name of Object.keys(route.body?.shape ?? {}))
      for (const value of wrongValues)
        for (const { place, sentence, fix } of problemsOf(
          route,
          value === undefined ? {} : { [name]: value },
        )) {
          if (place !== name || !fix) continue;
          const about = `${route.name} ${name} ${JSON.stringify(value)?.slice(0, 20)}: ${fix.key}`;
          if (value === undefined) expect(sentence.key, about).toBe("server.missing");
          else if (typeof value !== "string") expect(fix.key, about).not.toMatch(forTexts);
          for (const language of f)
            expect(say(fix as Message, language), about).not.toMatch(/undefined|NaN|\[object/);
          remedies.add(fix.key);
        }
  expect(remedies.size).toBeGreaterThan(6);
});
