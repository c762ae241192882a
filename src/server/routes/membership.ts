import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { instantOf } from "../../verbs/asking/standpoint.ts";
import { membership } from "../../verbs/out/membership.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { readCursor, writeCursor } from "../reading/cursor.ts";
import { cursor, limit } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const membershipRoute = route({
  name: "membership",
  path: "/membership",
  group: "ladder",
  may: whoSeesPeople,
  personal: true,
  about:
    "Who stands where by number, since when and from where; or what of it changed since an instant: applied to the list of then, the changes give the list of `until`.",
  query: z.strictObject({
    since: z.string().min(1).max(40).optional().openapi({
      description: "`until` of the answer before. Left out: everyone.",
      example: "2026-03-31T12:00:00Z",
    }),
    cursor,
    limit,
  }),
  answer: z
    .object({
      complete: z.boolean().openapi({
        description:
          "These are all who stand somewhere, and whoever is not among them is to be taken out: nobody asked for changes before that instant.",
      }),
      until: isoInstant.openapi({ description: "What to ask `since` the next time." }),
      list: z.array(
        z.object({
          person: count.openapi({ description: "Their number in Stige." }),
          rung: z.string().nullable().openapi({ description: "Null: nowhere any more." }),
          since: isoInstant.nullable(),
          from: z.string().nullable().openapi({ description: "Where they stood before. Null: nowhere." }),
        }),
      ),
      next: z.string().nullable(),
      namesHidden,
    })
    .openapi("Membership"),
  async ask(shop, { since, cursor, limit = 50 }, _, { accounts, namesHidden }) {
    const [complete = 0, untilUs = 0, changedUs = 0, personId = 0] =
      cursor === undefined ? [] : readCursor(cursor, 4);
    const { list, next, ...page } = await membership(shop, {
      sinceUs: since === undefined ? null : instantOf(shop, since),
      after: cursor === undefined ? null : { complete: complete === 1, untilUs, changedUs, personId },
      ...{ limit, mayFollow: accounts !== null },
    });
    return {
      ...{ complete: page.complete, until: written(page.untilUs) },
      list: list.map(({ personId, rung, sinceUs, was }) => ({
        ...{ person: personId, rung, since: sinceUs === null ? null : written(sinceUs), from: was },
      })),
      next: next && writeCursor([next.complete ? 1 : 0, next.untilUs, next.changedUs, next.personId]),
      namesHidden,
    };
  },
});
