import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { type Message, message, says } from "../../core/words/say.ts";
import { conflicts } from "../../verbs/merging/conflicts.ts";
import { type PersonMerge, personMerges } from "../../verbs/merging/person-merges.ts";
import { type PersonAnswer, person, personJson } from "../../verbs/people/person.ts";
import { standsOf } from "../../verbs/people/stands-of.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { known, ladderVersion, personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

/** Who may be one and the same with somebody, without themselves. */
async function conflictsWith(shop: Workshop, personId: number, namesHidden: boolean) {
  const found = await conflicts(shop, personId);
  const others = found.map(({ persons }) => persons.filter((one) => one !== personId));
  const known = await shop.directory.describe([...new Set(others.flat())]);
  return found.map(({ emails }, i) => ({
    emails: namesHidden ? [] : emails,
    persons: (others[i] ?? []).flatMap((id) => {
      const person = known.get(id);
      return person ? [{ personId: id, key: person.key, name: person.name }] : [];
    }),
  }));
}

export const personRoute = route({
  name: "person",
  path: "/people/{id}",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  about: "All that is known of somebody: what they go by, every fact and move in order of time, their stays.",
  params: z.strictObject({ id: personNumber }),
  query: z.strictObject({ known, ladder: ladderVersion }),
  answer: z
    .object({
      person: z.string().openapi({ description: "The shop's own number, else the e-mail." }),
      personId: count,
      name: z.string().nullable(),
      numbers: z.array(z.object({ source: z.string(), number: z.string() })),
      emails: z.array(z.string()),
      phones: z.array(z.string()),
      excluded: z.boolean(),
      objected: z
        .object({ since: isoInstant, by: z.enum(["self", "phone"]) })
        .nullable()
        .openapi({ description: "They objected to marketing." }),
      conflicts: z
        .array(
          z.object({
            persons: z.array(z.object({ personId: count, key: z.string(), name: z.string().nullable() })),
            emails: z.array(z.string()),
          }),
        )
        .openapi({
          description: "Who may be one and the same with them, kept apart until somebody decides.",
        }),
      override: z
        .object({ rung: z.string(), from: isoInstant, until: isoInstant, reason: z.string().nullable() })
        .nullable()
        .openapi({ description: "A rung set by hand that holds now, or will." }),
      merges: z
        .array(
          z.object({
            ...{ kept: count, keptName: z.string(), gone: count, goneName: z.string() },
            ...{ recorded: isoInstant, reason: z.string().nullable() },
          }),
        )
        .openapi({ description: "By which somebody said that what they go by is one person." }),
      ladder: count,
      stands: z.string().openapi({
        description: "Other whenever something came of them: `/people/{id}/stands` tells how it is now.",
      }),
      rungs: count.openapi({ description: "How many of the ladder's places are rungs." }),
      firstBought: count.nullable(),
      now: isoInstant.openapi({ description: "What is later is scheduled, or lies ahead." }),
      entries: z.array(
        z.object({
          at: isoInstant,
          kind: z.enum([
            "people",
            "orders",
            "lines",
            "refunds",
            "events",
            "answers",
            "referrals",
            "consents",
            "touches",
            "responses",
            "overrides",
            "stays",
            "move",
          ]),
          said: z.string(),
          amountMinor: z
            .number()
            .nullable()
            .openapi({ description: "Of an order that counts, in the shop's currency." }),
          score: z.number().nullable().openapi({ description: "Of an answer." }),
          move: z
            .object({
              kind: z.enum(["arrival", "climb", "return", "fall", "lapse"]),
              rung: z.string(),
              place: count,
            })
            .nullable(),
        }),
      ),
      stays: z.array(
        z.object({
          rung: z.string(),
          from: isoInstant,
          to: isoInstant.nullable().openapi({ description: "Null: it lasts. In the future: scheduled." }),
          previous: z.string().nullable(),
        }),
      ),
      namesHidden,
    })
    .openapi("Person"),
  table: ({ entries }) => ({
    head: ["at", "kind", "said"],
    rows: entries.map(({ at, kind, said }) => [at, kind, said]),
  }),
  async ask(shop, { id, known, ladder }, { say }, by) {
    const answer = await person(shop, { person: id, knownAt: known, version: ladder });
    const { facts: _, ...json } = personJson(answer, say);
    return {
      ...json,
      conflicts: await conflictsWith(shop, answer.person.personId, by.namesHidden),
      override: overrideTold(answer, by.namesHidden),
      merges: by.namesHidden ? [] : (await personMerges(shop, answer.person.personId)).map(mergeTold),
      stands: standsOf(answer),
      rungs: answer.rungs,
      firstBought: answer.firstBought,
      now: written(answer.nowUs),
      entries: answer.entries.map(({ us, kind, said, amountMinor, score, move }) => ({
        at: written(us),
        kind,
        said: say(by.namesHidden ? withoutReason(said) : said),
        ...{ amountMinor, score },
        move: move && { kind: move.kind, rung: move.place.id, place: move.index },
      })),
      namesHidden: by.namesHidden,
    };
  },
});

function overrideTold({ rows: { overrides }, nowUs }: PersonAnswer, namesHidden: boolean) {
  const last = overrides.findLast(({ until_us, revoked_us }) => until_us > nowUs && revoked_us === null);
  if (!last) return null;
  const { rung, recorded_us, until_us, reason } = last;
  return { rung, from: written(recorded_us), until: written(until_us), reason: namesHidden ? null : reason };
}

const mergeTold = ({ recordedUs, ...merge }: PersonMerge) => ({ ...merge, recorded: written(recordedUs) });

/** Why somebody set a rung by hand is a text that may name people. */
function withoutReason(said: Message): Message {
  return says(said, "person.override") ? message(said.key, { ...said.params, reason: "" }) : said;
}
