import { z } from "@hono/zod-openapi";
import { why, whyJson } from "../../verbs/people/why.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { at, known, ladderVersion, personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const whyRoute = route({
  name: "why",
  path: "/people/{id}/why",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  about:
    "Why somebody stands where they stand: the facts that carry it, what the next rung needs, when the fall comes.",
  params: z.strictObject({ id: personNumber }),
  query: z.strictObject({ at, known, ladder: ladderVersion }),
  answer: z
    .object({
      person: z.string(),
      personId: count,
      asOf: isoInstant,
      ladder: count,
      kind: z.enum(["unknown", "excluded", "erased", "stands"]),
      headline: z.array(z.string()).openapi({ description: "To be read one after the other." }),
      sections: z.array(
        z.object({
          title: z.string(),
          lines: z.array(
            z.object({
              mark: z.enum(["holds", "lacks", "plain"]),
              depth: count,
              at: isoInstant.nullable(),
              said: z.array(z.string()),
            }),
          ),
        }),
      ),
      reason: z
        .record(z.string(), z.unknown())
        .openapi({ description: "The same as values, for programs: as `stige why --json` gives them." }),
      namesHidden,
    })
    .openapi("Why"),
  async ask(shop, { id, at, known, ladder }, { say }, by) {
    const answer = await why(shop, { person: id, asOf: at, knownAt: known, version: ladder });
    const { person, asOf, ladder: version, headline, sections, ...reason } = whyJson(answer, say);
    return {
      person,
      personId: answer.person.personId,
      asOf,
      ladder: version,
      kind: answer.why.kind,
      headline,
      sections,
      reason,
      namesHidden: by.namesHidden,
    };
  },
});
