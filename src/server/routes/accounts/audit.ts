import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../../core/words/iso-instant.ts";
import { audit } from "../../../verbs/accounts/audit.ts";
import { count, isoInstant } from "../../answers/answer-parts.ts";
import { readCursor, writeCursor } from "../../reading/cursor.ts";
import { cursor, limit } from "../../reading/query-words.ts";
import { accountRoute } from "../../route.ts";

export const auditRoute = accountRoute({
  name: "audit",
  path: "/audit",
  about:
    "Who saw people and who changed what, newest first. By number: what people are called stands in no line.",
  may: ["owner"],
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      next: z.string().nullable(),
      list: z.array(
        z.object({
          at: isoInstant,
          who: z
            .string()
            .openapi({ description: "`account:ID`, `key:PREFIX`, `code` (a one-time code) or `nobody`." }),
          name: z
            .string()
            .nullable()
            .openapi({ description: "What the account or key is called. Null: it is neither, or gone." }),
          action: z.string().openapi({ description: "Name of the route." }),
          personId: count.nullable(),
          people: count.nullable().openapi({ description: "How many a list showed." }),
          object: z
            .string()
            .nullable()
            .openapi({ description: "What else it was about: an account, a key." }),
          objectName: z
            .string()
            .nullable()
            .openapi({ description: "What that account or key is called. Null: it is neither, or gone." }),
        }),
      ),
    })
    .openapi("Audit"),
  table: ({ next, list }) => ({
    head: ["at", "who", "name", "action", "person_id", "people", "object", "object_name"],
    rows: list.map(({ at, who, name, action, personId, people, object, objectName }) => [
      ...[at, who, name, action, personId, people, object, objectName],
    ]),
    next: next === null ? null : { cursor: next },
  }),
  async ask(accounts, { cursor, limit = 50 }) {
    const [before] = cursor === undefined ? [] : readCursor(cursor, 1);
    const found = await audit(accounts, { before: before ?? null, limit: limit + 1 });
    const list = found.slice(0, limit);
    const last = list.at(-1);
    return {
      answer: {
        next: found.length > limit && last ? writeCursor([last.id]) : null,
        list: list.map(({ id: _, us, ...line }) => ({ at: written(us), ...line })),
      },
    };
  },
});
