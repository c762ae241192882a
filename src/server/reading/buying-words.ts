import { z } from "@hono/zod-openapi";
import {
  abcClasses,
  answeredWays,
  boughtWays,
  referralWays,
  surveyedWays,
} from "../../verbs/people/asked-buying.ts";
import { placeId } from "./query-words.ts";

/** What a list of people is asked by what they bought, said and were sent, whom they referred and which steps they took. */
export const buyingWords = {
  bought: z.enum(boughtWays).optional().openapi({
    description:
      "They bought within `win`, as `/kpis` counts it: `first`: for the first time; `any`: at all; `earlier`: for the first time in the span as long before it; `again`: these, and a second time within as long. `ever`: at any time, as `/value` counts who bought.",
  }),
  abc: z.enum(abcClasses).optional().openapi({
    description:
      "Their class by what they brought within `win`, as `/abc` counts it: `losing`: those of C who cost more than they brought; `all`: any of them.",
  }),
  nps: z.enum(answeredWays).optional().openapi({
    description:
      "Their latest answer within `win` to how likely they are to recommend the shop, as `/kpis` counts it: `any`: whatever it is; `ever`: of any time, as the age of answers counts them; `fresh`: of them, who answered within 365 days.",
  }),
  survey: z.enum(surveyedWays).optional().openapi({
    description:
      "They were sent a survey 30 days before `win`, and `answered` it within 30 days, as the response rate of `/kpis` counts them.",
  }),
  referral: z.enum(referralWays).optional().openapi({
    description:
      "Within `win`: `friend`: somebody had referred them, and they became a customer; `referrer`: they had referred such a one; `buyer`: they had been referred by its end, and bought.",
  }),
  started: placeId(
    "They ever stood at the foot of the step up to this rung, as `/conversion` counts it; not the lowest.",
  ),
  climbed: placeId("And came up it."),
};
