import type { Condition, Ladder } from "../ladder.ts";

/** A condition that reads facts itself, not one made of others. */
export type Leaf = Exclude<Condition, { kind: "all" | "any" | "not" }>;

/** The leaves of one condition, left to right. `leavesOf({ all: [A, { not: B }] })` is `[A, B]`. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  if (!("of" in condition)) return [condition];
  return condition.kind === "not" ? leavesOf(condition.of) : condition.of.flatMap(leavesOf);
}

/** The leaves of every rule of a ladder: rungs lowest first, then the ways off it. The norwegian preset has 12. */
export function leavesOfLadder(ladder: Ladder): readonly Leaf[] {
  return [...ladder.rungs, ...ladder.offLadder].flatMap(({ when }) => (when ? leavesOf(when) : []));
}
