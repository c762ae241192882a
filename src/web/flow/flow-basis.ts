import type { View } from "../address/address.ts";
import type { MovesAnswer } from "../api/answers.ts";
import type { Basis } from "../rests/rests-context.ts";
import { usualRows } from "../rests/usual-rows.ts";
import { usOf } from "../time/days.ts";
import type { Words } from "../words/use-words.ts";

/** What the numbers of a flow rest on. */
export function flowBasis(words: Words, answer: MovesAnswer, title: string, view: View): Basis {
  const { say, f } = words;
  const people = answer.moves.reduce((all, row) => all + row.people, 0);
  const days = { from: f.day(usOf(answer.from) - 1), to: f.day(usOf(answer.to)) };
  return {
    title,
    rows: [
      [say("rests.on"), say("ladder.people", { people })],
      [say("rests.span"), say("rests.day", days)],
      [say("rests.method"), say("rests.twoDays")],
      [say("rests.interval"), say("rests.counted")],
      [
        say("rests.unknown"),
        answer.moves.some(({ to }) => to === "erased") ? say("page.people.erased") : null,
      ],
      ...usualRows(words, { asOf: answer.to, ladder: answer.ladder }, view),
    ],
  };
}
