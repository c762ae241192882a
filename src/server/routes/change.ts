import { z } from "@hono/zod-openapi";
import { count } from "../answers/answer-parts.ts";
import { everyRole } from "../guards/may.ts";
import { whole } from "../reading/query-words.ts";
import { route } from "../route.ts";

/** A change that was answered with 202. The thread that holds the shop answers this itself: it alone knows what is begun. */
export const changeRoute = route({
  name: "change",
  path: "/changes/{id}",
  group: "shop",
  may: everyRole,
  personal: false,
  about:
    "What came of a change that was answered with 202: its answer or its refusal as if it had come at once, else 202 again. Asked by whoever asked for the change.",
  params: z.strictObject({ id: whole("`change` of the answer with 202.", 1, 1_000_000_000) }),
  answer: z
    .object({
      change: count,
      what: z.string().nullable().openapi({ description: "What is being done." }),
      done: z.number(),
      of: z.number().nullable().openapi({ description: "Null: nobody knows how far it is." }),
    })
    .openapi("GoesOn"),
  async ask() {
    throw new Error("is answered by what remembers changes");
  },
});
