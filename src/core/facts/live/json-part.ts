import { currencyDigits } from "../../words/currency-digits.ts";
import { dayUs } from "../../words/iso-instant.ts";
import type { Problem } from "../../words/problem.ts";
import { type Message, message } from "../../words/say.ts";
import { instantUs } from "./instant-text.ts";

/** A value somewhere in JSON that others sent, and where it stands: `properties.products[0].price`. */
export interface JsonPart {
  readonly value: unknown;
  readonly place: string;
}

/** What stands under a name; nothing where there is no object. */
export function partAt(part: JsonPart, name: string, ...names: readonly string[]): JsonPart {
  const { value, place } = part;
  const inside = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  const found = { value: inside, place: place === "" ? name : `${place}.${name}` };
  const [next, ...others] = names;
  return next === undefined ? found : partAt(found, next, ...others);
}

/** The first of several names under which something stands; none does: the first. */
export function firstAt(part: JsonPart, names: readonly [string, ...string[]]): JsonPart {
  for (const name of names) {
    const found = partAt(part, name);
    if (isThere(found)) return found;
  }
  return partAt(part, names[0]);
}

/** The things of a list; none where it is no list. */
export function listAt({ value, place }: JsonPart): readonly JsonPart[] {
  return Array.isArray(value) ? value.map((one, i) => ({ value: one, place: `${place}[${i}]` })) : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where it is no list. */
export function objectsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Whether anything stands there: null and an empty text are nothing. */
export function isThere({ value }: JsonPart): boolean {
  return value !== undefined && value !== null && !(typeof value === "string" && value.trim() === "");
}

/** So long a name or an id may be. */
export const mostChars = 500;

/** A text or a number as a text without blanks around it, at most `mostChars` long; null: there is none. */
export function textOf({ value }: JsonPart): string | null {
  if (typeof value === "number") return Number.isFinite(value) ? plainNumber(value) : null;
  if (typeof value !== "string") return null;
  // A text with a zero byte can stand in no database.
  const text = (value.includes("\0") ? value.replaceAll("\0", "") : value).trim();
  return text === "" || !text.isWellFormed() ? null : text.slice(0, mostChars);
}

/** Words with which programs say that they know nobody. */
const nobodies = new Set([
  "null",
  "undefined",
  "nan",
  "none",
  "[object object]",
  "00000000-0000-0000-0000-000000000000",
]);

/** A text that names something; one that is too long to be kept whole names nothing, since two would become one. */
export function idOf(part: JsonPart): string | null {
  if (typeof part.value === "string" && part.value.trim().length > mostChars) return null;
  const text = textOf(part);
  return text === null || nobodies.has(text.toLowerCase()) ? null : text;
}

/** A finite number, also one written as a text; null: there is none. */
export function numberOf({ value }: JsonPart): number | null {
  const number =
    typeof value === "string" && /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(value.trim()) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** A mail address; null: it is none. */
export function mailOf(part: JsonPart): string | null {
  const text = textOf(part);
  return text !== null && isMail(text) ? text : null;
}

export const isMail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text) && text.length < mostChars;

/** An amount with more digits than are kept, also one of which a number of JSON has only the size. */
const largeAmount = /^[+-]?(\d{14,}(\.\d+)?|\d(\.\d+)?e\+\d+|Infinity)$/;

/** An amount in whole units of a currency as a text with a dot; null where nothing stands there. What is no amount is told in `wrong`. */
export function amountOf(part: JsonPart, wrong: Problem[]): string | null {
  if (!isThere(part)) return null;
  const { value } = part;
  const text = typeof value === "number" ? plainNumber(value) : value;
  const isText = typeof text === "string";
  if (isText && /^[+-]?\d{1,13}(\.\d+)?$/.test(text.trim())) return text.trim().replace(/^\+/, "");
  const given = isText ? shown({ ...part, value: text }) : shown(part);
  const isLarge = isText && largeAmount.test(text.trim());
  wrong.push(
    isLarge
      ? problem(part, message("calls.largeMoney", { given }), message("calls.largeMoney.fix"))
      : problem(part, message("calls.notMoney", { given }), message("calls.notMoney.fix")),
  );
  return null;
}

/** A number without the noise of an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 8 : 0) : text;
}

/** A currency's code in capitals; null where nothing stands there. One that does not exist is told in `wrong`. */
export function currencyOf(part: JsonPart, wrong: Problem[]): string | null {
  if (!isThere(part)) return null;
  const code = textOf(part)?.toUpperCase() ?? "";
  if (currencyDigits(code) !== null) return code;
  wrong.push(
    problem(part, message("calls.notCurrency", { given: shown(part) }), message("calls.notCurrency.fix")),
  );
  return null;
}

/** An instant in microseconds; null where nothing stands there. What cannot be one is told in `wrong`. */
export function instantAt(part: JsonPart, receivedUs: number, wrong: Problem[]): number | null {
  if (!isThere(part)) return null;
  const us = instantUs(part.value);
  if (us === null) {
    wrong.push(
      problem(part, message("calls.notInstant", { given: shown(part) }), message("calls.notInstant.fix")),
    );
    return null;
  }
  return inBounds(us, part, receivedUs, wrong);
}

/** An instant that may be one of a fact: not before 1970, not more than a day after it was received. */
export function inBounds(us: number, part: JsonPart, receivedUs: number, wrong: Problem[]): number | null {
  if (us >= 0 && us <= receivedUs + dayUs) return us;
  const sentence = us < 0 ? message("calls.before1970") : message("calls.ahead");
  wrong.push(problem(part, sentence, message("calls.clock.fix")));
  return null;
}

export function problem({ place }: JsonPart, sentence: Message, fix: Message): Problem {
  return { place, sentence, fix };
}

/** What stands there, short enough to be said. */
export function shown({ value }: JsonPart): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
