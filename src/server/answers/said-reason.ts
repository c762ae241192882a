import type { Message } from "../../core/words/say.ts";
import type { Reader } from "../reading/reader.ts";

/** Why a row was rejected, as a sentence, without its column and cell. */
export function saidReason(
  reason: string,
  params: Readonly<Record<string, unknown>>,
  { say }: Reader,
): string {
  // Kept by an earlier run of the same product: the phrase is one of its own.
  return say({ key: reason, params } as Message);
}
