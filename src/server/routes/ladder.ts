import { z } from "@hono/zod-openapi";
import { ladder, ladderJson } from "../../verbs/ladder.ts";
import { bring, count, isoInstant, name } from "../answer-parts.ts";
import { at, known, ladderVersion } from "../query-words.ts";
import { route } from "../route.ts";

const place = z
  .object({
    id: z.string(),
    people: count.nullable(),
    measured: z.boolean(),
    bring,
    trustedSince: isoInstant
      .nullable()
      .openapi({ description: "Set while the rule's window reaches back beyond the data." }),
    name,
    share: z.number().nullable().openapi({ description: "Of all people, 0 to 1." }),
    change: count.nullable().openapi({ description: "Against the start of the span." }),
    came: z
      .object({ arrived: count, climbed: count, fell: count, returned: count, lapsed: count })
      .nullable()
      .openapi({ description: "Moves into it within the span, by how they came." }),
    newly: z
      .object({ up: count, fell: count })
      .nullable()
      .openapi({ description: "Of the people there, those who came within the span: up, or by a fall." }),
    left: count.nullable(),
    falling: z
      .array(z.object({ to: z.string(), people: count }))
      .nullable()
      .openapi({
        description:
          "Who fall or leave by `until` if nothing happens; null also where facts lie after `asOf`.",
      }),
    maybeBoughtBefore: count.nullable(),
  })
  .openapi("Place");

export const ladderRoute = route({
  name: "ladder",
  path: "/ladder",
  group: "ladder",
  about: "Where everyone stands, what moved in the last 28 days, and what is certain for the next 28.",
  query: z.strictObject({ at, known, ladder: ladderVersion }),
  answer: z
    .object({
      asOf: isoInstant,
      knownAt: isoInstant,
      ladder: count.openapi({ description: "Number of the ladder version." }),
      people: count,
      rungs: z.array(place).openapi({ description: "Lowest first." }),
      off: z.array(place),
      firstBought: count
        .nullable()
        .openapi({ description: "Place among the rungs of the lowest that a first order gives." }),
      excluded: count,
      endOfData: z.boolean().openapi({ description: "`asOf` was not asked for and is the end of old data." }),
      ahead: z.boolean().openapi({ description: "`asOf` lies ahead: it holds if nothing happens." }),
      since: isoInstant,
      until: isoInstant,
      moves: z.array(z.object({ from: z.string(), to: z.string(), moves: count })).openapi({
        description: "Every move within the span, by pair of places; from `new`: an arrival.",
      }),
      orders: z.object({
        all: count,
        withoutPerson: count,
        revenueMinor: z.number(),
        revenueMinorWithoutPerson: z.number(),
        withoutRate: count,
        elsewhere: count,
      }),
      unmatchedRefunds: z.object({ refunds: count, grossMinor: z.number() }),
      lostOverrides: count,
    })
    .openapi("Ladder"),
  async ask(shop, { at, known, ladder: version }) {
    const answer = await ladder(shop, { asOf: at, knownAt: known, version });
    const { firstBought, ahead } = answer;
    return { ...ladderJson(answer), firstBought, ahead };
  },
});
