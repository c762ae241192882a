import { z } from "@hono/zod-openapi";
import { exclusions } from "../../verbs/exclusions.ts";
import { count, namesHidden } from "../answer-parts.ts";
import { whoSeesPeople } from "../may.ts";
import { route } from "../route.ts";

export const exclusionsRoute = route({
  name: "exclusions",
  path: "/exclusions",
  group: "data",
  may: whoSeesPeople,
  personal: true,
  about: "Who stands nowhere, and by which rule of `stige.yaml`.",
  answer: z
    .object({
      people: count,
      rules: z.array(
        z.object({
          by: z.enum(["emails", "numbers", "relays", "companies"]),
          text: z.string().optional(),
          people: count,
          orders: count,
          revenueMinor: z.number(),
        }),
      ),
      erased: count,
      found: z
        .object({ relays: count, companies: count.nullable() })
        .openapi({ description: "There and not excluded. `companies` null: no file told of any." }),
      namesHidden,
    })
    .openapi("Exclusions"),
  async ask(shop, _, __, { namesHidden }) {
    const { rules, ...all } = await exclusions(shop);
    return {
      ...all,
      rules: namesHidden
        ? rules.map(({ by, people, orders, revenueMinor }) => ({ by, people, orders, revenueMinor }))
        : rules,
      namesHidden,
    };
  },
});
