import { z } from "@hono/zod-openapi";
import { beginShop } from "../../verbs/begin-shop.ts";
import { whoChanges } from "../may.ts";
import { route } from "../route.ts";

export const beginShopRoute = route({
  name: "beginShop",
  method: "post",
  path: "/shop",
  group: "shop",
  may: whoChanges,
  personal: false,
  about:
    "Says what shop this is where nothing says so yet: makes its stige.yaml, with the ladder usual there.",
  body: z.strictObject({
    name: z.string().trim().min(1).max(80),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .openapi({ description: "ISO 3166.", example: "NO" }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .openapi({ description: "ISO 4217.", example: "NOK" }),
    timeZone: z.string().max(60).openapi({ description: "IANA.", example: "Europe/Oslo" }),
    language: z.enum(["nb", "da", "en"]),
  }),
  answer: z.object({ done: z.literal(true) }).openapi("BegunShop"),
  async ask(shop, said) {
    await beginShop(shop, said);
    return { done: true as const };
  },
});
