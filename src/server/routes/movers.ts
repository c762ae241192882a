import { z } from "@hono/zod-openapi";
import { draft } from "../../verbs/comparing/draft.ts";
import { movers, moversJson } from "../../verbs/comparing/movers.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { readCursor, writeCursor } from "../reading/cursor.ts";
import { at, cursor, known, limit, placeId } from "../reading/query-words.ts";
import { route } from "../route.ts";
import { allOfThem, draftHeader } from "./draft.ts";

const line = z
  .object({
    personId: count,
    key: z
      .string()
      .nullable()
      .openapi({ description: "The shop's own number, else the e-mail. Null: erased since." }),
    name: z.string().nullable(),
    from: z.string().openapi({ description: "Where they stand; `nowhere`: in no place." }),
    to: z.string().openapi({ description: "Where they would stand." }),
  })
  .openapi("Mover");

export const moversRoute = route({
  name: "movers",
  path: "/what-if/people",
  group: "rules",
  may: whoSeesPeople,
  personal: true,
  about:
    "Who would stand elsewhere under a draft of the ladder, by person: where they stand under the ladder in force, and where they would.",
  query: z.strictObject({
    movedFrom: placeId("They stand there; `nowhere`: in no place. Left out: anywhere."),
    movedTo: placeId("They would stand there."),
    stayers: z.enum(["true", "false"]).optional().openapi({
      description: "Whoever would stand where they stand is listed too; default: only who moves.",
    }),
    all: allOfThem,
    at,
    known,
    cursor,
    limit,
  }),
  headers: z.strictObject({ "stige-draft": draftHeader }),
  answer: z
    .object({
      asOf: isoInstant,
      sample: z
        .object({ people: count, sampled: count })
        .nullable()
        .openapi({ description: "Only those in this sample are listed; null: all people were asked about." }),
      people: count.openapi({ description: "In all pages together." }),
      next: z
        .string()
        .nullable()
        .openapi({ description: "The cursor of the next page. Null: this is the last." }),
      list: z.array(line),
      namesHidden,
    })
    .openapi("Movers"),
  table: ({ asOf, next, list }) => ({
    head: ["person_id", "key", "name", "from", "to"],
    rows: list.map(({ personId, key, name, from, to }) => [personId, key, name, from, to]),
    next: next === null ? null : { cursor: next, at: asOf },
  }),
  async ask(shop, { movedFrom, movedTo, stayers, all, at, known, cursor, limit, ...given }, _, by) {
    const [after = null] = cursor === undefined ? [] : readCursor(cursor, 1);
    const answer = await movers(shop, {
      yaml: given["stige-draft"] ?? draft(shop, { yaml: null, edit: null }).yaml,
      ...{ from: movedFrom, to: movedTo, sample: all !== "true", asOf: at, knownAt: known },
      ...{ after, limit: limit ?? 50, stayers: stayers === "true" },
    });
    const { next } = answer;
    return {
      ...moversJson(answer),
      next: next === null ? null : writeCursor([next]),
      namesHidden: by.namesHidden,
    };
  },
});
