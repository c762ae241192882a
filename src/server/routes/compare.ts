import { z } from "@hono/zod-openapi";
import { compare, compareJson } from "../../verbs/compare.ts";
import { count, isoDay, isoInstant, name } from "../answer-parts.ts";
import { at, known, whole } from "../query-words.ts";
import { route } from "../route.ts";

const side = z.object({
  ladder: count,
  rungs: count,
  firstBought: count.nullable(),
  places: z.array(
    z.object({
      id: z.string(),
      name,
      people: count.nullable(),
      days: z.array(count).nullable().openapi({ description: "People a day; null: not measured." }),
    }),
  ),
});

export const compareRoute = route({
  name: "compare",
  path: "/compare",
  group: "rules",
  about:
    "Two ladder versions over the same facts: people under each, through all days, and who would stand elsewhere.",
  query: z.strictObject({
    ladder: whole("The first version.", 1, 1_000_000),
    with: whole("The second version.", 1, 1_000_000),
    at,
    known,
  }),
  answer: z
    .object({
      asOf: isoInstant,
      from: isoDay.openapi({ description: "The first of the days." }),
      to: isoDay,
      sides: z.array(side).openapi({ description: "The first version, then the second." }),
      changes: z.array(z.string()),
      moves: z.array(z.object({ from: z.string(), to: z.string(), people: count })).openapi({
        description: "People by their place under the first and the second version; `nowhere`: in none.",
      }),
    })
    .openapi("Compare"),
  async ask(shop, { ladder, with: other, at, known }, { say }) {
    const answer = await compare(shop, { ladders: { versions: [ladder, other] }, asOf: at, knownAt: known });
    const { asOf, days, moves } = compareJson(answer);
    return {
      asOf,
      from: days[0]?.day ?? "",
      to: days.at(-1)?.day ?? "",
      sides: [answer.a, answer.b].map(({ version, rungs, firstBought, places, history }) => ({
        ladder: version,
        rungs,
        firstBought,
        places: places.map((place, i) => ({
          ...place,
          days: place.people === null ? null : [...(history.people[i] ?? [])],
        })),
      })),
      changes: answer.changes.map(say),
      moves,
    };
  },
});
