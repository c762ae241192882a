import type { Language } from "./language.ts";

/** So many people are told as they are to everybody. */
const toldFrom = 5;
const few: Readonly<Record<Language, string>> = {
  nb: `færre enn ${toldFrom}`,
  da: `færre end ${toldFrom}`,
  en: `fewer than ${toldFrom}`,
};

/**
 * A phrase as it is said: where a sentence begins with few people, who are told in words, it begins large.
 * `withLargeFew("fewer than 5 fell.", f)` is `"Fewer than 5 fell."` where few are hidden. What does not end as a sentence stays as it is.
 */
export function withLargeFew(said: string, f: Pick<PeopleTold, "people" | "isFew">): string {
  if (!f.isFew(1) || !said.endsWith(".")) return said;
  const told = f.people(1);
  return said.replace(
    new RegExp(`(^|\\. )${told}`, "g"),
    `$1${told.charAt(0).toUpperCase()}${told.slice(1)}`,
  );
}

/** How numbers of people are told to a reader. */
export interface PeopleTold {
  /** A number of people, as `count`; where few are hidden, from 1 to 4 of them: nb `færre enn 5` */
  people(n: number): string;
  /** Whether so many people are told as one person, in the singular. */
  one(n: number): boolean;
  /** Whether so many people are hidden from the reader, who is told that they are few. */
  isFew(n: number): boolean;
}

/**
 * How numbers of people are told in a language, by how numbers are written. To whom few are hidden, 1 to 4 are told as fewer than 5, and nobody as 0:
 * `peopleTold("en", String, true).people(3)` is `"fewer than 5"`, and `"3"` with `false`.
 */
export function peopleTold(language: Language, count: (n: number) => string, hidesFew: boolean): PeopleTold {
  const isFew = (n: number) => hidesFew && n > 0 && n < toldFrom;
  return {
    people: (n) => (isFew(n) ? few[language] : count(n)),
    one: (n) => n === 1 && !isFew(n),
    isFew,
  };
}
