import { type Message, message } from "../../words/say.ts";
import type { Condition } from "../ladder.ts";
import { defaultInterest } from "../presets.ts";

/**
 * A rule as a message that is said as one sentence, without capital and full stop: at least two purchases are "minst 2
 * kjøp". Conditions on all names of `interest` (lower case) are told as a sign of interest.
 */
export function sayCondition(rule: Condition, interest: readonly string[] = defaultInterest): Message {
  return message("ladder.rule", { rule, interest });
}
