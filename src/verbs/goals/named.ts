import type { Ladder } from "../../core/ladder/ladder.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import type { Formats } from "../../core/words/formats.ts";
import { say } from "../../core/words/say.ts";
import type { Workshop } from "../shop/workshop.ts";
import { goalName } from "./goal-sentences.ts";
import { keptGoals } from "./kept-goals.ts";

/** What of a shop goes by a name of its own: its goals as they stand now, and the segments made. Nothing of it is counted. */
export interface Named {
  readonly goals: readonly { readonly id: number; readonly goal: Goal }[];
  /** In the order of `stige.yaml`. */
  readonly segments: readonly string[];
  readonly ladder: Ladder;
}

export async function named(
  shop: Pick<Workshop, "store" | "goalsSet" | "settings" | "ladders">,
): Promise<Named> {
  const goals = (await keptGoals(shop)).flatMap(({ id, versions }) => {
    const goal = versions.at(-1)?.goal;
    return goal ? [{ id, goal }] : [];
  });
  return {
    goals,
    segments: (shop.settings.segments ?? []).map(({ name }) => name),
    ladder: shop.ladders.at(-1)?.ladder ?? { rungs: [], offLadder: [] },
  };
}

/** The answer as JSON, goals called as their pages call them in the reader's language. */
export function namedJson({ goals, segments, ladder }: Named, formats: Formats) {
  return {
    goals: goals.map(({ id, goal }) => ({ goal: id, name: say(goalName(goal, ladder, formats), formats) })),
    segments: [...segments],
  };
}
