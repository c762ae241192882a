import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { peopleCell } from "../../core/words/people-cell.ts";
import { history, historyJson } from "../../verbs/ladder/history.ts";
import { count, isoDay, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, from, known, ladderVersion, to } from "../reading/query-words.ts";
import { isOfSegment, segmentWords } from "../reading/segment-words.ts";
import { route } from "../route.ts";

const dayMs = 86_400_000;

export const historyRoute = route({
  name: "history",
  path: "/history",
  group: "ladder",
  may: everyRole,
  personal: false,
  fleeting: () => true,
  reckoned: isOfSegment,
  tellsOf: ({ at, to }) => [at, to],
  about: "People in every place at the end of every day, column by column.",
  query: z.strictObject({
    from,
    to,
    known,
    ladder: ladderVersion,
    ...segmentWords,
    at: at.openapi({
      description:
        "With `segment` or `found`: those who belong then, on all days. Left out: as `/ladder` has it.",
    }),
  }),
  answer: z
    .object({
      from: isoDay,
      to: isoDay,
      toAhead: z.boolean().openapi({ description: "The `to` asked for has not come: it is told until now." }),
      ladder: count,
      endOfData: z.boolean(),
      rungs: count.openapi({ description: "How many of the places are rungs." }),
      firstBought: count.nullable(),
      places: z.array(
        z.object({
          id: z.string(),
          name,
          measured: z.boolean(),
          trustedSince: isoInstant.nullable(),
          people: z
            .array(count)
            .nullable()
            .openapi({ description: "One number a day, from `from` to `to`; null: not measured." }),
        }),
      ),
    })
    .openapi("History"),
  table: ({ from, places }, { formats }) => ({
    head: ["day", ...places.map(({ id }) => id)],
    rows: (places.find(({ people }) => people !== null)?.people ?? []).map((_, day) => [
      new Date(Date.parse(from) + day * dayMs).toISOString().slice(0, 10),
      ...places.map(({ people }) => peopleCell(people?.[day] ?? null, formats)),
    ]),
  }),
  async ask(shop, { from, to, known, ladder, segment, found, at }) {
    const about = { knownAt: known, version: ladder, segment, found, asOf: at };
    const answer = await history(shop, { ...about, from, to });
    const days = historyJson({ ...answer, fromDay: answer.fromDay, toDay: answer.fromDay });
    return {
      from: days.from,
      to: historyJson({ ...answer, fromDay: answer.toDay }).to,
      toAhead: answer.toAhead,
      ladder: answer.version,
      endOfData: answer.endOfData,
      rungs: answer.rungs,
      firstBought: answer.firstBought,
      places: answer.places.map(({ trustedSinceUs, ...place }, i) => ({
        ...place,
        trustedSince: trustedSinceUs === null ? null : written(trustedSinceUs),
        people: place.measured ? [...(answer.people[i] ?? [])] : null,
      })),
    };
  },
});
