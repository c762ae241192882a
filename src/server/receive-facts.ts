import type { Context } from "hono";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";

/** Facts as they were sent. `ndjson`: an object a line. */
export interface SentFacts {
  readonly text: string;
  readonly ndjson: boolean;
}

/** Receives what is sent along; throws `too-many` where more is on its way than memory is meant for. */
export type FactsReceiver = (c: Context) => Promise<SentFacts>;

/** So many bytes may be on their way at once. */
const mostOnTheWay = 64_000_000;
const retrySeconds = 1;

export function factsReceiver(): FactsReceiver {
  let coming = 0;
  return async (c) => {
    const type = c.req.header("content-type") ?? "";
    const ndjson = /^application\/(x-)?ndjson\s*(;|$)/i.test(type);
    // A form of another site can be sent without asking; these cannot.
    if (!ndjson && !/^application\/json\s*(;|$)/i.test(type))
      throw new StigeError("asked", message("live.notJson"), message("live.notJson.fix"));
    const bytes = Number(c.req.header("content-length") ?? 0);
    if (coming + bytes > mostOnTheWay)
      throw new StigeError(
        "too-many",
        message("live.full"),
        message("live.full.fix", { seconds: retrySeconds }),
      );
    coming += bytes;
    try {
      return { text: await c.req.text(), ndjson };
    } finally {
      coming -= bytes;
    }
  };
}
