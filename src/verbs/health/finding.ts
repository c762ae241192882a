import type { Problem } from "../../core/words/problem.ts";
import type { Message } from "../../core/words/say.ts";

/** One thing that was looked at. `warning`: it works, and somebody should look. */
export interface Finding {
  readonly state: "sound" | "warning" | "wrong";
  readonly sentence: Message;
  readonly fix: Message | null;
  /** Its details, each with a place. */
  readonly problems: readonly Problem[];
}

export const sound = (sentence: Message): Finding => ({ state: "sound", sentence, fix: null, problems: [] });

export const wrong = (
  sentence: Message,
  fix: Message | null,
  problems: readonly Problem[] = [],
): Finding => ({
  state: "wrong",
  sentence,
  fix,
  problems,
});
