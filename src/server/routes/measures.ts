import { z } from "@hono/zod-openapi";
import { measuresJson, measuresOf } from "../../verbs/measures/measures.ts";
import { answeredAt, count } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";
import { figureFields } from "./kpis.ts";

const inEach = z.object({ nb: z.string(), da: z.string(), en: z.string() });

export const measuresRoute = route({
  name: "measures",
  lasting: { beforehand: [{}] },
  path: "/measures",
  group: "measures",
  may: everyRole,
  personal: false,
  about:
    "Every measure: what it counts, what it needs, where it is asked; key figures with what they are now.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    win: days("The days that key figures are of, back from `at`. Left out: 90d.").optional(),
  }),
  answer: z
    .object({
      ...answeredAt,
      days: count,
      measures: z.array(
        z.object({
          id: z.string(),
          unit: z.enum(["people", "share", "money", "score", "days"]),
          needs: z.enum(["people", "orders", "answers", "referrals", "spend"]),
          command: z.string().openapi({ example: "stige value" }),
          path: z.string().openapi({ example: "/value" }),
          perPerson: z
            .string()
            .nullable()
            .openapi({ description: "The command that tells it person by person." }),
          name: inEach,
          how: inEach,
          restsOn: z
            .enum(["people", "orders", "answers"])
            .nullable()
            .openapi({ description: "What a key figure counts to rest on." }),
          now: z.object(figureFields).nullable().openapi({ description: "Of a key figure." }),
        }),
      ),
    })
    .openapi("Measures"),
  ask: async (shop, { at, known, ladder: version, win }) =>
    measuresJson(await measuresOf(shop, { asOf: at, knownAt: known, version, days: win })),
});
