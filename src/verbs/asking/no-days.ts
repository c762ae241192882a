import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** Asked for a span whose first day lies after its last. */
export function backwards(): StigeError {
  return new StigeError("asked", message("ask.backwards"), message("ask.backwards.fix"));
}

/** Asked from a day on that lies after the end of old data, with no last day. */
export function afterData(given: string, endUs: number): StigeError {
  return new StigeError("asked", message("ask.afterData", { given, endUs }), message("ask.afterData.fix"));
}
