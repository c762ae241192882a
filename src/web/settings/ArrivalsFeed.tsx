import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { addressOf } from "../address/address.ts";
import type { Answered } from "../api/answers.ts";
import { arrivalsQuery } from "../api/queries.ts";
import { kindName } from "../data/load-lines.ts";
import { Failed } from "../shell/Failed.tsx";
import { Head } from "../table/Head.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { type Tell, useAccountsWords } from "../words/use-accounts-words.ts";
import { sendingPrograms } from "./shop-programs.ts";

type Arrivals = Answered<"/arrivals">;
type Line =
  | (Arrivals["kept"][number] & { readonly refused: false })
  | (Arrivals["refused"][number] & { readonly refused: true });

const columns = ["at", "from", "what", "came"] as const;

const doorName = (name: string, tell: Tell) =>
  name === "own" ? tell("arrivals.own") : (sendingPrograms[name] ?? name);

/** What comes in over HTTP as it comes, and why something was not taken in. */
export function ArrivalsFeed() {
  const { tell, f } = useAccountsWords();
  const [stands, setStands] = useState(false);
  const arrivals = useQuery(arrivalsQuery(f.language, !stands));
  if (arrivals.error && !arrivals.data)
    return <Failed error={arrivals.error} again={() => arrivals.refetch()} />;
  if (!arrivals.data) return null;
  const { waiting } = arrivals.data;
  const lines = linesOf(arrivals.data);
  return (
    <section>
      <h2 id="arrivals">{tell("arrivals.title")}</h2>
      <p className="row">
        <span className="quiet">
          {waiting > 0 ? tell("arrivals.waiting", { waiting }) : tell("arrivals.about")}
        </span>
        <button
          type="button"
          className="button small"
          aria-pressed={stands}
          onClick={() => setStands(!stands)}
        >
          {tell(stands ? "arrivals.goOn" : "arrivals.stand")}
        </button>
      </p>
      {lines.length === 0 ? (
        <p className="quiet">{tell("arrivals.none")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
        <section className="scroll" tabIndex={0} aria-labelledby="arrivals">
          <table className="arrivals">
            <Head names={columns.map((column) => tell(`arrivals.${column}`))} />
            <tbody>
              {lines.map((line, i) => (
                // Of two facts of one instant nothing tells them apart but their place.
                // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                <ArrivalRow key={`${line.at} ${i}`} line={line} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {lines.length > 0 && <ArrivalsFile lines={lines} />}
    </section>
  );
}

/** The lines that are shown, as a file. */
function ArrivalsFile({ lines }: { readonly lines: readonly Line[] }) {
  const { tell, f } = useAccountsWords();
  return (
    <SeenFile
      head={columns.map((column) => tell(`arrivals.${column}`))}
      rows={lines.map((line) =>
        line.refused
          ? [
              ...[line.at, doorName(line.door, tell), line.message],
              [tell("arrivals.refused"), line.place, line.detail, line.remedy].filter(Boolean).join(" "),
            ]
          : [
              ...[line.at, doorName(line.source, tell)],
              ...[`${line.what ?? ""} ${kindName(line.kind, f.language)}`.trim(), keptSaid(line, tell)],
            ],
      )}
      file="stige-arrivals.csv"
    />
  );
}

function keptSaid({ book, load }: Arrivals["kept"][number], tell: Tell): string {
  return book === null
    ? tell("arrivals.counts", { load })
    : tell("arrivals.elsewhere", { load, book: doorName(book, tell) });
}

function ArrivalRow({ line }: { readonly line: Line }) {
  const { tell, f } = useAccountsWords();
  const at = <td className="number at">{f.second(Date.parse(line.at) * 1000)}</td>;
  if (line.refused)
    return (
      <tr className="refused">
        {at}
        <td>{doorName(line.door, tell)}</td>
        <td>{line.message && <code>{line.message}</code>}</td>
        <td>
          <strong>{tell("arrivals.refused")}</strong> {line.place && <code>{line.place}</code>} {line.detail}{" "}
          {line.remedy}
        </td>
      </tr>
    );
  return (
    <tr>
      {at}
      <td>{doorName(line.source, tell)}</td>
      <td>
        {line.what} <span className="quiet">{kindName(line.kind, f.language)}</span>
      </td>
      <td>
        <Link href={addressOf({ page: "load", id: line.load })}>{keptSaid(line, tell)}</Link>
      </td>
    </tr>
  );
}

/** Both in one, newest first. */
function linesOf({ kept, refused }: Arrivals): readonly Line[] {
  const all: Line[] = [
    ...kept.map((one) => ({ ...one, refused: false }) as const),
    ...refused.map((one) => ({ ...one, refused: true }) as const),
  ];
  return all.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
