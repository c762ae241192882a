import { z } from "@hono/zod-openapi";
import { rules, rulesJson, versionsJson } from "../../verbs/rules.ts";
import { count, isoInstant, name } from "../answer-parts.ts";
import { everyRole } from "../may.ts";
import { whole } from "../query-words.ts";
import { route } from "../route.ts";

const rule = z
  .object({
    id: z.string(),
    name,
    rule: z.string().nullable().openapi({ description: "As a sentence. Null: it asks for nothing." }),
    graceDays: z
      .number()
      .openapi({ description: "How long the rung is kept after its rule stopped holding." }),
  })
  .openapi("Rule");

export const laddersRoute = route({
  name: "ladders",
  path: "/ladders",
  group: "rules",
  may: everyRole,
  personal: false,
  about: "The versions of the ladder, newest first.",
  answer: z
    .object({
      list: z.array(
        z.object({
          ladder: count,
          recorded: isoInstant,
          inForce: z.boolean(),
          rungs: z.array(z.string()),
          off: z.array(z.string()),
        }),
      ),
    })
    .openapi("Ladders"),
  ask: async (shop) => ({ list: versionsJson(shop.ladders) }),
});

export const rulesRoute = route({
  name: "rules",
  path: "/ladders/{ladder}",
  group: "rules",
  may: everyRole,
  personal: false,
  about: "The rules of a ladder version as sentences, what changed with it, and the same as YAML.",
  params: z.strictObject({ ladder: whole("Number of the version.", 1, 1_000_000) }),
  answer: z
    .object({
      ladder: count,
      recorded: isoInstant,
      inForce: z.boolean(),
      firstBought: count.nullable(),
      rungs: z.array(rule).openapi({ description: "Lowest first." }),
      off: z.array(rule),
      changes: z.array(z.string()).nullable().openapi({ description: "Null: it is the first." }),
      yaml: z.string().openapi({ description: "The `ladder:` of a `stige.yaml`." }),
    })
    .openapi("Rules"),
  ask: async (shop, { ladder }, { say }) => rulesJson(rules(shop, ladder), say),
});
