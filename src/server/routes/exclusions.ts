import { z } from "@hono/zod-openapi";
import { changeExclusion } from "../../verbs/shop/change-exclusion.ts";
import { exclusions } from "../../verbs/shop/exclusions.ts";
import { count, namesHidden } from "../answers/answer-parts.ts";
import { whoChanges, whoSeesPeople } from "../guards/may.ts";
import { route } from "../route.ts";

export const exclusionsRoute = route({
  name: "exclusions",
  lasting: { beforehand: [{}] },
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

export const changeExclusionRoute = route({
  name: "changeExclusion",
  method: "post",
  path: "/exclusions",
  group: "data",
  may: whoChanges,
  personal: true,
  about:
    "Has a rule exclude people, or no longer: `stige.yaml` says so, all else in it stays. Whom it names stands nowhere at any time.",
  body: z.strictObject({
    by: z.enum(["emails", "numbers", "relays", "companies"]),
    text: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .openapi({ description: "Of mails and numbers; `*` stands for any text." }),
    excluded: z.boolean(),
  }),
  answer: z
    .object({ people: count.openapi({ description: "Excluded now, by all rules together." }) })
    .openapi("ExclusionChanged"),
  async ask(shop, { by, text, excluded }) {
    const rule = by === "relays" || by === "companies" ? { by } : { by, text: text ?? "" };
    await changeExclusion(shop, rule, excluded);
    const { people } = await exclusions(shop);
    return { people };
  },
});
