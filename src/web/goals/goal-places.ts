import type { GoalsAnswer } from "../api/answers.ts";

/** What goals can be about, lowest first: rungs, and steps, each up to the rung after that of its number. */
export function goalPlaces(choices: GoalsAnswer["choices"]) {
  const { rungs = [], steps = [] } = Object.groupBy(choices, ({ step }) => (step ? "steps" : "rungs"));
  return { rungs: rungs.map(({ about }) => about), steps: steps.map(({ about }) => about) };
}
