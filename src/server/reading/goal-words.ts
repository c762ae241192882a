import { z } from "@hono/zod-openapi";
import { whole } from "./query-words.ts";

/** What a list of people is asked by a number of what explains a goal. */
export const goalWords = {
  goal: whole("The number of a goal: the list is of the people behind its `part`.", 1, 1_000_000).optional(),
  part: z
    .string()
    .regex(
      /^(?:climbed(?:\.\d{1,3})?(?:\.before)?|(?:decided|took)(?:\.(?:19[7-9]\d|20\d{2})-(?:0[1-9]|1[0-2]))?|(?:came|left)\.[\w-]{1,64}(?:\.before)?|(?:joined|ceased)(?:\.before)?|stands)$/,
    )
    .optional()
    .openapi({
      description:
        "A number of the goal's `gap` in `/goals`; with `goal`. `climbed`: took the step in its span, `climbed.28`: who had waited from 28 days on, as `waited` parts them; `decided`, `took`: whose days ended, and who took the step in time, `took.2026-03`: of those who came in that month; `came.customer`, `left.lapsed`: came to the rung from there and left it for there, `came.new`: from nowhere. `.before` of climbs and moves: in as many days before the span. Of moves each person once. Of a goal for a segment they are of its people, and `joined`, `ceased`: began and ceased to belong to it on its rung. `stands`: who stands on the rung of a goal, and belongs to its segment.",
      example: "climbed.28.before",
    }),
  among: z.string().min(1).max(120).optional().openapi({
    description:
      "With `part`, of a step: who when they came to its foot belonged to this segment, one of `segments` of `gap`, too.",
  }),
};
