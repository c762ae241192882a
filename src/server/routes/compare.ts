import { z } from "@hono/zod-openapi";
import { isoDay as writtenDay, isoInstant as writtenInstant } from "../../core/words/iso-instant.ts";
import type { Message } from "../../core/words/say.ts";
import { compare } from "../../verbs/comparing/compare.ts";
import type { CompareAnswer } from "../../verbs/comparing/compared.ts";
import { count, isoDay, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, known, whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

const between = z
  .object({ low: count, high: count })
  .openapi("Between", { description: "Both ends of the interval of 90 %." });

const bySample = "What a sample tells; null: counted.";

const side = z.object({
  ladder: count,
  rungs: count,
  firstBought: count.nullable(),
  left: z
    .object({ people: count, between: between.nullable().openapi({ description: bySample }) })
    .nullable()
    .openapi({ description: "Who went off the ladder in the 365 days before; null: not measured." }),
  places: z.array(
    z.object({
      id: z.string(),
      name,
      people: count.nullable(),
      between: between.nullable().openapi({ description: bySample }),
      days: z.array(count).nullable().openapi({ description: "People a day; null: not measured." }),
      daysLow: z.array(count).nullable(),
      daysHigh: z.array(count).nullable(),
    }),
  ),
});

/** People under two ladders. */
export const comparedAnswer = z
  .object({
    asOf: isoInstant,
    from: isoDay.openapi({ description: "The first of the days." }),
    to: isoDay,
    sides: z.array(side).openapi({ description: "The first version, then the second." }),
    changes: z.array(z.string()),
    moved: z
      .object({ people: count, between: between.nullable() })
      .openapi({ description: "Who would stand elsewhere." }),
    sample: z
      .object({ people: count, sampled: count })
      .nullable()
      .openapi({ description: "What the second version is told by; null: by all people." }),
    moves: z
      .array(z.object({ from: z.string(), to: z.string(), people: count, between: between.nullable() }))
      .openapi({
        description: "People by their place under the first and the second version; `nowhere`: in none.",
      }),
  })
  .openapi("Compare");

export const compareRoute = route({
  name: "compare",
  path: "/compare",
  group: "rules",
  may: everyRole,
  personal: false,
  about:
    "Two ladder versions over the same facts: people under each, through all days, and who would stand elsewhere.",
  query: z.strictObject({
    ladder: whole("The first version.", 1, 1_000_000),
    with: whole("The second version.", 1, 1_000_000),
    sample: z.enum(["true", "false"]).optional().openapi({
      description: "The second version by one person in 64, where there are many; default: by all.",
    }),
    at,
    known,
  }),
  answer: comparedAnswer,
  async ask(shop, { ladder, with: other, sample, at, known }, { say }) {
    const answer = await compare(shop, {
      ladders: { versions: [ladder, other] },
      sample: sample === "true",
      asOf: at,
      knownAt: known,
    });
    return comparedTold(answer, say);
  },
});

/** A comparison as it is told over HTTP. */
export function comparedTold(answer: CompareAnswer, say: (said: Message) => string) {
  return {
    asOf: writtenInstant(answer.asOfUs),
    from: writtenDay(answer.a.history.fromDay),
    to: writtenDay(answer.a.history.toDay),
    sample: answer.sample,
    sides: [answer.a, answer.b].map(({ version, rungs, firstBought, left, places, history, bounds }) => ({
      ladder: version,
      ...{ rungs, firstBought, left: left && { people: left.people, between: left.interval } },
      places: places.map(({ interval, ...place }, i) => ({
        ...place,
        between: interval,
        days: place.people === null ? null : [...(history.people[i] ?? [])],
        daysLow: bounds && [...(bounds.low[i] ?? [])],
        daysHigh: bounds && [...(bounds.high[i] ?? [])],
      })),
    })),
    changes: answer.changes.map(say),
    moved: { people: answer.moved.people, between: answer.moved.interval },
    moves: answer.moves.map(({ from, to, people, interval }) => ({
      ...{ from: from ?? "nowhere", to: to ?? "nowhere", people },
      between: interval,
    })),
  };
}
