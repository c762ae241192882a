import { useId } from "react";

/** One of several, by its name. */
export function Choice<Id extends string>({
  label,
  short = false,
  value,
  choose,
  choices,
}: {
  readonly label: string;
  readonly short?: boolean;
  readonly value: Id;
  readonly choose: (value: Id) => void;
  readonly choices: readonly (readonly [id: Id, name: string])[];
}) {
  const id = useId();
  return (
    <p className={short ? "field short" : "field"}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.currentTarget.value as Id)}>
        {choices.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
