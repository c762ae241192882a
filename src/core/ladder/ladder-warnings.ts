import type { Problem } from "../words/problem.ts";
import { message } from "../words/say.ts";
import { alwaysHolds, implies, neverHolds } from "./conditions/implies.ts";
import { leavesOf } from "./conditions/leaves.ts";
import { dayUs } from "./duration.ts";
import type { Condition, Exit, Ladder, Rung } from "./ladder.ts";

/**
 * Rungs and ways off the ladder that nobody can ever come to (but by an override), as far as can be said with certainty
 * from the rules alone; places are paths of the ladder. Nothing for the presets.
 */
export function ladderWarnings(ladder: Ladder): readonly Problem[] {
  const exits = ladder.offLadder.map((exit, i) => exitWarning(ladder, exit, i));
  const rungs = ladder.rungs.map((rung, i) => rungWarning(ladder, rung, i));
  return [...rungs, ...exits].filter((warning) => warning !== null);
}

function exitWarning({ offLadder }: Ladder, exit: Exit, index: number): Problem | null {
  const place = `ladder.offLadder[${index}]`;
  if (neverHolds(exit.when)) return never(place, exit.id);
  const before = offLadder.slice(0, index).find(({ when }) => implies(exit.when, when));
  return before ? covered(place, exit.id, before.id) : null;
}

function rungWarning(ladder: Ladder, rung: Rung, index: number): Problem | null {
  const place = `ladder.rungs[${index}]`;
  const { when } = rung;
  if (when && neverHolds(when)) return never(place, rung.id);
  const exit = ladder.offLadder.find((one) => (when ? implies(when, one.when) : alwaysHolds(one.when)));
  if (exit && (rung.graceUs === 0 || when === null))
    return when ? covered(place, rung.id, exit.id) : first(place, rung.id, exit.id);
  const above = ladder.rungs.slice(index + 1);
  const over = (one: Rung) => one.when !== null && (when ? implies(when, one.when) : alwaysHolds(one.when));
  const sure = above.find((one) => over(one) && (when === null || outlasts(one, rung)));
  if (sure) return when ? covered(place, rung.id, sure.id) : first(place, rung.id, sure.id);
  const loose = above.find(over) ?? exit;
  return loose ? duringGrace(place, rung.id, loose.id) : null;
}

/** Whether grace never leaves a person on the lower rung: it has none, or the higher keeps at least as long and nothing cuts that short. */
function outlasts(higher: Rung, lower: Rung): boolean {
  if (lower.graceUs === 0) return true;
  return higher.graceUs >= lower.graceUs && higher.when !== null && !canBeCut(higher.when);
}

/** Whether a newer answer or a revoked consent can end the rule at once. */
function canBeCut(when: Condition): boolean {
  return leavesOf(when).some(({ kind }) => kind === "nps" || kind === "nps-none" || kind === "consent");
}

function never(place: string, id: string): Problem {
  return {
    place,
    sentence: message("ladderFile.warn.never", { id }),
    fix: message("ladderFile.warn.never.fix"),
  };
}

function covered(place: string, id: string, by: string): Problem {
  return {
    place,
    sentence: message("ladderFile.warn.covered", { id, by }),
    fix: message("ladderFile.warn.covered.fix", { id, by }),
  };
}

function first(place: string, id: string, by: string): Problem {
  return {
    place,
    sentence: message("ladderFile.warn.first", { id, by }),
    fix: message("ladderFile.warn.first.fix", { by }),
  };
}

function duringGrace(place: string, id: string, by: string): Problem {
  return {
    place,
    sentence: message("ladderFile.warn.grace", { id, by }),
    fix: message("ladderFile.warn.covered.fix", { id, by }),
  };
}

/**
 * Rungs and ways off the ladder that look further back than the data reach (`dataDays`: from the first to the newest
 * fact), the longest window of each. The danish preset over 300 days of data: loyal, ambassador, lapsed and silent.
 */
export function windowWarnings(ladder: Ladder, dataDays: number): readonly Problem[] {
  const places = [
    ...ladder.rungs.map((rung, i) => ({ ...rung, place: `ladder.rungs[${i}].when` })),
    ...ladder.offLadder.map((exit, i) => ({ ...exit, place: `ladder.offLadder[${i}].when` })),
  ];
  return places.flatMap(({ id, when, place }) => {
    const windowUs = when ? longestWindow(when) : 0;
    if (windowUs <= dataDays * dayUs) return [];
    const sentence = message("ladderFile.warn.window", { id, windowUs, dataDays });
    return [{ place, sentence, fix: message("ladderFile.warn.window.fix") }];
  });
}

function longestWindow(when: Condition): number {
  const windows = leavesOf(when).map((leaf) => ("windowUs" in leaf ? (leaf.windowUs ?? 0) : 0));
  return Math.max(0, ...windows);
}
