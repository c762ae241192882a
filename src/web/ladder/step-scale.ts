import type { StepWorth } from "./use-worth.ts";

/** Where on its line a share that climbs a step lies, from 0 to 1; null: the line has no place for it. */
export interface StepScale {
  /** All goals lie on one vertical line, in the middle, and shares as far from it as they are from their goal. */
  readonly aroundGoals: boolean;
  readonly place: (step: StepWorth, share: number) => number | null;
}

/** How far from its goal a share is at most drawn: twice the goal, or nothing. */
const furthest = 1;
/** How far the line reaches where every share is close to its goal: a tenth of the goal. */
const nearest = 0.1;

/** The scale that all steps share: around their goals, where one of them has one, else from nobody to everybody. */
export function stepScale(steps: Iterable<StepWorth>): StepScale {
  const offs = [...steps].flatMap(({ share, goal }) =>
    share && goal && goal.share > 0
      ? [share.low, share.value, share.high].map((one) => Math.abs(one / goal.share - 1))
      : [],
  );
  if (offs.length === 0) return { aroundGoals: false, place: (_, share) => share };
  const reach = Math.min(furthest, Math.max(nearest, 1.1 * Math.max(...offs)));
  return {
    aroundGoals: true,
    place: ({ goal }, share) =>
      goal && goal.share > 0 ? Math.max(0, Math.min(1, 0.5 + (share / goal.share - 1) / (2 * reach))) : null,
  };
}
