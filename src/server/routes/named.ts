import { z } from "@hono/zod-openapi";
import { named, namedJson } from "../../verbs/goals/named.ts";
import { count } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { route } from "../route.ts";

export const namedRoute = route({
  name: "named",
  path: "/named",
  group: "shop",
  may: everyRole,
  personal: false,
  about:
    "What the goals that are set and the segments that are made are called, so that they can be searched for. Nothing is counted.",
  answer: z
    .object({
      goals: z.array(
        z.object({
          goal: count.openapi({ description: "Its number, as `/goals/{goal}` takes it." }),
          name: z.string().openapi({ description: "In the reader's language." }),
        }),
      ),
      segments: z.array(z.string()),
    })
    .openapi("Named"),
  ask: async (shop, _, { formats }) => namedJson(await named(shop), formats),
});
