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
  const month = (told: string | undefined) => (told === undefined ? null : f.month(told));
  const months = { cohort: month(cohort), boughtIn: month(boughtIn), againBy: month(againBy) };
  if (Object.values(months).some((one) => one !== null))
    return say("page.people.bought", { people, rung, ...months });
  return rhythm === undefined ? null : say("page.people.rhythm", { people, rung, state: rhythm });
}
