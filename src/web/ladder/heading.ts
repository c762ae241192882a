import { addressOf, type MovedWay, type View } from "../address/address.ts";
import type { LadderAnswer } from "../api/answers.ts";
import type { Say } from "../words/say-in.ts";
import { type DayCounts, sum } from "./picture.ts";

/** A sentence, and where the numbers in it lead, in the order in which they stand there. */
export interface Sentence {
  readonly text: string;
  readonly numbers: readonly { readonly n: number; readonly to: string }[];
}

/** The ladder in a sentence or two, each by itself. `past` is the day in words, null where it is now; `kept` what its links keep. */
export function headingOf(
  answer: LadderAnswer,
  past: string | null,
  kept: View,
  say: Say,
): readonly Sentence[] {
  const { climbed, fell, left: lapsed } = answer.crossed;
  const days = answer.spanDays;
  if (climbed + fell + lapsed === 0) return [{ text: say("page.ladder.still", { past, days }), numbers: [] }];
  const moved = { climbed, fell, lapsed, days };
  const number = (n: number, way: MovedWay) => ({
    n,
    to: addressOf({ page: "people" }, { ...kept, moved: way }),
  });
  const first = {
    text: say("page.ladder.moved", { ...moved, past }),
    numbers: [number(climbed, "climb"), number(fell, "fall")],
  };
  if (lapsed === 0) return [first];
  return [first, { text: say("page.ladder.lapsed", moved), numbers: [number(lapsed, "leave")] }];
}

/** The same while the hand is on the strip: what history alone knows. */
export function draggedHeading(
  counts: DayCounts,
  rungs: readonly string[],
  { past, days }: { readonly past: string; readonly days: number },
  say: Say,
): Sentence {
  const on = (people: DayCounts["people"]) => sum(rungs.map((id) => people[id] ?? 0));
  const people = on(counts.people);
  const change = people - (counts.before === null ? 0 : on(counts.before));
  return { text: say("page.ladder.dragged", { past, people, change, days }), numbers: [] };
}
