import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import { isEveryone, type View } from "../address/address.ts";
import { ask } from "./ask.ts";
import { historyQuery, ladderQuery, type When } from "./queries.ts";

/** Whose numbers are asked for: everyone's, or those of a segment. */
type Whose = Pick<View, "seg" | "found">;
const asked = ({ seg: segment, found }: Whose) => ({ segment, found });

/** Of those who belong to what is looked at on that day; of everyone where nothing is. */
export const ladderOfQuery = (
  whose: Whose,
  { at, known, ladder, win }: When & Pick<View, "win">,
  language: Language,
) =>
  isEveryone(whose)
    ? ladderQuery({ at, known, ladder, win }, language)
    : queryOptions({
        queryKey: ["ladder-of", whose.seg, whose.found, at, known, ladder, win],
        queryFn: ({ signal }) =>
          ask("/ladder", { at, known, ladder, win, ...asked(whose) }, { language, signal }),
        placeholderData: keepPreviousData,
      });

/** The days of those who belong to what is looked at at `at`; of everyone where nothing is. */
export const historyOfQuery = (whose: Whose, { at, known, ladder }: When, language: Language) =>
  isEveryone(whose)
    ? historyQuery({ known, ladder }, language)
    : queryOptions({
        queryKey: ["history-of", whose.seg, whose.found, at, known, ladder],
        queryFn: ({ signal }) =>
          ask(
            "/history",
            { from: undefined, to: undefined, at, known, ladder, ...asked(whose) },
            { language, signal },
          ),
        placeholderData: keepPreviousData,
      });

/** Between the ends of two days, of those who belong to what is looked at at the later. */
export const movesQuery = (
  between: { vs: string; at: string | undefined },
  whose: Whose,
  { known, ladder }: When,
  language: Language,
) =>
  queryOptions({
    queryKey: [isEveryone(whose) ? "moves" : "moves-of", between, whose.seg, whose.found, known, ladder],
    queryFn: ({ signal }) =>
      ask("/moves", { ...between, known, ladder, ...asked(whose) }, { language, signal }),
    placeholderData: keepPreviousData,
  });
