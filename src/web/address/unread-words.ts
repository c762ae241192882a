import { nearestWord } from "../../core/words/nearest-word.ts";
import { canBe, type Place, type View, viewWords } from "./address.ts";

/** A word of an address that says nothing where it stands. */
export interface UnreadWord {
  /** As it stands there: `at=tull`. */
  readonly written: string;
  /** There is no such word, it cannot have this value, or it asks for people on a page that lists none. */
  readonly why: "word" | "value" | "page";
  /** The word that was probably meant. */
  readonly meant: string | null;
}

/** What a list of people is asked with, and nothing else; whose numbers are looked at follows from page to page, and each page tells what it does with it. */
const ofPeople: readonly (keyof View)[] = [
  ...(["rung", "movedFrom", "movedTo", "moved", "over", "came", "was", "went", "bought", "abc"] as const),
  ...([
    "nps",
    "survey",
    "referral",
    "started",
    "climbed",
    "goal",
    "part",
    "among",
    "falls",
    "climbs",
  ] as const),
  ...(["cohort", "boughtIn", "againBy", "rhythm"] as const),
];
const most = 60;

/** The words of an address's query that say nothing on its page: `?at=tull` is one that cannot have this value. */
export function unreadWords(query: string, page: Place["page"] | undefined): readonly UnreadWord[] {
  const names: readonly string[] = viewWords;
  return [...new URLSearchParams(query)].flatMap(([name, text]): UnreadWord[] => {
    const written = `${name}=${text}`.slice(0, most);
    const known = viewWords.find((one) => one === name);
    if (known === undefined) return [{ written, why: "word", meant: nearestWord(name, names) }];
    if (!canBe(known, text)) return [{ written, why: "value", meant: null }];
    return ofPeople.includes(known) && !listsPeople(known, page)
      ? [{ written, why: "page", meant: null }]
      : [];
  });
}

/** The list of people, the person one of them leads to, and of the rules who would move. */
function listsPeople(name: keyof View, page: Place["page"] | undefined): boolean {
  return (
    page === "people" ||
    page === "person" ||
    (page === "rules" && (name === "movedFrom" || name === "movedTo"))
  );
}
