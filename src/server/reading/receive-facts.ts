import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { onTheWay } from "../guards/on-the-way.ts";

/** Facts as they were sent. `ndjson`: an object a line. */
export interface SentFacts {
  readonly text: string;
  readonly ndjson: boolean;
}

/** Receives what is sent along; throws `too-many` where more is on its way than memory is meant for. */
export type FactsReceiver = (c: Context) => Promise<SentFacts>;

/** What one request holds is soon gone. */
const retrySeconds = 1;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Letters of another character set would be kept as question marks; throws `asked`. */
function utf8Of(bytes: ArrayBuffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new StigeError("asked", message("calls.notJson"), message("live.notText.fix"));
  }
}

export function factsReceiver(): FactsReceiver {
  const within = onTheWay(retrySeconds);
  return async (c) => {
    const type = c.req.header("content-type") ?? "";
    const ndjson = /^application\/(x-)?ndjson\s*(;|$)/i.test(type);
    // A form of another site can be sent without asking; these cannot.
    if (!ndjson && !/^application\/json\s*(;|$)/i.test(type))
      throw new StigeError("asked", message("live.notJson"), message("live.notJson.fix"));
    const bytes = Number(c.req.header("content-length") ?? 0);
    return within(bytes, async () => ({ text: utf8Of(await c.req.arrayBuffer()), ndjson }));
  };
}
