import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { retention, retentionJson } from "../../verbs/measures/retention.ts";
import { answeredAt, count, isoInstant, name, sampleTold } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, known, ladderVersion, sample } from "../reading/query-words.ts";
import { route } from "../route.ts";

const share = z
  .object({ share: z.number(), low: z.number(), high: z.number(), people: count })
  .nullable()
  .openapi({ description: "With Wilson's 90 % interval; null: fewer than ten people." });

const byRhythm = z
  .object({ active: count, slipping: count, lapsed: count, once: count })
  .openapi("ByRhythm", {
    description: "People by their own rhythm; `once` have bought on one day only.",
  });

export const retentionRoute = route({
  name: "retention",
  lasting: { beforehand: [{}], long: true, sampled: true },
  path: "/retention",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "Who comes back: by month of first purchase, and by each person's own rhythm.",
  query: z.strictObject({ at, known, ladder: ladderVersion, sample }),
  answer: z
    .object({
      ...answeredAt,
      sample: sampleTold,
      dataEnd: isoInstant.nullable().openapi({
        description:
          "The newest fact, where it lies more than 28 days before `asOf`: people are followed until then. Null: it does not.",
      }),
      maybeOldUntil: isoInstant.nullable(),
      cohorts: z
        .array(
          z.object({
            month: z.string().openapi({ example: "2026-03" }),
            people: count,
            tooFew: z.boolean().openapi({ description: "Fewer than ten: not for shares and means." }),
            maybeOld: z.boolean().openapi({ description: "May have bought before the data begin." }),
            cells: z.array(
              z.object({
                after: count.openapi({ description: "Months after the cohort's own." }),
                bought: count.openapi({ description: "Of the cohort, in that month." }),
                again: count.openapi({ description: "Of the cohort, a second time by its end." }),
                revenueMinor: z.number().openapi({ description: "Net, from the first purchase to its end." }),
                marginMinor: z.number().nullable(),
                over: z.boolean().openapi({ description: "The month was over." }),
              }),
            ),
          }),
        )
        .readonly()
        .openapi({ description: "By local month of first purchase, oldest first." }),
      all: z
        .array(z.object({ after: count, people: count, bought: share, again: share }))
        .readonly()
        .openapi({
          description: "All cohorts together: those surely new, in months that are over for them.",
        }),
      rhythm: z
        .object({
          usualPause: z.number().openapi({ description: "Days." }),
          peopleWhoCameBack: count,
          pauses: count,
          all: byRhythm,
          places: z
            .array(z.object({ id: z.string(), name, off: z.boolean(), people: byRhythm }))
            .readonly()
            .openapi({ description: "Rungs lowest first, then the places off the ladder." }),
          held: z
            .object({ active: share, slipping: share, lapsed: share, once: share })
            .nullable()
            .openapi({ description: "Of the same groups 90 days earlier: who has bought since." }),
          before: isoInstant.openapi({ description: "These 90 days earlier." }),
        })
        .nullable()
        .openapi({ description: "Null: fewer than ten people came back." }),
    })
    .openapi("Retention"),
  table: ({ cohorts }, { formats }) => ({
    head: ["month", "people", "maybe old", "after", "over", "bought", "again", "revenue", "margin"],
    rows: cohorts.flatMap(({ month, people, maybeOld, cells }) =>
      cells.map(({ after, over, bought, again, revenueMinor, marginMinor }) => [
        ...[month, peopleCell(people, formats), String(maybeOld), after, String(over)],
        ...[peopleCell(bought, formats), peopleCell(again, formats)],
        ...[revenueMinor, marginMinor],
      ]),
    ),
  }),
  ask: async (shop, { at, known, ladder: version, sample }) =>
    retentionJson(await retention(shop, { asOf: at, knownAt: known, version, sample: sample === "true" })),
});
