import { useState } from "react";
import type { PersonEntry } from "../api/answers.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

const icons: Readonly<Record<string, IconName>> = {
  orders: "bag",
  refunds: "bag",
  events: "eye",
  answers: "talk",
  referrals: "people",
  touches: "mail",
  responses: "mail",
  consents: "check",
  overrides: "settings",
  people: "people",
  move: "ladder",
};
const few = 12;

/** What is known of somebody up to an instant, newest first. */
export function FactList({
  entries,
  until,
}: {
  readonly entries: readonly PersonEntry[];
  readonly until: string;
}) {
  const [all, setAll] = useState(false);
  const { say, f } = useWords();
  const known = entries.filter(({ at }) => usOf(at) <= usOf(until)).reverse();
  const shown = all ? known : known.slice(0, few);
  return (
    <section className="facts" aria-labelledby="facts">
      <h2 id="facts">{say("page.person.facts")}</h2>
      <ol>
        {shown.map((entry, i) => (
          // Two facts of one instant may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only ever grows at its end
          <li key={i} className={entry.move ? "move" : undefined}>
            <time dateTime={entry.at} className="number">
              {f.day(usOf(entry.at))}
            </time>
            <Icon name={icons[entry.kind] ?? "clock"} small />
            <p>{entry.said}</p>
          </li>
        ))}
      </ol>
      {known.length > few && (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say("page.person.fewer") : say("page.person.all", { facts: known.length })}
        </button>
      )}
    </section>
  );
}
