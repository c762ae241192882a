import type { GoalLine, GoalsAnswer } from "../api/answers.ts";
import { goalPlaces } from "../goals/goal-places.ts";

/** Goals that are told with a chance, by the upper rung of the step they are about: of several the one that is for the nearest day. */
export function stepGoals({
  choices,
  goals,
}: Pick<GoalsAnswer, "choices" | "goals">): ReadonlyMap<string, GoalLine> {
  const { rungs, steps } = goalPlaces(choices);
  return new Map(
    steps.flatMap((about, i) => {
      const [nearest] = goals
        .filter((goal) => goal.about === about && goal.chance !== null)
        .toSorted((a, b) => (a.by < b.by ? -1 : 1));
      const upper = rungs[i + 1];
      return nearest && upper !== undefined ? [[upper, nearest] as const] : [];
    }),
  );
}
