import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** That no ladder has such a number, among those of a shop. */
export function noVersion(version: number, ladders: readonly { readonly version: number }[]): StigeError {
  const last = ladders.at(-1)?.version ?? 0;
  return new StigeError(
    "not-found",
    message("ask.noVersion", { version, last }),
    message("ask.noVersion.fix", { last }),
  );
}
