import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import { ladderNowQuery } from "../api/ladder-queries.ts";
import { useWords } from "../words/use-words.ts";
import { localDate } from "./days.ts";

/**
 * Whether a day is yet to come by the clock of the shop, as its answers tell it in `knownAt`: then it stands as it will if nothing
 * happens. Today itself is not.
 */
export function liesAhead(day: string, knownAt: string, timeZone: string): boolean {
  return day.slice(0, 10) > localDate(knownAt, timeZone);
}

/** The same of any day, by the answer that every page has; nothing lies ahead as long as it is not there. */
export function useLiesAhead(): (day: string) => boolean {
  const { view } = useView();
  const { f } = useWords();
  const knownAt = useQuery(ladderNowQuery(view, f.language)).data?.knownAt;
  return (day) => knownAt !== undefined && liesAhead(day, knownAt, f.timeZone);
}
