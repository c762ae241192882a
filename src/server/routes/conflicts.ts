import { z } from "@hono/zod-openapi";
import { conflicts } from "../../verbs/merging/conflicts.ts";
import { count, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { pageOf } from "../reading/page.ts";
import { cursor, limit } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const conflictsRoute = route({
  name: "conflicts",
  path: "/conflicts",
  group: "data",
  may: whoSeesPeople,
  personal: true,
  about: "Customer numbers that may be one person, kept apart until somebody decides.",
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      conflicts: count.openapi({ description: "In all pages together." }),
      next: z.string().nullable(),
      list: z.array(
        z.object({
          numbers: z.array(z.object({ source: z.string(), number: z.string() })),
          emails: z.array(z.string()),
          persons: z.array(count).openapi({ description: "Who they are now, each a `personId`." }),
          merges: z.array(z.object({ kept: z.string(), gone: z.string() })),
        }),
      ),
      namesHidden,
    })
    .openapi("Conflicts"),
  table: ({ list, next }) => ({
    head: ["numbers", "emails"],
    rows: list.map(({ numbers, emails }) => [
      numbers.map(({ source, number }) => `${source}:${number}`).join(" "),
      emails.join(" "),
    ]),
    next: next === null ? null : { cursor: next },
  }),
  async ask(shop, { cursor, limit = 50 }, _, { namesHidden }) {
    const all = await conflicts(shop);
    const { list, next } = pageOf(all, cursor, limit);
    const told = namesHidden
      ? list.map(({ persons }) => ({ numbers: [], emails: [], persons, merges: [] }))
      : list;
    return { conflicts: all.length, next, list: told, namesHidden };
  },
});
