import { phoneDigits } from "./tombstone.ts";

/** Everything a person goes by. E-mails are lower case, as they are stored. */
export interface GoesBy {
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
  readonly anonymous: readonly string[];
  readonly phones: readonly string[];
  readonly names: readonly { readonly first: string | null; readonly last: string | null }[];
}

/** Numbers shorter than this are found only where the text is a record of a file: elsewhere a 7 is any 7. */
const tellingLength = 4;
/** Numbers of so many characters are hardly anything else by chance, whatever stands around them. */
const surelyTelling = 8;

/**
 * What a text is. `record`: the beginning of a record of a file, in which a short number counts as well. `shared`: rows of
 * others say it too, so that only what is surely the person counts: first and last name side by side, a long number or
 * one that is called a customer's, a phone that stands by itself.
 */
export interface Said {
  readonly record?: boolean;
  readonly shared?: boolean;
}

/**
 * Whether a text mentions a person: one of their addresses or phones anywhere in it, one of their numbers by itself, or
 * their first and last name, in any order and whatever signs stand between. What was written with percent signs is read
 * too. `mentions(kari, "nordmann_kari.csv")` is true.
 */
export function mentions(person: GoesBy, text: string, said: Said = {}): boolean {
  return [text, percentDecoded(text)].some((form) => form !== null && inOneForm(person, form, said));
}

function inOneForm(person: GoesBy, form: string, { record = false, shared = false }: Said): boolean {
  const text = form.normalize("NFC");
  const lower = text.toLowerCase();
  const words = wordsOf(lower);
  const digits = text.replaceAll(/[ ()./-]/g, "");
  return (
    person.emails.some((email) => lower.includes(email)) ||
    [...person.numbers, ...person.anonymous].some(
      (number) =>
        lower.includes(number.toLowerCase()) &&
        (record || isTelling(number)) &&
        standsIn(number, text, shared),
    ) ||
    person.phones.some((phone) => {
      const known = phoneDigits(phone);
      return known !== null && (shared ? phoneStandsIn(known, text) : digits.includes(known));
    }) ||
    person.names.some((name) => named(name, words, shared))
  );
}

/** A year is a year. */
function isTelling(number: string): boolean {
  return number.length >= tellingLength && !/^(19|20)\d\d$/.test(number);
}

const customer = String.raw`(?:kunde|customer|client)\p{L}*[^\p{L}\p{N}]{1,3}(?:(?:nr|no|id)[^\p{L}\p{N}]{1,3})?`;

/** Whether a number stands in a text by itself: no part of a longer word, nor, if it is short, of a date, an amount or a code like K-1234. */
function standsIn(number: string, text: string, shared: boolean): boolean {
  const long = number.length >= surelyTelling;
  const bare = !long && /^\d+$/.test(number);
  const before = bare ? String.raw`(?<!\d[.:/-])(?<!(?<![\p{L}\p{N}])\p{Lu}{1,2}-)` : "";
  const after = bare ? String.raw`(?![.:/-]\d)` : "";
  const called = shared && !long ? `(?<=(?<![\\p{L}\\p{N}])${customer})` : "";
  const itself = literally(number, /\p{L}/u.test(number));
  const pattern = String.raw`(?<![\p{L}\p{N}])${before}${called}${itself}(?![\p{L}\p{N}])${after}`;
  return new RegExp(pattern, "u").test(text) || (called !== "" && new RegExp(pattern, "iu").test(text));
}

function literally(text: string, anyCase: boolean): string {
  return [...text]
    .map((sign) => {
      const cases = [...new Set([sign, sign.toLowerCase(), sign.toUpperCase()])];
      return anyCase && /\p{L}/u.test(sign)
        ? `(?:${cases.join("|")})`
        : sign.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    })
    .join("");
}

/** Whether the last digits of a phone stand in a text as a phone: grouped in any way, with or without a country code, in no longer number. */
function phoneStandsIn(known: string, text: string): boolean {
  const grouped = [...known].join("[ ()./-]?");
  return new RegExp(String.raw`(?<!\d)(?:(?:\+|00)?\d{2}[ ()./-]{0,2})?${grouped}(?!\d)`).test(text);
}

function named({ first, last }: GoesBy["names"][number], words: readonly string[], shared: boolean): boolean {
  const [given, family] = [first, last].map((part) => wordsOf((part ?? "").normalize("NFC").toLowerCase()));
  if (!given?.length || !family?.length) return false;
  const orders = [
    [...given, ...family],
    [...family, ...given],
  ];
  if (orders.some((parts) => words.includes(parts.join("")))) return true;
  if (!shared) return orders[0]?.every((part) => words.includes(part)) === true;
  const spoken = ` ${words.join(" ")} `;
  return orders.some((parts) => spoken.includes(` ${parts.join(" ")} `));
}

/** The words of a text: its letters and digits, whatever stands between. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== "");
}

function percentDecoded(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}
