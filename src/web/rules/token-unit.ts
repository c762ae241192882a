import { currencyDigits } from "../../core/words/currency-digits.ts";
import type { Language } from "../../core/words/language.ts";
import { typedNumber } from "../words/typed-number.ts";

const hourUs = 3_600_000_000;
const dayUs = 24 * hourUs;

export type TokenKind = "count" | "duration" | "money" | "score";

/** What a value of a rule is written in. */
export interface Unit {
  /** How much of what the rule holds one of it is. */
  readonly each: number;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  readonly name: "days" | "hours" | "currency" | null;
}

/** The unit in which a value is written: durations in days where they are whole ones. */
export function unitOf(kind: TokenKind, value: number, currency: string): Unit {
  if (kind === "duration") {
    const days = value % dayUs === 0;
    const name = days ? "days" : "hours";
    return { each: days ? dayUs : hourUs, least: 1, most: days ? 36_500 : 876_000, whole: true, name };
  }
  if (kind === "money")
    return {
      ...{ each: 10 ** (currencyDigits(currency) ?? 2), least: 0, most: 1e12, whole: false },
      name: "currency",
    };
  if (kind === "score") return { each: 1, least: 0, most: 10, whole: true, name: null };
  return { each: 1, least: 1, most: 1_000_000, whole: true, name: null };
}

/** What was typed, as the rule holds it; null: it is no such number. `readToken("1.000", days, "nb")` is 1,000 days in microseconds. */
export function readToken(
  typed: string,
  { each, least, most, whole }: Unit,
  language: Language,
): number | null {
  const n = typedNumber(typed, language);
  if (n === null || n < least || n > most || (whole && !Number.isInteger(n))) return null;
  return Math.round(n * each);
}
