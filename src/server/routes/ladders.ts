import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { publishLadder } from "../../verbs/rules/publish-ladder.ts";
import { rules, rulesJson, versions, versionsJson } from "../../verbs/rules/rules.ts";
import { count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole, whoChanges } from "../guards/may.ts";
import { whole } from "../reading/query-words.ts";
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
          note: z.string().nullable().openapi({ description: "What whoever published it said of it." }),
          who: z
            .string()
            .nullable()
            .openapi({ description: "As in the log. Null: somebody who edited `stige.yaml`." }),
          by: z
            .string()
            .nullable()
            .openapi({ description: "What the account is called. Null: it is none, or gone." }),
          rungs: z.array(z.string()),
          off: z.array(z.string()),
          places: z
            .array(z.object({ id: z.string(), name }))
            .openapi({ description: "Rungs, lowest first, then the places off the ladder, by name." }),
        }),
      ),
    })
    .openapi("Ladders"),
  ask: async (shop) => ({ list: versionsJson(await versions(shop)) }),
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

export const publishRoute = route({
  name: "publishLadder",
  method: "post",
  path: "/ladders",
  group: "rules",
  may: whoChanges,
  personal: false,
  about:
    "Put another ladder in force: everyone climbs it, `stige.yaml` says it, all else in that file stays. Refused where the ladder was changed since it was begun.",
  body: z.strictObject({
    ladder: z.union([z.string().max(12_000), z.int()]).openapi({
      description:
        "The `ladder:` of a `stige.yaml`, or the number of a version that is to be in force again.",
    }),
    from: z.int().openapi({ description: "The version in force when this was begun." }),
    note: z.string().max(500).nullable().openapi({ description: "Kept beside the version." }),
  }),
  answer: z.object({ ladder: count, recorded: isoInstant }).openapi("Published"),
  async ask(shop, wish) {
    const { version, recordedUs } = await publishLadder(shop, wish);
    return { ladder: version, recorded: written(recordedUs) };
  },
});
