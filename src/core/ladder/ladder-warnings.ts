import type { Problem } from "../words/problem.ts";
import type { Ladder } from "./ladder.ts";

export function ladderWarnings(_: Ladder): Problem[] {
  return [];
}
