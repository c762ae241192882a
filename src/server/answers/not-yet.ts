import type { Answer } from "./answer.ts";

/** An answer that is not there yet: what is told of how far it has come. */
export function notYet(told: object): Answer {
  const body = new TextEncoder().encode(JSON.stringify(told));
  return { body, etag: "", next: null, cookies: [], newerInMs: null, goesOn: true };
}
