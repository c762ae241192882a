import { z } from "@hono/zod-openapi";
import { kindNamesInOrder, type RowTaken } from "../../verbs/live/typed-facts.ts";
import { problemDetails } from "../answers/problem-details.ts";
import type { Reader } from "../reading/reader.ts";
import { route } from "../route.ts";

const problems = problemDetails.shape.problems;

/** Facts of one kind, told by a program. */
export const factsRoute = route({
  name: "facts",
  method: "post",
  path: "/facts/{kind}",
  group: "facts",
  about:
    "Tell facts of one kind: an object, a list of them, or one a line (application/x-ndjson), by the fields' own names. Answered once they are safe; a row that is wrong keeps no other from being kept.",
  may: [],
  personal: false,
  changes: false,
  takesFacts: true,
  params: z.strictObject({ kind: z.enum(kindNamesInOrder).openapi({ description: "What the rows tell." }) }),
  query: z.strictObject({
    source: z
      .string()
      .regex(/^[a-z0-9][a-z0-9_.-]{0,39}$/)
      .default("own")
      .openapi({ description: "Who gave out the ids: `own`, or the name of the system." }),
  }),
  headers: z.object({
    "idempotency-key": z
      .string()
      .min(1)
      .max(255)
      .optional()
      .openapi({ description: "Sent again with the same, a request is the same: nothing counts twice." }),
  }),
  answer: z
    .object({
      accepted: z.int().openapi({ description: "Rows that are safe and count within seconds." }),
      repeated: z.int().openapi({ description: "Rows whose id had come before: nothing was changed." }),
      rejected: z.int(),
      rows: z.array(
        z.object({
          row: z.int().openapi({ description: "From 1, in the order in which they were sent." }),
          messageId: z.string(),
          result: z.enum(["accepted", "repeated", "rejected"]),
          problems,
        }),
      ),
    })
    .openapi("FactsTaken"),
  async ask(_, { kind, source, "idempotency-key": key = null, ...sent }, reader, { live, who }) {
    const { text, ndjson } = sent as unknown as { readonly text: string; readonly ndjson: boolean };
    if (!live || who.kind !== "key") throw new Error("a demo takes no facts");
    return factsAnswer(await live.takeTyped({ kind, source, text, ndjson, key, by: who.prefix }), reader);
  },
});

/** What became of the rows, as it is answered. */
export function factsAnswer(rows: readonly RowTaken[], { say }: Reader) {
  const count = (result: string) => rows.filter((row) => row.result === result).length;
  return {
    accepted: count("accepted"),
    repeated: count("repeated"),
    rejected: count("rejected"),
    rows: rows.map(({ problems: wrong, ...row }) => ({
      ...row,
      problems: wrong.map(({ place, sentence, fix }) => ({
        place,
        detail: say(sentence),
        remedy: say(fix),
      })),
    })),
  };
}
