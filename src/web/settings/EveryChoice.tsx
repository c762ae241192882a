import { useId } from "react";
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
  const id = useId();
  return (
    <p className="field short">
      <label htmlFor={id}>{tell("connections.every")}</label>
      <select id={id} value={every} onChange={({ currentTarget: { value } }) => setEvery(value as Frequency)}>
        {frequencies.map((one) => (
          <option key={one} value={one}>
            {tell(`connections.every.${one}`)}
          </option>
        ))}
      </select>
    </p>
  );
}
