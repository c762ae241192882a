import type { View } from "../address/address.ts";
import type { Words } from "../words/use-words.ts";

/** What is said of so many people who were asked for by a number of retention; null: they were not. */
export function retentionHeading(
  view: View,
  people: number,
  rung: string | null,
  { say, f }: Words,
): string | null {
  const { cohort, boughtIn, againBy, rhythm } = view;
  const month = (told: string | undefined) => (told === undefined ? null : monthTold(told, f.language));
  const months = { cohort: month(cohort), boughtIn: month(boughtIn), againBy: month(againBy) };
  if (Object.values(months).some((one) => one !== null))
    return say("page.people.bought", { people, rung, ...months });
  return rhythm === undefined ? null : say("page.people.rhythm", { people, rung, state: rhythm });
}

const locales = { nb: "nb-NO", da: "da-DK", en: "en-GB" } as const;

/** A month as it is said: `monthTold("2026-03", "nb")` is "mars 2026". */
export function monthTold(month: string, language: keyof typeof locales): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Intl.DateTimeFormat(locales[language], {
    ...{ timeZone: "UTC", month: "long", year: "numeric" },
  }).format(Date.UTC(year, number - 1, 1));
}

/** So many months on: `monthsAfter("2025-11", 3)` is "2026-02". */
export function monthsAfter(month: string, months: number): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}
