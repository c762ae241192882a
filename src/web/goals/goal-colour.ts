import type { GoalLine, GoalsAnswer } from "../api/answers.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";
import { goalPlaces } from "./goal-places.ts";

/** The colour of the rung that a goal is about, or leads up to; of one that the ladder has no more, that of no rung. */
export function goalColour(
  { about }: Pick<GoalLine, "about">,
  { choices, firstBought }: Pick<GoalsAnswer, "choices" | "firstBought">,
): RungColour {
  const { rungs, steps } = goalPlaces(choices);
  const [rung, step] = [rungs.indexOf(about), steps.indexOf(about)];
  return rungColours(rungs.length, firstBought)[rung < 0 && step >= 0 ? step + 1 : rung] ?? "off";
}
