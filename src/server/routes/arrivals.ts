import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import type { Role } from "../../verbs/accounts/who.ts";
import { refusedOfLate } from "../../verbs/live/keep-refused.ts";
import { isoInstant } from "../answer-parts.ts";
import { limit } from "../query-words.ts";
import { route } from "../route.ts";

const may: readonly Role[] = ["owner", "marketer", "developer"];

export const arrivalsRoute = route({
  name: "arrivals",
  path: "/arrivals",
  group: "data",
  may,
  personal: false,
  about:
    "What was sent over HTTP of late and not taken in, newest first: why, and what to do about it. Kept for 30 days.",
  query: z.strictObject({ limit }),
  answer: z
    .object({
      refused: z.array(
        z.object({
          at: isoInstant,
          door: z.string().openapi({ description: "`segment`, `shopify` or `woo`." }),
          message: z.string().openapi({ description: "The id of the message." }),
          place: z.string().openapi({ example: "properties.order_id" }),
          detail: z.string(),
          remedy: z.string(),
        }),
      ),
    })
    .openapi("Arrivals"),
  async ask(shop, { limit = 50 }, { say }) {
    const lines = await refusedOfLate(shop, limit);
    return {
      refused: lines.map(({ atUs, door, messageId, place, sentence, fix }) => ({
        ...{ at: written(atUs), door, message: messageId, place },
        ...{ detail: say(sentence), remedy: say(fix) },
      })),
    };
  },
});
