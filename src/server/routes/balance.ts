import { z } from "@hono/zod-openapi";
import { balance, balanceJson } from "../../verbs/measures/balance.ts";
import { answeredAt, count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { at, days, known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";

const minor = z.number().openapi({ description: "Minor units of the shop's currency." });

export const balanceRoute = route({
  name: "balance",
  path: "/balance",
  group: "measures",
  may: everyRole,
  personal: false,
  about: "Money on winning people against keeping them, and what a climb of each rung cost.",
  query: z.strictObject({
    at,
    known,
    ladder: ladderVersion,
    win: days("The span, back from `at`. Left out: 90d.").optional(),
  }),
  answer: z
    .object({
      ...answeredAt,
      days: count,
      since: isoInstant,
      empty: z.boolean().openapi({ description: "Neither spend nor a touch lies in the span." }),
      winningMinor: minor,
      keepingMinor: minor,
      winningBackMinor: minor,
      unsaidMinor: minor.openapi({ description: "Does not say for whom." }),
      withoutRate: count.openapi({ description: "Rows of spend that are in no sum: no rate." }),
      withoutCost: count.openapi({ description: "Touches that tell no cost." }),
      allOnWinning: z
        .boolean()
        .openapi({ description: "At least four fifths of the money go to winning people." }),
      places: z
        .array(
          z.object({
            id: z.string(),
            name,
            onLadder: z.boolean(),
            aim: z.enum(["winning", "keeping", "winning-back"]),
            spendMinor: minor,
            touchMinor: minor,
            touches: count,
            climbed: count.nullable(),
            perClimb: z
              .object({ minor, low: minor, high: minor })
              .nullable()
              .openapi({ description: "With its 90 % interval; not what made anybody climb." }),
            tooFewClimbs: z.boolean(),
          }),
        )
        .openapi({ description: "Rungs lowest first, then off the ladder." }),
    })
    .openapi("Balance"),
  table: ({ places }) => ({
    head: ["place", "aim", "spend", "touch cost", "touches", "climbed", "per climb", "low", "high"],
    rows: places.map(({ id, aim, spendMinor, touchMinor, touches, climbed, perClimb }) => [
      ...[id, aim, spendMinor, touchMinor, touches, climbed],
      ...[perClimb?.minor ?? null, perClimb?.low ?? null, perClimb?.high ?? null],
    ]),
  }),
  ask: async (shop, { at, known, ladder: version, win }) =>
    balanceJson(await balance(shop, { asOf: at, knownAt: known, version, days: win })),
});
