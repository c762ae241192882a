import { z } from "@hono/zod-openapi";
import { beginShop } from "../../verbs/shop/begin-shop.ts";
import { changeShop } from "../../verbs/shop/change-shop.ts";
import { whoChanges } from "../guards/may.ts";
import { route } from "../route.ts";

const said = z.strictObject({
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
});

export const beginShopRoute = route({
  name: "beginShop",
  method: "post",
  path: "/shop",
  group: "shop",
  may: whoChanges,
  personal: false,
  about:
    "Says what shop this is where nothing says so yet: makes its stige.yaml, with the ladder usual there.",
  body: said,
  answer: z.object({ done: z.literal(true) }).openapi("BegunShop"),
  async ask(shop, wish) {
    await beginShop(shop, wish);
    return { done: true as const };
  },
});

export const changeShopRoute = route({
  name: "changeShop",
  method: "patch",
  path: "/shop",
  group: "shop",
  may: whoChanges,
  personal: false,
  about:
    "Says something else of the shop: in its stige.yaml, whose other lines stay. What it said before stands in the log.",
  body: said.extend({
    seen: said.openapi({ description: "What was shown; refused where it is another by now." }),
  }),
  answer: z.object({ done: z.literal(true) }).openapi("ChangedShop"),
  async ask(shop, { seen, ...wish }) {
    await changeShop(shop, wish, seen);
    return { done: true as const };
  },
});
