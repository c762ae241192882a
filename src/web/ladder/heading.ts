import type { LadderAnswer } from "../api/answers.ts";
import type { Say } from "../words/say-in.ts";
import { type DayCounts, spanDays, sum } from "./picture.ts";

/** The ladder in a sentence or two, each by itself. `past` is the day in words, null where it is now. */
export function headingOf(answer: LadderAnswer, past: string | null, say: Say): readonly string[] {
  const climbed = sum(answer.rungs.map(({ came }) => came?.climbed ?? 0));
  const fell = sum(answer.rungs.map(({ came }) => came?.fell ?? 0));
  const lapsed = sum(answer.off.map(({ came }) => came?.lapsed ?? 0));
  if (climbed + fell + lapsed === 0) return [say("page.ladder.still", { past, days: spanDays })];
  const moved = { climbed, fell, lapsed, days: spanDays };
  const first = say("page.ladder.moved", { ...moved, past });
  return lapsed === 0 ? [first] : [first, say("page.ladder.lapsed", moved)];
}

/** The same while the hand is on the strip: what history alone knows. */
export function draggedHeading(counts: DayCounts, rungs: readonly string[], past: string, say: Say): string {
  const on = (people: DayCounts["people"]) => sum(rungs.map((id) => people[id] ?? 0));
  const people = on(counts.people);
  const change = people - (counts.before === null ? 0 : on(counts.before));
  return say("page.ladder.dragged", { past, people, change, days: spanDays });
}
