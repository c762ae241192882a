import type { StigeError } from "../../core/words/stige-error.ts";
import { Refused } from "../guards/guard.ts";
import type { Reader } from "../reading/reader.ts";
import { problemJson, statusOf } from "./problem-details.ts";

/** An error as problem details. */
export function toldProblem(error: StigeError, reader: Reader): Response {
  const status = error instanceof Refused ? error.status : statusOf(error.code);
  return new Response(JSON.stringify(problemJson(error, reader, status)), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Content-Language": reader.language,
      "Cache-Control": "no-store",
      Vary: "Accept-Language",
      ...(status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
      ...(status === 429 ? retryAfter(error) : {}),
      ...(error instanceof Refused ? error.headers : {}),
    },
  });
}

/** When whoever has to wait may come again. */
function retryAfter({ fix }: StigeError): Readonly<Record<string, string>> {
  const { seconds } = (fix?.params ?? {}) as { seconds?: unknown };
  return typeof seconds === "number" ? { "Retry-After": String(seconds) } : {};
}
