import { createHash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { count, isoInstant } from "../answers/answer-parts.ts";
import { stateOf } from "../answers/kept-answers.ts";
import { everyRole } from "../guards/may.ts";
import { route } from "../route.ts";

export const shopRoute = route({
  name: "shop",
  path: "/shop",
  group: "shop",
  may: everyRole,
  personal: false,
  about: "What shop this is, and how it is served.",
  answer: z
    .object({
      name: z.string(),
      language: z
        .enum(["nb", "da", "en"])
        .openapi({ description: "The shop's own; answers follow Accept-Language." }),
      timeZone: z.string().openapi({ example: "Europe/Oslo" }),
      currency: z.string().openapi({ example: "NOK" }),
      country: z.string().openapi({ example: "NO" }),
      demo: z.boolean(),
      readOnly: z.boolean(),
      banner: z
        .string()
        .nullable()
        .openapi({ description: "A sentence that stands above every page. Null: none does." }),
      now: isoInstant,
      knownSince: isoInstant.nullable().openapi({ description: "When the first load was taken in." }),
      begun: z.boolean().openapi({
        description:
          "There is a stige.yaml. Where there is none the rest are guesses, until the first file or somebody tells better.",
      }),
      ladder: count.openapi({ description: "The ladder version in force." }),
      stands: z.string().openapi({
        description:
          "Other whenever something was changed or came in: what was asked before may be told otherwise now.",
        example: "4f1c09a7b2d65e38",
      }),
    })
    .openapi("Shop"),
  async ask(shop, _, { say }, { accounts }) {
    const demo = accounts === null;
    const { name, language, timeZone, currency, country } = shop.settings;
    return {
      name,
      language,
      timeZone,
      currency,
      country,
      demo,
      readOnly: demo,
      banner: demo ? say(message("server.banner")) : null,
      now: written(shop.now()),
      knownSince: shop.knownSinceUs === null ? null : written(shop.knownSinceUs),
      begun: shop.begun,
      ladder: shop.ladders.at(-1)?.version ?? 0,
      stands: createHash("sha256").update(stateOf(shop)).digest("hex").slice(0, 16),
    };
  },
});
