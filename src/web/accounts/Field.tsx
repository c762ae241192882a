import { useId } from "react";
import { NotAnswered } from "../api/ask.ts";

/** A text to be typed, and below it what is wrong with it: `error` is the whole form's, `name` the word of it that this is. */
export function Field({
  label,
  name,
  error,
  type = "text",
  complete,
  keys,
  short = false,
  most,
  wrong: own,
  plain = false,
  value,
  change,
}: {
  readonly label: string;
  readonly name: string;
  readonly error?: unknown;
  readonly type?: "text" | "email" | "password" | "date";
  /** What a browser or a password manager may fill in. */
  readonly complete: string;
  /** Which keys a phone shows, where it is a number that is typed as text. */
  readonly keys?: "numeric" | "decimal" | undefined;
  readonly short?: boolean;
  /** So many characters are taken. */
  readonly most?: number;
  /** What the page itself sees wrong with it; null: nothing. */
  readonly wrong?: string | null;
  /** What the server says to do about it is said to programs: the sentence alone is shown. */
  readonly plain?: boolean;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  const id = useId();
  const told = error instanceof NotAnswered ? error.problems.find(({ place }) => place === name) : undefined;
  const wrong = own ?? (told && (plain ? told.detail : `${told.detail} ${told.remedy}`));
  return (
    <p className={short ? "field short" : "field"}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={complete}
        spellCheck={false}
        autoCapitalize={type === "text" ? undefined : "none"}
        inputMode={complete === "one-time-code" ? "numeric" : keys}
        value={value}
        maxLength={most}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      {wrong !== undefined && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </p>
  );
}

/** What is wrong with a form as a whole. */
export function Wrong({
  error,
  names = [],
}: {
  readonly error: unknown;
  readonly names?: readonly string[];
}) {
  if (!(error instanceof NotAnswered)) return null;
  if (error.problems.length > 0 && error.problems.every(({ place }) => names.includes(place))) return null;
  return (
    <p className="wrong" role="alert">
      {error.detail} {error.remedy}
    </p>
  );
}
