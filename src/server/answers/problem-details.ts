import { z } from "@hono/zod-openapi";
import type { Problem } from "../../core/words/problem.ts";
import { message, says } from "../../core/words/say.ts";
import type { StigeError, StigeErrorCode } from "../../core/words/stige-error.ts";
import type { Reader } from "../reading/reader.ts";
import { inApiWords } from "./in-api-words.ts";

const whoCodes = ["not-signed-in", "not-allowed", "too-many"] as const;

/** Problem details (RFC 9457) as they are documented. */
export const problemDetails = z
  .object({
    type: z.string().openapi({ example: "urn:stige:problem:asked" }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: "What is wrong, in the language asked for." }),
    code: z.enum(["asked", "not-found", "file", "locked", "refused", "damaged", "io", ...whoCodes]),
    remedy: z.string().nullable().openapi({ description: "What to do about it." }),
    problems: z
      .array(
        z.object({
          place: z.string(),
          line: z.int().optional(),
          column: z.int().optional(),
          detail: z.string(),
          remedy: z.string(),
        }),
      )
      .openapi({ description: "Each mistake, where there may be several." }),
    mergedInto: z
      .int()
      .optional()
      .openapi({ description: "Who was asked for is now one with the person of this `personId`." }),
  })
  .openapi("Problem");

const statuses: Readonly<Record<StigeErrorCode, number>> = {
  asked: 400,
  "not-found": 404,
  file: 422,
  locked: 503,
  refused: 409,
  damaged: 500,
  io: 500,
  "not-signed-in": 401,
  "not-allowed": 403,
  "too-many": 429,
};

/** The status that a code stands for where nothing says it better. */
export function statusOf(code: StigeErrorCode): number {
  return statuses[code];
}

/** An error as problem details; `status` where another than the code's says it better. */
export function problemJson(error: StigeError, { say }: Reader, status = statusOf(error.code)) {
  const { code, sentence, fix, problems } = error;
  return {
    type: `urn:stige:problem:${code}`,
    title: say(message(`server.title.${code}`)),
    status,
    detail: say(inApiWords(sentence)),
    code,
    remedy: fix && say(inApiWords(fix)),
    problems: problemParts(problems, { say }),
    ...(says(sentence, "ask.merged") ? { mergedInto: sentence.params.personId } : {}),
  };
}

/** Mistakes, each with its place and what to do about it. */
export function problemParts(problems: readonly Problem[], { say }: Pick<Reader, "say">) {
  return problems.map(({ place, line, column, sentence, fix }) => ({
    place,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    detail: say(inApiWords(sentence)),
    remedy: say(inApiWords(fix)),
  }));
}
