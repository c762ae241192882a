import type { Formats } from "../../core/words/formats.ts";
import { inDanger } from "../../core/words/in-danger.ts";
import type { GoalLine } from "../api/answers.ts";

/** How sure a goal is, as the heading of its page has it: `74 %, likely.`; where it is not told, what stands for it. */
export function answerOf({ chance, pace }: GoalLine, f: Formats): string {
  const told = chance === null ? pace : `${f.chance(chance)}, ${pace}`;
  return `${told.replace(/^./, (sign) => sign.toLocaleUpperCase(f.language))}.`;
}

/** The goal is hardly reached any more. */
export const isInDanger = ({ chance }: GoalLine): boolean => chance !== null && inDanger(chance);
