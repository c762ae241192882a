import { Choice } from "../accounts/Choice.tsx";
import { useAccountsWords } from "../words/use-accounts-words.ts";

const frequencies = ["hour", "day", "never"] as const;
export type Frequency = (typeof frequencies)[number];

/** How often something connected is asked by itself. */
export function EveryChoice({
  every,
  setEvery,
}: {
  readonly every: Frequency;
  readonly setEvery: (every: Frequency) => void;
}) {
  const { tell } = useAccountsWords();
  return (
    <Choice
      {...{ label: tell("connections.every"), short: true, value: every, choose: setEvery }}
      choices={frequencies.map((one) => [one, tell(`connections.every.${one}`)])}
    />
  );
}
