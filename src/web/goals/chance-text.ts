import type { Formats } from "../../core/words/formats.ts";
import type { GoalLine } from "../api/answers.ts";

/** A chance in whole percent; nothing is told as wholly sure. */
export function chanceText(chance: number, f: Formats): string {
  // As `Intl` parts the sign from a number.
  const sign = f.language === "en" ? "%" : "\u00a0%";
  if (chance < 0.005) return `<\u00a01${sign}`;
  return chance > 0.995 ? `>\u00a099${sign}` : `${f.count(Math.round(100 * chance))}${sign}`;
}

/** How sure a goal is, as the heading of its page has it: `74 %, likely.`; where it is not told, what stands for it. */
export function answerOf({ chance, pace }: GoalLine, f: Formats): string {
  const told = chance === null ? pace : `${chanceText(chance, f)}, ${pace}`;
  return `${told.replace(/^./, (sign) => sign.toLocaleUpperCase(f.language))}.`;
}

/** The goal is hardly reached any more: under one in five, as the words of probability have it. */
export const inDanger = ({ chance }: GoalLine): boolean => chance !== null && chance < 0.2;
