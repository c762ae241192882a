import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import type { Role } from "../../verbs/accounts/who.ts";
import { refusedOfLate } from "../../verbs/live/keep-refused.ts";
import { keptOfLate } from "../../verbs/live/kept-of-late.ts";
import { kindNamesInOrder } from "../../verbs/live/typed-facts.ts";
import { bookInstead } from "../../verbs/loading/book-of-orders.ts";
import { book, count, isoInstant } from "../answers/answer-parts.ts";
import { limit } from "../reading/query-words.ts";
import { route } from "../route.ts";

const may: readonly Role[] = ["owner", "marketer", "developer"];

/** Why a row was rejected is said in half a sentence, which stands behind its column. */
const ended = (said: string) => (/[.!?]$/.test(said) ? said : `${said}.`);

export const arrivalsRoute = route({
  name: "arrivals",
  path: "/arrivals",
  group: "data",
  may,
  personal: false,
  about:
    "What was sent over HTTP of late, newest first: what counts, and what was not taken in, why, and what to do about it (kept for 30 days).",
  query: z.strictObject({ limit }),
  answer: z
    .object({
      waiting: count.openapi({ description: "Messages that are safe and do not count yet." }),
      kept: z.array(
        z.object({
          at: isoInstant.openapi({ description: "When it was sealed: since then it counts." }),
          kind: z.enum(kindNamesInOrder),
          source: z.string(),
          load: z.int(),
          book,
          what: z.string().nullable().openapi({
            description: "By what it is known again: the number of an order, the name of an event.",
            example: "1042",
          }),
        }),
      ),
      refused: z.array(
        z.object({
          at: isoInstant,
          door: z.string().openapi({
            description: "`segment`, `shopify`, `woo`, or `own`: rows of one kind, by a program of your own.",
          }),
          message: z.string().openapi({
            description:
              "The id of the message. Empty: a whole request was turned away, as by its signature.",
          }),
          place: z.string().openapi({ example: "properties.order_id" }),
          detail: z.string(),
          remedy: z.string(),
        }),
      ),
    })
    .openapi("Arrivals"),
  async ask(shop, { limit = 50 }, { say }) {
    const { ordersFrom } = shop.settings;
    const [lines, { kept, waiting }] = await Promise.all([
      refusedOfLate(shop, limit),
      keptOfLate(shop, limit),
    ]);
    return {
      waiting,
      kept: kept.map(({ receivedUs, ...fact }) => ({
        ...{ at: written(receivedUs), ...fact },
        book: bookInstead(fact, ordersFrom),
      })),
      refused: lines.map(({ atUs, door, messageId, place, sentence, fix }) => ({
        ...{ at: written(atUs), door, message: messageId, place },
        ...{ detail: ended(say(sentence)), remedy: say(fix) },
      })),
    };
  },
});
