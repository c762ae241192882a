import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { measuredAnswer } from "../../verbs/ladder/measured.ts";
import { bring, count, isoInstant, name } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { known, ladderVersion } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const measuredRoute = route({
  name: "measured",
  path: "/measured",
  group: "data",
  may: everyRole,
  personal: false,
  about:
    "Which kinds of facts are there, since when, and what each place of the ladder still needs to be measured.",
  query: z.strictObject({ known, ladder: ladderVersion }),
  answer: z
    .object({
      ladder: count,
      firstFact: isoInstant.nullable(),
      newestFact: isoInstant.nullable(),
      brought: z.object({
        orders: z.boolean(),
        margin: z.boolean(),
        answers: z.boolean(),
        referrals: z.boolean(),
        consents: z.boolean(),
        events: z.array(z.string()).openapi({ description: "Names of events, lower case." }),
      }),
      first: z.object({
        orders: isoInstant.nullable(),
        events: isoInstant.nullable(),
        answers: isoInstant.nullable(),
        referrals: isoInstant.nullable(),
      }),
      rungs: count.openapi({ description: "How many of the places are rungs." }),
      places: z.array(
        z.object({
          id: z.string(),
          name,
          measured: z.boolean(),
          bring,
          trustedSince: isoInstant
            .nullable()
            .openapi({ description: "From when on its window lies wholly within the data. Null: always." }),
        }),
      ),
    })
    .openapi("Measured"),
  async ask(shop, { known, ladder }) {
    const answer = await measuredAnswer(shop, { knownAt: known, version: ladder });
    const us = (at: number | null) => (at === null ? null : written(at));
    const { orders, events, answers, referrals } = answer.firstUs;
    const { eventNames, margin, consents, ...has } = answer.brought;
    return {
      ladder: answer.version,
      firstFact: us(answer.firstFactUs),
      newestFact: us(answer.newestFactUs),
      brought: {
        ...{ margin, consents },
        orders: has.orders,
        answers: has.answers,
        referrals: has.referrals,
        events: [...eventNames].sort(),
      },
      first: { orders: us(orders), events: us(events), answers: us(answers), referrals: us(referrals) },
      rungs: answer.rungs,
      places: answer.places.map(({ id, name, bring, trustedSinceUs }) => ({
        ...{ id, name, bring },
        measured: bring === null,
        trustedSince: us(trustedSinceUs),
      })),
    };
  },
});
