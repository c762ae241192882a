import { z } from "@hono/zod-openapi";
import { digest } from "../../verbs/ladder/digest.ts";
import { count } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const digestRoute = route({
  name: "digest",
  path: "/digest",
  group: "ladder",
  may: everyRole,
  personal: false,
  about: "Check sums of all stays, by place: the same where two shops hold the same.",
  query: z.strictObject({ known, ladder: ladderVersion }),
  answer: z
    .object({
      ladder: count,
      places: z.array(
        z.object({
          place: z.string(),
          stays: count,
          people: count,
          fromSum: z.number(),
          toSum: z.number(),
        }),
      ),
    })
    .openapi("Digest"),
  async ask(shop, { known, ladder }) {
    const { version, places } = await digest(shop, { knownAt: known, version: ladder });
    return { ladder: version, places };
  },
});
