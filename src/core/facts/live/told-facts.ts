import type { Problem } from "../../words/problem.ts";
import type { LiveFact } from "./live-fact.ts";

/** What comes of one message: its facts, or why it is refused, every mistake at once. Neither: it tells nothing that Stige keeps. */
export interface ToldFacts {
  readonly facts: readonly LiveFact[];
  readonly refused: readonly Problem[];
}

export const nothingTold: ToldFacts = { facts: [], refused: [] };

/** Facts, unless something about them was wrong. */
export function toldUnless(refused: readonly Problem[], facts: () => readonly LiveFact[]): ToldFacts {
  return refused.length > 0 ? { facts: [], refused } : { facts: facts(), refused: [] };
}
