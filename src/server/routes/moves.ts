import { z } from "@hono/zod-openapi";
import { peopleCell } from "../../core/words/people-cell.ts";
import { moves, movesJson } from "../../verbs/ladder/moves.ts";
import { count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, from, known, ladderVersion, to } from "../reading/query-words.ts";
import { isOfSegment, segmentWords } from "../reading/segment-words.ts";
import { route } from "../route.ts";

export const movesRoute = route({
  name: "moves",
  path: "/moves",
  group: "ladder",
  may: everyRole,
  personal: false,
  fleeting: () => true,
  reckoned: isOfSegment,
  tellsOf: ({ at, to }) => [to ?? at],
  about:
    "People by where they stood and where they stand: two dates side by side, at the end of `vs` and at the end of `at`; or a time, just before the start of `from` and at the end of `to`. Of a segment: of those who belong to it at the end.",
  query: z.strictObject({
    vs: z
      .string()
      .min(1)
      .max(40)
      .openapi({ description: "The earlier date (its end) or instant. Either this or `from` and `to`." })
      .optional(),
    at,
    from,
    to,
    known,
    ladder: ladderVersion,
    ...segmentWords,
  }),
  answer: z
    .object({
      from: isoInstant.openapi({ description: "The first instant after `vs`, or of `from`." }),
      to: isoInstant,
      ladder: count,
      places: z
        .array(z.object({ id: z.string(), name }))
        .openapi({ description: "Rungs lowest first, then off." }),
      rungs: count.openapi({ description: "How many of the places are rungs." }),
      firstBought: count.nullable(),
      moves: z.array(
        z.object({
          from: z.string().openapi({ description: "`new`: not known yet." }),
          to: z.string().openapi({ description: "`erased`: no longer anywhere." }),
          people: count,
        }),
      ),
    })
    .openapi("Moves"),
  table: ({ moves }, { formats }) => ({
    head: ["from", "to", "people"],
    rows: moves.map(({ from, to, people }) => [from, to, peopleCell(people, formats)]),
  }),
  async ask(shop, { vs, at, from, to, known, ladder, segment, found }) {
    const about = { knownAt: known, version: ladder, segment, found };
    const answer = await moves(shop, { ...about, vs, asOf: at, from, to });
    const { places, rungs, firstBought } = answer;
    return { ...movesJson(answer), places, rungs, firstBought };
  },
});
