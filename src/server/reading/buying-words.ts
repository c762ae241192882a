import { z } from "@hono/zod-openapi";
import { abcClasses, boughtWays } from "../../verbs/people/asked-buying.ts";
import { placeId } from "./query-words.ts";

/** What a list of people is asked by what they bought and which steps they took. */
export const buyingWords = {
  bought: z.enum(boughtWays).optional().openapi({
    description:
      "They bought within `win`, as `/kpis` counts it: `first`: for the first time; `any`: at all; `earlier`: for the first time in the span as long before it. `ever`: at any time, as `/value` counts who bought.",
  }),
  abc: z.enum(abcClasses).optional().openapi({
    description:
      "Their class by what they brought within `win`, as `/abc` counts it: `losing`: those of C who cost more than they brought; `all`: any of them.",
  }),
  started: placeId(
    "They ever stood at the foot of the step up to this rung, as `/conversion` counts it; not the lowest.",
  ),
  climbed: placeId("And came up it."),
};
