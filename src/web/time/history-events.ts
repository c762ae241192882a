import type { Answered, HistoryAnswer } from "../api/answers.ts";
import { dayNumber, localDate } from "./days.ts";
import { daysIn } from "./history.ts";

type Fact = "orders" | "events" | "answers" | "referrals";

/** What changed on a day of a history what its curves tell: other rules, or a kind of fact that was not there before. */
export interface HistoryEvent {
  /** Counted from the first day of the history. */
  readonly day: number;
  readonly what: { readonly version: number } | { readonly begins: Fact };
}

/** A kind that is there so soon was there from the start: not every shop has an order on the first day it knows of. */
const soon = 28;

/** The events of a history by their day: versions of the ladder after the first, and kinds of facts that began later than the data. */
export function eventsOf(
  history: HistoryAnswer,
  ladders: Answered<"/ladders">,
  { first }: Answered<"/measured">,
  timeZone: string,
): readonly HistoryEvent[] {
  const dayOf = (instant: string) => dayNumber(localDate(instant, timeZone)) - dayNumber(history.from);
  const firstVersion = Math.min(...ladders.list.map(({ ladder }) => ladder));
  const versions = ladders.list
    .filter(({ ladder }) => ladder > firstVersion)
    .map(({ ladder, recorded }) => ({ day: dayOf(recorded), what: { version: ladder } }));
  const kinds = (["orders", "events", "answers", "referrals"] as const).flatMap((begins) => {
    const since = first[begins];
    const day = since === null ? 0 : dayOf(since);
    return day < soon ? [] : [{ day, what: { begins } }];
  });
  return [...kinds, ...versions]
    .filter(({ day }) => day > 0 && day < daysIn(history))
    .toSorted((a, b) => a.day - b.day);
}
