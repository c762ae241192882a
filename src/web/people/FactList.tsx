import { useView } from "../address/use-view.ts";
import type { PersonAnswer } from "../api/answers.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
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
  person: { personId, entries },
  until,
}: {
  readonly person: PersonAnswer;
  readonly until: string;
}) {
  const { view, look } = useView();
  const all = view.all === "true";
  const { say, f } = useWords();
  const past = entries.filter(({ at }) => usOf(at) <= usOf(until)).reverse();
  const shown = all ? past : past.slice(0, few);
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
      {past.length > few && (
        <button
          type="button"
          className="plain"
          aria-expanded={all}
          onClick={() => look({ all: all ? undefined : "true" }, { replace: true })}
        >
          {all ? say("page.person.fewer") : say("page.person.all", { facts: past.length })}
        </button>
      )}
      <CsvButton
        question="/people/{id}"
        query={{ known: view.known, ladder: view.ladder }}
        beside={{ id: personId }}
        file={`stige-person-${personId}.csv`}
      />
    </section>
  );
}
