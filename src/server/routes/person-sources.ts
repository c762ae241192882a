import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { personSources } from "../../verbs/people/person-sources.ts";
import { count, isoInstant, namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

export const personSourcesRoute = route({
  name: "personSources",
  path: "/people/{id}/sources",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  about:
    "Where each fact that is known of somebody comes from: a file, what came over HTTP, or what was typed.",
  params: z.strictObject({ id: personNumber }),
  answer: z
    .object({
      facts: z.array(
        z.object({
          at: isoInstant.openapi({ description: "As `at` of an entry of `/people/{id}`." }),
          kind: z.string().openapi({ description: "As `kind` of that entry." }),
          load: count,
        }),
      ),
      loads: z.array(
        z.object({
          load: count,
          way: z.enum(["file", "live", "typed"]).openapi({
            description:
              "`live`: it came over HTTP, or from a shop program that is connected; `typed`: by hand.",
          }),
          source: z.string(),
          file: z.string(),
          received: isoInstant,
        }),
      ),
      namesHidden,
    })
    .openapi("PersonSources"),
  async ask(shop, { id }, _, by) {
    const { facts, loads } = await personSources(shop, id);
    return {
      facts: facts.map(({ us, kind, load }) => ({ at: written(us), kind, load })),
      loads: loads.map(({ receivedUs, ...load }) => ({ ...load, received: written(receivedUs) })),
      namesHidden: by.namesHidden,
    };
  },
});
