import { z } from "@hono/zod-openapi";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Problem } from "../../core/words/problem.ts";
import { type RuleValue, ruleParts } from "../../core/words/rule-sentence.ts";
import type { Message } from "../../core/words/say.ts";
import { draft, whatIf } from "../../verbs/comparing/draft.ts";
import type { RuleOfPlace } from "../../verbs/rules/rules.ts";
import { count, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, headerText, known } from "../reading/query-words.ts";
import type { Reader } from "../reading/reader.ts";
import { route } from "../route.ts";
import { comparedAnswer, comparedTold } from "./compare.ts";

export const draftHeader = headerText(
  "The `ladder:` of a `stige.yaml`, percent-encoded. Left out: the ladder in force, as it is written.",
  "ladder%3A%20%7B%20preset%3A%20norwegian%20%7D",
  12_000,
);

const path = z
  .array(z.union([z.string(), z.int()]))
  .openapi({ description: "Where the value stands in the place's rule.", example: ["when", "windowUs"] });

const place = z.string();
const asks = z.enum(["orders", "noOrders", "revenue", "interest", "nps", "referrals"]);
const placeName = z.string().trim().min(1).max(60);

const edit = z.union([
  z.strictObject({ place, path, value: z.number() }),
  z.strictObject({ do: z.literal("add"), place, name: placeName, asks }),
  z.strictObject({ do: z.literal("rename"), place, name: placeName }),
  z.strictObject({ do: z.enum(["remove", "up", "down"]), place }),
  z.strictObject({ do: z.literal("add-condition"), place, joined: z.enum(["all", "any"]), asks }),
  z.strictObject({ do: z.literal("remove-condition"), place, path }),
]);

const rulePart = z
  .object({
    text: z.string(),
    value: z
      .object({
        path,
        kind: z.enum(["count", "duration", "money", "score"]),
        is: z.number().openapi({ description: "A number, minor units of money, or microseconds." }),
      })
      .nullable()
      .openapi({ description: "The value that the text tells; null: it tells none." }),
  })
  .openapi("RulePart");

const rule = z
  .object({
    id: z.string(),
    name,
    parts: z
      .array(rulePart)
      .nullable()
      .openapi({ description: "The rule as a sentence; null: it asks for nothing." }),
    conditions: z
      .array(z.object({ path, text: z.string() }))
      .openapi({ description: "What the rule is made of: each may be taken out of it, except the last." }),
    graceDays: z.number(),
  })
  .openapi("DraftRule");

const problem = z
  .object({
    place: z.string(),
    line: count.nullable(),
    column: count.nullable(),
    sentence: z.string(),
    fix: z.string(),
  })
  .openapi("DraftProblem");

export const draftRoute = route({
  name: "draft",
  path: "/draft",
  group: "rules",
  may: everyRole,
  personal: false,
  about:
    "A draft of the ladder: its rules as sentences whose values may be changed one at a time, or all that is wrong in it. Nothing is kept.",
  headers: z.strictObject({
    "stige-draft": draftHeader,
    "stige-edit": headerText(
      "What is to be another, as JSON, percent-encoded: a value (`place`, `path`, `value`), or the places (`do`: `remove`, `up` or `down` with `place`; `rename` with `name` too; `add`, above `place`, with `name` and `asks`: `orders`, `noOrders`, `revenue`, `interest`, `nps` or `referrals`), or the rule of a place (`do`: `add-condition` with `asks` and `joined`, `all` or `any`; `remove-condition` with `path`).",
      "%7B%22place%22%3A%22lapsed%22%2C%22path%22%3A%5B%22graceUs%22%5D%2C%22value%22%3A0%7D",
      2_000,
    ),
  }),
  answer: z
    .object({
      yaml: z.string().openapi({ description: "The draft, after the change." }),
      problems: z.array(problem),
      warnings: z.array(problem),
      rungs: z.array(rule).openapi({ description: "Lowest first." }),
      off: z.array(rule),
      firstBought: count.nullable(),
      inForce: count.openapi({ description: "The version in force." }),
      changes: z.array(z.string()).openapi({ description: "Against the ladder in force." }),
    })
    .openapi("Draft"),
  async ask(shop, given, reader) {
    const answer = draft(shop, {
      ...{ yaml: given["stige-draft"] ?? null, edit: editIn(given["stige-edit"]) },
      language: reader.formats.language,
    });
    const { yaml, problems, warnings, rungs, off, firstBought, inForce, changes } = answer;
    const told = (one: RuleOfPlace) => ruleTold(one, shop.settings.interest, reader);
    return {
      ...{ yaml, firstBought, inForce, rungs: rungs.map(told), off: off.map(told) },
      problems: problems.map((one) => problemTold(one, reader.say)),
      warnings: warnings.map((one) => problemTold(one, reader.say)),
      changes: changes.map(reader.say),
    };
  },
});

/** What is no edit is none of a value that is there. */
function editIn(text: string | undefined): z.output<typeof edit> | null {
  if (text === undefined) return null;
  try {
    return edit.parse(JSON.parse(text));
  } catch {
    return { place: "", path: [], value: 0 };
  }
}

function ruleTold(
  { id, name, when, conditions, graceUs }: RuleOfPlace,
  interest: readonly string[],
  { formats, say }: Reader,
) {
  const parts = when && ruleParts(when, interest, formats);
  return {
    ...{ id, name, graceDays: graceUs / dayUs },
    conditions: conditions.map(({ path, said }) => ({ path: [...path], text: say(said) })),
    parts: parts?.map(partTold) ?? null,
  };
}

function partTold(part: string | RuleValue) {
  if (typeof part === "string") return { text: part, value: null };
  const { path, kind, value, text } = part;
  return { text, value: { path: ["when", ...path], kind, is: value } };
}

function problemTold({ place, line, column, sentence, fix }: Problem, say: (said: Message) => string) {
  return { place, line: line ?? null, column: column ?? null, sentence: say(sentence), fix: say(fix) };
}

export const allOfThem = z
  .enum(["true", "false"])
  .optional()
  .openapi({ description: "By all people. Left out: where there are many, by one in 64." });

export const whatIfRoute = route({
  name: "whatIf",
  path: "/what-if",
  group: "rules",
  may: everyRole,
  personal: false,
  about:
    "The ladder in force and a draft of another over the same facts: people under each, through all days, and who would stand elsewhere.",
  query: z.strictObject({
    all: allOfThem,
    at,
    known,
  }),
  headers: z.strictObject({ "stige-draft": draftHeader }),
  answer: comparedAnswer,
  async ask(shop, { all, at, known, ...given }, { say }) {
    const yaml = given["stige-draft"] ?? draft(shop, { yaml: null, edit: null }).yaml;
    return comparedTold(await whatIf(shop, { yaml, sample: all !== "true", asOf: at, knownAt: known }), say);
  },
});
