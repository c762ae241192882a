import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { conversion, conversionJson } from "../../verbs/measures/conversion.ts";
import {
  answeredAt,
  betweenCounts,
  bring,
  count,
  isoInstant,
  name,
  sampleTold,
} from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, known, ladderVersion, sample } from "../reading/query-words.ts";
import { route } from "../route.ts";

const rung = z.object({ id: z.string(), name });

const told = z
  .object({
    share: z.number().nullable().openapi({ description: "0 to 1; null: not told, see `why`." }),
    low: z.number().nullable().openapi({ description: "The 90 % interval." }),
    high: z.number().nullable(),
    people: count.openapi({ description: "How many it rests on." }),
    why: z.enum(["too-few", "too-short"]).nullable().openapi({
      description: "Why it is not told: fewer than ten people; data that nobody was followed so long in.",
    }),
  })
  .openapi("ToldShare");

const share = z.object({ share: z.number(), low: z.number(), high: z.number(), people: count });

const cohort = z.object({
  month: z.string().openapi({ example: "2026-03" }),
  people: count,
  within: z.array(
    z.object({
      days: count,
      mature: z.boolean().openapi({ description: "Everyone of the month was followed so long." }),
      counted: share.nullable().openapi({ description: "Of those who were; null: nobody was." }),
    }),
  ),
});

export const conversionRoute = route({
  name: "conversion",
  lasting: { beforehand: [{}], long: true, sampled: true },
  path: "/conversion",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "How many climb each step of the ladder, and how soon.",
  query: z.strictObject({ at, known, ladder: ladderVersion, sample }),
  answer: z
    .object({
      ...answeredAt,
      sample: sampleTold,
      windows: z.array(count).openapi({ description: "Days." }),
      maybeOldUntil: isoInstant.nullable().openapi({
        description: "Who bought before it may have bought before the data begin, and is not surely new.",
      }),
      steps: z
        .array(
          z.object({
            from: rung,
            to: rung,
            measured: z.boolean(),
            bring,
            conversion: z
              .object({
                started: count.openapi({ description: "Ever at the foot of the step." }),
                climbed: count,
                atOnce: count.openapi({
                  description: "Of these, jumped over its lower rung in one instant.",
                }),
                late: count.openapi({ description: "Waited already when climbing could first be seen." }),
                between: z.object({ started: betweenCounts, climbed: betweenCounts }).nullable().openapi({
                  description:
                    "Between how many a sample tells `started` and `climbed`, with 90 %; null: they are counted.",
                }),
                within: z.array(
                  z.object({
                    days: count,
                    estimate: told.openapi({
                      description: "Aalen and Johansen's, of everybody who was ever watched.",
                    }),
                    counted: told.openapi({
                      description: "Of those who were followed so long, by Wilson's interval.",
                    }),
                    widened: z.number().openapi({
                      description:
                        "How many times as wide as by the curve alone the back-test made the interval of `estimate`; 1: left as it is, or not told.",
                    }),
                  }),
                ),
                goals: z
                  .array(z.object({ goal: count, days: count, target: z.number(), estimate: told }))
                  .openapi({
                    description:
                      "Each goal of conversion for the step: the share it asks for, and the share that climbs, within its days.",
                  }),
                halfWithin: z
                  .object({ days: count, of: count })
                  .nullable()
                  .openapi({ description: "Half of those who climb within `of` days climb within `days`." }),
                drift: z.object({ days: count, earlier: share, later: share }).nullable().openapi({
                  description:
                    "Who came later climbs more or less often, by more than chance does: of the halves of those followed for `days`. Longer windows then tell of those who came long ago.",
                }),
                backTest: z
                  .object({
                    days: count,
                    earlier: share,
                    later: share,
                    errorPerDay: z.number(),
                    lean: z.number(),
                  })
                  .nullable()
                  .openapi({
                    description:
                      "Those who came earlier held against those who came later: the halves of those followed for `days`, the change of ln(-ln(1 - share)) with each day by which people come later, beyond chance, and which way it leans (-1 ever fewer climb, 1 ever more). Null: too few to know.",
                  }),
                cohorts: z.array(cohort).openapi({
                  description: "By the month in which they came to the foot, oldest first.",
                }),
              })
              .nullable(),
          }),
        )
        .openapi({ description: "Lowest first." }),
    })
    .openapi("Conversion"),
  table: ({ steps }, { formats }) => ({
    head: ["from", "to", "started", "climbed", "days", "share", "low", "high", "people", "why", "widened"],
    rows: steps.flatMap(({ from, to, conversion }) =>
      (conversion?.within ?? []).map(({ days, widened, estimate: { share, low, high, people, why } }) => [
        ...[from.id, to.id],
        ...[conversion?.started ?? null, conversion?.climbed ?? null].map((n) => peopleCell(n, formats)),
        ...[days, share, low, high, peopleCell(people, formats), why, widened],
      ]),
    ),
  }),
  ask: async (shop, { at, known, ladder: version, sample }) =>
    conversionJson(await conversion(shop, { asOf: at, knownAt: known, version, sample: sample === "true" })),
});
