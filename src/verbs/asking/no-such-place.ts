import type { Ladder } from "../../core/ladder/ladder.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** That a ladder has no place of this id, with those that it has. */
export function noSuchPlace({ rungs, offLadder }: Ladder, given: string): StigeError {
  const places = [...rungs, ...offLadder].map(({ id, name }) => ({ id, name }));
  return new StigeError("asked", message("ask.noSuchPlace", { given, places }));
}
