import type { View } from "../address/address.ts";
import type { PersonAnswer, WhyAnswer } from "../api/answers.ts";
import type { Basis } from "../rests/rests-context.ts";
import { usualRows } from "../rests/usual-rows.ts";
import { usOf } from "../time/days.ts";
import type { Words } from "../words/use-words.ts";

/** What it rests on where somebody stands. */
export function personBasis(
  words: Words,
  title: string,
  { entries }: PersonAnswer,
  why: WhyAnswer,
  view: View,
): Basis {
  const { say, f } = words;
  const known = entries.filter(({ at }) => at <= why.asOf);
  const [first, last] = [known[0], known.at(-1)];
  const days = first && last && { from: f.day(usOf(first.at)), to: f.day(usOf(last.at)) };
  return {
    title,
    rows: [
      [say("rests.on"), say("rests.facts", { facts: known.length })],
      [say("rests.span"), days ? say("rests.days", days) : null],
      ...usualRows(words, why, view),
    ],
  };
}
