import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { currencyDigits } from "../../core/words/currency-digits.ts";
import { useWords } from "../words/use-words.ts";

const hourUs = 3_600_000_000;
const dayUs = 24 * hourUs;

interface TokenOf {
  readonly text: string;
  readonly kind: "count" | "duration" | "money" | "score";
  readonly value: number;
  /** What the ladder in force has in its place; null: the same. */
  readonly was: string | null;
  readonly about: string;
  readonly set: (value: number) => void;
}

/** A value of a rule, in its sentence: a button that becomes a field. Enter sets it, Escape leaves it. */
export function ValueToken({ text, kind, value, was, about, set }: TokenOf) {
  const { say, f } = useWords();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const label = say("page.rules.change", { text, about });
  const unit = unitOf(kind, value, f.currency);
  const close = () => {
    // The next key may come at once.
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wished = Math.round(Number(field.current?.value) * unit.each);
    close();
    if (Number.isFinite(wished) && wished !== value) set(wished);
  };
  const leave = (event: KeyboardEvent) => event.key === "Escape" && close();
  if (!open)
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
  return (
    <form className="token-field" onSubmit={submit}>
      <input
        ref={(element) => {
          field.current = element;
          element?.focus();
          element?.select();
        }}
        type="number"
        defaultValue={value / unit.each}
        min={unit.least}
        max={unit.most}
        step={unit.step}
        required
        aria-label={label}
        onKeyDown={leave}
        onBlur={(event) => !event.relatedTarget && setOpen(false)}
      />
      {unit.name !== null && <span className="quiet">{unit.name(say)}</span>}
    </form>
  );
}

interface Unit {
  /** How much of what the rule holds one of it is. */
  readonly each: number;
  readonly least: number;
  readonly most: number | undefined;
  readonly step: number | "any";
  readonly name: ((say: ReturnType<typeof useWords>["say"]) => string) | null;
}

function unitOf(kind: "count" | "duration" | "money" | "score", value: number, currency: string): Unit {
  if (kind === "duration") {
    const days = value % dayUs === 0;
    const name: Unit["name"] = (say) => say(days ? "page.rules.days" : "page.rules.hours");
    return { each: days ? dayUs : hourUs, least: 1, most: days ? 36_500 : 876_000, step: 1, name };
  }
  if (kind === "money")
    return {
      ...{ each: 10 ** (currencyDigits(currency) ?? 2), least: 0, most: undefined, step: "any" as const },
      name: () => currency,
    };
  if (kind === "score") return { each: 1, least: 0, most: 10, step: 1, name: null };
  return { each: 1, least: 1, most: 1_000_000, step: 1, name: null };
}
