import type { GoalLine, GoalsAnswer } from "../api/answers.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";

/** The colour of the rung that a goal is about, or leads up to; of one that the ladder has no more, that of no rung. */
export function goalColour(
  { about }: Pick<GoalLine, "about">,
  { choices, firstBought }: Pick<GoalsAnswer, "choices" | "firstBought">,
): RungColour {
  const rungs = choices.filter(({ step }) => !step);
  const steps = choices.filter(({ step }) => step);
  const rung = rungs.findIndex((one) => one.about === about);
  const step = steps.findIndex((one) => one.about === about);
  return rungColours(rungs.length, firstBought)[rung >= 0 ? rung : step >= 0 ? step + 1 : -1] ?? "off";
}
