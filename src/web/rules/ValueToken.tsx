import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { typedText } from "../words/typed-number.ts";
import { useRulesWords } from "../words/use-rules-words.ts";
import { readToken, type TokenKind, unitOf } from "./token-unit.ts";

interface TokenOf {
  readonly text: string;
  readonly kind: TokenKind;
  readonly value: number;
  /** What the ladder in force has in its place; null: the same. */
  readonly was: string | null;
  readonly about: string;
  readonly set: (value: number) => void;
}

/** A value of a rule, in its sentence: a button that becomes a field. Enter sets it, Escape leaves it. */
export function ValueToken(token: TokenOf) {
  const { text, was, about } = token;
  const { say } = useRulesWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = say("page.rules.change", { text, about });
  const close = () => {
    // The next key may come at once.
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  if (open) return <TokenField {...{ token, label, close }} leave={() => setOpen(false)} />;
  return (
    <>
      {was !== null && <s className="token-was">{was}</s>}
      {was !== null && " "}
      <button
        type="button"
        ref={button}
        className={`token number ${was === null ? "" : "token-changed"}`}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {text}
      </button>
    </>
  );
}

/** `close` gives the keyboard back to the button, `leave` lets it go where it went. */
function TokenField({
  token: { kind, value, set },
  label,
  close,
  leave,
}: {
  readonly token: TokenOf;
  readonly label: string;
  readonly close: () => void;
  readonly leave: () => void;
}) {
  const { say, tell, f } = useRulesWords();
  const unit = unitOf(kind, value, f.currency);
  const [typed, setTyped] = useState(() => typedText(value / unit.each, f.language));
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wished = readToken(typed, unit, f.language);
    if (wished === null) return setWrong(true);
    close();
    if (wished !== value) set(wished);
  };
  return (
    <form className="token-field" onSubmit={submit} noValidate>
      <input
        ref={selected}
        type="text"
        inputMode={unit.whole ? "numeric" : "decimal"}
        autoComplete="off"
        maxLength={16}
        value={typed}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setWrong(false);
        }}
        onKeyDown={({ key }: KeyboardEvent) => key === "Escape" && close()}
        onBlur={(event) => !event.relatedTarget && leave()}
      />
      {unit.name !== null && (
        <span className="quiet">
          {unit.name === "currency" ? f.currency : say(`page.rules.${unit.name}`)}
        </span>
      )}
      {wrong && (
        <span className="wrong" id={id} role="alert">
          {tell(unit.whole ? "rules.value.whole" : "rules.value.number", unit)}
        </span>
      )}
    </form>
  );
}

/** The keyboard begins in a field, where the next key takes the place of what stands there. */
function selected(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
