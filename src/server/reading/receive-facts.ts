import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { sentReader, tooLarge } from "../live/read-sent.ts";

/** Facts as they were sent. `ndjson`: an object a line. */
export interface SentFacts {
  readonly text: string;
  readonly ndjson: boolean;
}

/** Receives what is sent along and does work with it; throws `too-many` where more is on its way than memory is meant for. */
export type FactsReceiver = <T>(c: Context, work: (sent: SentFacts) => Promise<T>) => Promise<T>;

/** What one request holds is soon gone. */
const retrySeconds = 1;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Letters of another character set would be kept as question marks; throws `asked`. */
function utf8Of(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new StigeError("asked", message("calls.notJson"), message("live.notText.fix"));
  }
}

/** `most`: so many bytes at once, packed or not. */
export function factsReceiver(most: number): FactsReceiver {
  const tellLarge = () => tooLarge(message("live.tooLarge", { most }), message("live.tooLarge.fix"));
  const readSent = sentReader(tellLarge, retrySeconds);
  return (c, work) => {
    const type = c.req.header("content-type") ?? "";
    const ndjson = /^application\/(x-)?ndjson\s*(;|$)/i.test(type);
    // A form of another site can be sent without asking; these cannot.
    if (!ndjson && !/^application\/json\s*(;|$)/i.test(type))
      throw new StigeError("asked", message("live.notJson"), message("live.notJson.fix"));
    return readSent(c, most, (bytes) => work({ text: utf8Of(bytes), ndjson }));
  };
}
