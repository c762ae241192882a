import { useState } from "react";
import { Link } from "wouter";
import { leadsToPeople } from "../address/address.ts";
import { useSeesPeople } from "../changing/use-may.ts";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { mostImportant } from "./most-important.ts";
import { type OfDay, type TodayLine, useTodayLines } from "./use-today-lines.ts";

/** What needs somebody today, the most important of it, and the rest where it is asked for; each line leads on. */
export function Today(day: OfDay) {
  const { say } = useWords();
  const [all, setAll] = useState(false);
  const lines = useTodayLines(day);
  const most = mostImportant(lines);
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{say("page.ladder.today")}</h2>
      {!lines.some(({ icon }) => icon === "falling") && (
        <p className="quiet">{say("page.ladder.today.none")}</p>
      )}
      <ul>
        {(all ? lines : most).map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
      {lines.length > most.length && (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {say(all ? "page.ladder.today.fewer" : "page.ladder.today.all", { lines: lines.length })}
        </button>
      )}
    </section>
  );
}

function Line({ line: { icon, what, why, to, see, named } }: { readonly line: TodayLine }) {
  const sees = useSeesPeople();
  return (
    <li>
      <Icon name={icon} />
      <p>
        <b>{what}</b> {why}
      </p>
      {(sees !== false || !leadsToPeople(to)) && (
        <Link href={to} aria-label={named} data-row="">
          {see}
        </Link>
      )}
    </li>
  );
}
