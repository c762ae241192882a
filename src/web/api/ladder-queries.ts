import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import { isEveryone, type View, type Whose } from "../address/address.ts";
import { ask } from "./ask.ts";
import type { When } from "./queries.ts";

const asked = ({ seg: segment, found }: Whose) => ({ segment, found });
/** A question has a name of its own where it is asked of a segment: it is followed more seldom. */
const keyOf = (name: string, whose: Whose, ...of: readonly unknown[]) => [
  isEveryone(whose) ? name : `${name}-of`,
  ...of,
  whose.seg,
  whose.found,
];

/** Of those who belong to what is looked at on that day. The last known numbers stay while others are fetched. */
export const ladderOfQuery = (
  whose: Whose,
  { at, known, ladder, win }: When & Pick<View, "win">,
  language: Language,
) =>
  queryOptions({
    queryKey: keyOf("ladder", whose, at, known, ladder, win),
    queryFn: ({ signal }) =>
      ask("/ladder", { at, known, ladder, win, ...asked(whose) }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** Everyone's, whoever is looked at. */
export const ladderQuery = (when: When & Pick<View, "win">, language: Language) =>
  ladderOfQuery({}, when, language);

/** Of no version that is asked for: there may be none of that number, and what day it is does not hang on it. */
export const ladderNowQuery = ({ known }: Pick<When, "known">, language: Language) =>
  ladderQuery({ at: undefined, known, ladder: undefined, win: undefined }, language);

/** The days of those who belong to what is looked at at `at`; for everyone it does not matter. */
export const historyOfQuery = (whose: Whose, { at, known, ladder }: When, language: Language) => {
  const then = isEveryone(whose) ? undefined : at;
  return queryOptions({
    queryKey: keyOf("history", whose, then, known, ladder),
    queryFn: ({ signal }) =>
      ask(
        "/history",
        { from: undefined, to: undefined, at: then, known, ladder, ...asked(whose) },
        { language, signal },
      ),
    placeholderData: keepPreviousData,
  });
};

/** Everyone's, whoever is looked at. */
export const historyQuery = (when: When, language: Language) => historyOfQuery({}, when, language);

/** Between the ends of two days, of those who belong to what is looked at at the later. */
export const movesQuery = (
  between: { vs: string; at: string | undefined },
  whose: Whose,
  { known, ladder }: When,
  language: Language,
) =>
  queryOptions({
    queryKey: keyOf("moves", whose, between.vs, between.at, known, ladder),
    queryFn: ({ signal }) =>
      ask("/moves", { ...between, known, ladder, ...asked(whose) }, { language, signal }),
    placeholderData: keepPreviousData,
  });
