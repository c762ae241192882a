import { z } from "@hono/zod-openapi";
import { personValue, personValueJson } from "../../verbs/people/person-value.ts";
import { answeredAt, count, name, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { at, known, ladderVersion, personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

const ends = { low: z.number(), high: z.number() };

export const personValueRoute = route({
  name: "personValue",
  lasting: { told: true, long: true },
  path: "/people/{id}/value",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  about:
    "What somebody is expected to bring within a year, as an average over all who bought as they did, with its interval and what it rests on. Of somebody who never bought: what those at their place who never bought bring on average.",
  params: z.strictObject({ id: personNumber }),
  query: z.strictObject({ at, known, ladder: ladderVersion }),
  answer: z
    .object({
      personId: count,
      ...answeredAt,
      horizonDays: count,
      discountPercent: z.number(),
      currency: z.string(),
      basis: z.enum(["margin", "revenue"]).nullable(),
      by: z.enum(["own", "place"]).nullable().openapi({
        description: "By their own purchases, or by those at their place; null: they stand nowhere.",
      }),
      place: z.object({ id: z.string(), name }).nullable(),
      value: z
        .object({ value: z.number(), interval: z.object(ends) })
        .nullable()
        .openapi({ description: "Minor units; the interval of the average is at 90 %. Null: see `notes`." }),
      chance: z
        .object({ share: z.number(), ...ends })
        .nullable()
        .openapi({
          description: "Of at least one more purchase within the horizon; null: they never bought.",
        }),
      buyers: count.openapi({ description: "Who the model was fitted to." }),
      repeatBuyers: count,
      waiting: count
        .nullable()
        .openapi({ description: "Who never bought at their place; null: they bought." }),
      notes: z.array(z.object({ code: z.string(), text: z.string() })),
      namesHidden,
    })
    .openapi("PersonValue"),
  ask: async (shop, { id, at, known, ladder: version }, reader, { once, namesHidden }) => {
    const asked = { person: id, asOf: at, knownAt: known, version };
    const told = await once(() => personValue(shop, asked));
    return { ...personValueJson(told, reader.say), namesHidden };
  },
});
