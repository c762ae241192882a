import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { Answered, PersonAnswer } from "../api/answers.ts";
import { personSourcesQuery } from "../api/queries.ts";
import { sendingPrograms } from "../settings/shop-programs.ts";
import { Icon, type IconName } from "../shell/Icon.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { dayNumber, localDate, usOf } from "../time/days.ts";
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

type SourceLoad = Answered<"/people/{id}/sources">["loads"][number];

/** The load that told each fact, by its kind and instant; nothing until that is known. */
function useSources(personId: number): ReadonlyMap<string, SourceLoad> {
  const { f } = useWords();
  const { data } = useQuery(personSourcesQuery(personId, f.language));
  return useMemo(() => {
    const loads = new Map(data?.loads.map((one) => [one.load, one]));
    const told = (data?.facts ?? []).flatMap(({ at, kind, load }) => {
      const from = loads.get(load);
      return from ? [[`${kind} ${at}`, from] as const] : [];
    });
    return new Map(told);
  }, [data]);
}

/** What a fact rests on: the file, the program that sent it, or that it was typed; leads to that load. */
function FactSource({ load }: { readonly load: SourceLoad | undefined }) {
  const { say } = useWords();
  if (!load) return null;
  const { way, source, file } = load;
  const said =
    way === "file"
      ? say("page.person.source.file", { file })
      : way === "live"
        ? say("page.person.source.live", { program: sendingPrograms[source] ?? null })
        : say("page.person.source.typed");
  return (
    <Link href={addressOf({ page: "load", id: load.load })} className="from">
      {said}
    </Link>
  );
}

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
  const sources = useSources(personId);
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
              {f.shortDay(dayNumber(localDate(entry.at, f.timeZone)))}
            </time>
            <Icon name={icons[entry.kind] ?? "clock"} small />
            <p>
              {entry.said}{" "}
              <FactSource load={entry.move ? undefined : sources.get(`${entry.kind} ${entry.at}`)} />
            </p>
          </li>
        ))}
      </ol>
      <div className="row">
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
      </div>
    </section>
  );
}
