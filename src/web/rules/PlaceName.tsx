import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useRulesWords } from "../words/use-rules-words.ts";

export const longestName = 60;

/** The name of a place being changed in its sentence: Enter sets it, Escape leaves it. */
export function PlaceName({
  name,
  taken,
  set,
  leave,
}: {
  readonly name: string;
  /** The names of the other places. */
  readonly taken: readonly string[];
  readonly set: (name: string) => void;
  readonly leave: () => void;
}) {
  const { tell } = useRulesWords();
  const [text, setText] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // After the menu that led here, which gives the focus back to its button.
    const timer = setTimeout(() => field.current?.select(), 50);
    return () => clearTimeout(timer);
  }, []);
  const wrong = isTaken(text, taken);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wished = text.trim();
    if (wished === name) leave();
    else if (wished !== "" && !wrong) set(wished);
  };
  const escaped = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
  };
  return (
    <form className="token-field place-name" onSubmit={submit}>
      <input
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={escaped}
        maxLength={longestName}
        required
        autoComplete="off"
        aria-label={tell("rules.rename.field", { name })}
        aria-invalid={wrong}
      />
      <button type="submit" className="control">
        {tell("rules.set")}
      </button>
      <button type="button" className="control" onClick={leave}>
        {tell("rules.leave")}
      </button>
      {wrong && (
        <span className="wrong" role="alert">
          {tell("rules.new.taken")}
        </span>
      )}
    </form>
  );
}

/** Whether a place is called so already, whatever its capitals. */
export function isTaken(text: string, names: readonly string[]): boolean {
  const wished = text.trim().toLocaleLowerCase();
  return names.some((name) => name.toLocaleLowerCase() === wished);
}
