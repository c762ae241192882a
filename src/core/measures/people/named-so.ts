/** What somebody goes by. */
export interface NamesOfPerson {
  readonly name: string | null;
  readonly numbers: readonly { readonly number: string }[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** The words of a search, as they are compared. `searchWords(" Kari  NORDLI")` is `["kari", "nordli"]`. */
export function searchWords(text: string): readonly string[] {
  // No name holds a control character, and what a store would look for with one is not what was asked.
  return folded(text)
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean);
}

/** Whether each word stands in the name, a customer number, an e-mail or a phone number. */
export function namedSo(person: NamesOfPerson, words: readonly string[]): boolean {
  const { name, numbers, emails, phones } = person;
  const texts = [name ?? "", ...numbers.map(({ number }) => number), ...emails, ...phones].map(folded);
  return words.every((word) => texts.some((text) => text.includes(word)));
}

/** A text as it is searched: letters small, each with its accents as one. `folded("ÅSE")` is `åse`. */
export function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
