import { localDay, zoneOf } from "../../src/core/facts/zone.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { askedInstant } from "../../src/core/measures/asked-instant.ts";

const oslo = zoneOf("Europe/Oslo");

/** An instant in Oslo: a date is its first instant. `at("2026-03-31 14:05")`. */
export function at(text: string): number {
  const us = askedInstant(text, oslo, "start");
  if (typeof us !== "number") throw new Error(`no instant: ${text}`);
  return us;
}

/** Facts of one person, short: dates with what happened. Orders are dates or [date, kroner]. */
export function facts(written: {
  readonly known: string;
  readonly orders?: readonly (string | readonly [string, number])[];
  readonly events?: readonly (readonly [string, string])[];
  readonly answers?: readonly (readonly [string, number])[];
  readonly converted?: readonly string[];
  readonly consents?: readonly (readonly [string, boolean])[];
  readonly overrides?: PersonFacts["overrides"];
  readonly excluded?: boolean;
  readonly erased?: string;
}): PersonFacts {
  return {
    knownUs: at(written.known),
    excluded: written.excluded ?? false,
    erasedUs: written.erased === undefined ? null : at(written.erased),
    orders: (written.orders ?? []).map((order) => {
      const [date, kroner] = typeof order === "string" ? [order, 500] : order;
      const orderedUs = at(date);
      return {
        orderedUs,
        localDay: localDay(orderedUs, oslo),
        revenueMinor: kroner * 100,
        marginMinor: null,
        channel: null,
        lines: [],
      };
    }),
    events: (written.events ?? []).map(([date, name]) => ({ happenedUs: at(date), name })),
    answers: (written.answers ?? []).map(([date, score]) => ({ answeredUs: at(date), score })),
    convertedUs: (written.converted ?? []).map(at),
    consents: (written.consents ?? []).map(([date, granted]) => ({
      givenUs: at(date),
      channel: "email",
      purpose: "marketing",
      granted,
    })),
    overrides: written.overrides ?? [],
  };
}
