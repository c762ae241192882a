import { z } from "@hono/zod-openapi";
import { isoInstant as written } from "../../core/words/iso-instant.ts";
import { putBack } from "../../verbs/loading/put-back.ts";
import { unload } from "../../verbs/loading/unload.ts";
import { count, isoInstant } from "../answers/answer-parts.ts";
import { whoChanges } from "../guards/may.ts";
import { whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

const params = z.strictObject({ load: whole("Number of the load.", 1, 1_000_000_000) });

export const unloadRoute = route({
  name: "unload",
  method: "delete",
  path: "/loads/{load}",
  group: "data",
  may: whoChanges,
  personal: false,
  about: "Takes a load back as of now. What was known before stays known; it can be put back.",
  params,
  answer: z
    .object({
      load: count,
      file: z.string(),
      rows: count,
      undone: isoInstant,
      replaced: count
        .nullable()
        .openapi({ description: "The load it had taken the place of, which stays taken back." }),
      emptyBook: z
        .string()
        .nullable()
        .openapi({ description: "The book of orders of which no load is left. Null: there is one." }),
    })
    .openapi("Unloaded"),
  async ask(shop, { load }) {
    const { undoneUs, ...answer } = await unload(shop, load);
    return { ...answer, undone: written(undoneUs) };
  },
});

export const putBackRoute = route({
  name: "putBack",
  method: "post",
  path: "/loads/{load}/put-back",
  group: "data",
  may: whoChanges,
  personal: false,
  about: "Puts a load back that was taken back; it then stands under a new number.",
  params,
  body: z.strictObject({
    adds: z.boolean().openapi({ description: "Its rows come in addition to those of the same time." }),
  }),
  answer: z
    .object({
      load: count.openapi({ description: "The number under which it stands now." }),
      of: count,
      file: z.string(),
      rows: count,
      received: isoInstant,
    })
    .openapi("PutBack"),
  async ask(shop, { load, adds }) {
    const { receivedUs, ...answer } = await putBack(shop, load, { adds });
    return { ...answer, received: written(receivedUs) };
  },
});
