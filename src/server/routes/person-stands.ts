import { z } from "@hono/zod-openapi";
import { person } from "../../verbs/people/person.ts";
import { standsOf } from "../../verbs/people/stands-of.ts";
import { namesHidden } from "../answers/answer-parts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { known, ladderVersion, personNumber } from "../reading/query-words.ts";
import { route } from "../route.ts";

/** By which an open page of somebody knows when to ask for them anew, so that the log tells of no look that nobody took. */
export const personStandsRoute = route({
  name: "personStands",
  path: "/people/{id}/stands",
  group: "people",
  may: whoSeesPeople,
  personal: true,
  about:
    "Whether anything came of somebody since they were asked for: other than `stands` of `/people/{id}` then. It shows nothing of them, and stands in no log.",
  params: z.strictObject({ id: personNumber }),
  query: z.strictObject({ known, ladder: ladderVersion }),
  answer: z
    .object({ stands: z.string().openapi({ example: "4f1c09a7b2d65e38" }), namesHidden })
    .openapi("PersonStands"),
  noted: () => null,
  async ask(shop, { id, known, ladder }, _, { namesHidden }) {
    const answer = await person(shop, { person: id, knownAt: known, version: ladder });
    return { stands: standsOf(answer), namesHidden };
  },
});
