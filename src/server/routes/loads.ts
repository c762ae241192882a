import { z } from "@hono/zod-openapi";
import { remedyOf } from "../../core/words/files-remedies.ts";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { bookInstead } from "../../verbs/loading/book-of-orders.ts";
import { loads, rejects } from "../../verbs/loading/loads.ts";
import { book, count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { rejectedRow, rejectsTable } from "../answers/rejected-row.ts";
import { saidReason } from "../answers/said-reason.ts";
import { withoutTexts } from "../answers/without-texts.ts";
import { everyRole, whoSeesPeople } from "../guards/may.ts";
import { writeCursor } from "../reading/cursor.ts";
import { skippedBy } from "../reading/page.ts";
import { cursor, limit, whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const loadsRoute = route({
  name: "loads",
  path: "/loads",
  group: "data",
  may: everyRole,
  personal: false,
  about: "The files taken in, oldest first.",
  answer: z
    .object({
      list: z.array(
        z.object({
          load: count,
          file: z.string(),
          kind: z.string(),
          source: z.string(),
          book,
          received: isoInstant,
          undone: isoInstant.nullable().openapi({ description: "When it was taken back. Null: it stands." }),
          replaces: count.nullable(),
          replacedBy: count.nullable(),
          origin: count.nullable().openapi({ description: "The load it puts back." }),
          standsAs: count.nullable().openapi({ description: "The load that puts it back." }),
          read: count,
          rejected: count,
          forgotten: count,
          new: count,
          changed: count,
          same: count,
        }),
      ),
    })
    .openapi("Loads"),
  async ask(shop) {
    const all = await loads(shop);
    return {
      list: all.map(({ receivedUs, undoneUs, ...line }) => ({
        ...line,
        book: bookInstead(line, shop.settings.ordersFrom),
        received: written(receivedUs),
        undone: undoneUs === null ? null : written(undoneUs),
      })),
    };
  },
});

export const rejectsRoute = route({
  name: "rejects",
  path: "/loads/{load}/rejects",
  group: "data",
  may: whoSeesPeople,
  personal: true,
  about: "The rows of a load that were not taken in, and why, by line.",
  params: z.strictObject({ load: whole("Number of the load.", 1, 1_000_000_000) }),
  query: z.strictObject({ cursor, limit }),
  answer: z
    .object({
      next: z.string().nullable(),
      list: z.array(z.object({ load: count, ...rejectedRow.shape })),
      namesHidden,
    })
    .openapi("Rejects"),
  table: rejectsTable,
  async ask(shop, { load, cursor, limit = 50 }, reader, { namesHidden }) {
    const skip = skippedBy(cursor);
    const found = await rejects(shop, { load, limit: limit + 1, skip });
    return {
      next: found.length > limit ? writeCursor([skip + limit]) : null,
      list: found.slice(0, limit).map(({ load, line, column, cell, reason, params }) => ({
        ...{ load, line, column, cell: namesHidden ? null : cell },
        reason: saidReason(reason, namesHidden ? withoutTexts(params) : params, reader),
        remedy: reader.say(message(remedyOf(reason))),
        code: reason,
      })),
      namesHidden,
    };
  },
});
