import { z } from "@hono/zod-openapi";
import { remedyOf } from "../../core/words/files-remedies.ts";
import { message } from "../../core/words/say.ts";
import type { RejectKind } from "../../verbs/loading/load-preview.ts";
import { rejectKindsOf } from "../../verbs/loading/reject-kinds.ts";
import { count, namesHidden } from "../answers/answer-parts.ts";
import { saidReason } from "../answers/said-reason.ts";
import { withoutTexts } from "../answers/without-texts.ts";
import { whoSeesPeople } from "../guards/may.ts";
import { whole } from "../reading/query-words.ts";
import type { Reader } from "../reading/reader.ts";
import { route } from "../route.ts";

export const rejectKind = z
  .object({
    code: z.string(),
    reason: z.string().openapi({ description: "Said after its column, or as a sentence of its own." }),
    remedy: z.string(),
    rows: count,
    line: count.openapi({ description: "The first of them." }),
    column: z.string().nullable(),
    cell: z.string().nullable(),
  })
  .openapi("RejectKind");

/** A reason for which rows are rejected, and what to do about it. */
export function rejectKindTold(
  { reason, params, rows, line, column, cell }: RejectKind,
  reader: Reader,
  hidden: boolean,
): z.input<typeof rejectKind> {
  return {
    ...{ code: reason, rows, line, column, cell: hidden ? null : cell },
    reason: saidReason(reason, hidden ? withoutTexts(params) : params, reader),
    remedy: reader.say(message(remedyOf(reason))),
  };
}

export const rejectKindsRoute = route({
  name: "rejectKinds",
  path: "/loads/{load}/rejects/kinds",
  group: "data",
  may: whoSeesPeople,
  personal: true,
  about:
    "Why rows of a load were not taken in: each reason with how many, the first of them, and what to do.",
  params: z.strictObject({ load: whole("Number of the load.", 1, 1_000_000_000) }),
  answer: z.object({ kinds: z.array(rejectKind), namesHidden }).openapi("RejectKinds"),
  async ask(shop, { load }, reader, { namesHidden }) {
    const found = await rejectKindsOf(shop, load);
    return { kinds: found.map((one) => rejectKindTold(one, reader, namesHidden)), namesHidden };
  },
});
