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

/**
 * Whether a text mentions a person: one of their addresses or phones anywhere in it, one of their numbers as a word of
 * its own, or their first and last name. What was written with percent signs is read too. `record`: the text is the beginning of a
 * record of a file, in which a short number counts as well. `mentions(kari, "Kari;Nordmann;x")` is true.
 */
export function mentions(person: GoesBy, text: string, { record = false } = {}): boolean {
  return [text, percentDecoded(text)].some((form) => form !== null && inOneForm(person, form, record));
}

function inOneForm(person: GoesBy, text: string, record: boolean): boolean {
  const lower = text.toLowerCase();
  const words = new Set(wordsOf(text));
  const digits = text.replaceAll(/[ ()./-]/g, "");
  return (
    person.emails.some((email) => lower.includes(email)) ||
    [...person.numbers, ...person.anonymous].some(
      (number) =>
        (record || number.length >= tellingLength) &&
        (words.has(number) || (/[^\p{L}\p{N}_.-]/u.test(number) && text.includes(number))),
    ) ||
    person.phones.some((phone) => {
      const known = phoneDigits(phone);
      return known !== null && digits.includes(known);
    }) ||
    person.names.some((name) => named(name, lower))
  );
}

function named({ first, last }: GoesBy["names"][number], lower: string): boolean {
  if (!first || !last) return false;
  const words = new Set(wordsOf(lower));
  return [first, last].every((part) => wordsOf(part.toLowerCase()).every((word) => words.has(word)));
}

/** The words of a text: what stands between blanks and the signs that part cells and values. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\p{Cc};,|"'`=&<>{}()[\]:]+/u).filter((word) => word !== "");
}

function percentDecoded(text: string): string | null {
  if (!/%[0-9a-f]{2}/i.test(text)) return null;
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}
