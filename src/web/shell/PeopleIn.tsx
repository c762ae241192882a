import type { View } from "../address/address.ts";
import { useWords } from "../words/use-words.ts";
import { linkedNumbers } from "./linked-numbers.ts";
import { PeopleBehind } from "./PeopleBehind.tsx";

/** A sentence, its numbers of people as ways to them; `numbers` in the order in which it tells them, also one that leads nowhere. */
export function PeopleIn({
  sentence,
  numbers,
}: {
  readonly sentence: string;
  readonly numbers: readonly { readonly n: number; readonly to: View | string | null }[];
}) {
  const { f } = useWords();
  const parts = linkedNumbers(
    sentence,
    numbers.map(({ n }, i) => ({ text: f.people(n), to: String(i) })),
  );
  return parts.map(({ text, to }) => {
    const number = to === null ? undefined : numbers[Number(to)];
    return number === undefined ? (
      text
    ) : (
      <PeopleBehind key={to} n={number.n} to={number.to}>
        {text}
      </PeopleBehind>
    );
  });
}
