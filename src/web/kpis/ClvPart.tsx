import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ClvAnswer } from "../api/answers.ts";
import { clvQuery } from "../api/kpi-queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { endsOf, Moved } from "./ClvFollowed.tsx";

type Clv = ClvAnswer["places"][number];

/** Customer lifetime value by rung: it takes longer to be reckoned than other key figures, and comes when it is. */
export function ClvPart() {
  const { view } = useView();
  const { say, f } = useWords();
  const { at, known, ladder, win } = view;
  const clv = useQuery(clvQuery(view, f.language));
  if (clv.error && !clv.data) return <Failed error={clv.error} again={() => clv.refetch()} />;
  if (!clv.data) return <div className="loading" role="status" />;
  const { basis, horizonDays: days, discountPercent: percent, notes, asOf } = clv.data;
  const isTold = clv.data.places.some(({ now }) => now.mean !== null);
  return (
    <section
      className={clv.isPlaceholderData ? "kpis-part stale" : "kpis-part"}
      aria-labelledby="clv"
      data-clv=""
    >
      <h2 id="clv">{say("page.kpis.clv")}</h2>
      {isTold ? (
        <>
          <p className="quiet">
            {say("page.kpis.clv.basis", { revenue: basis === "revenue", days, percent })}{" "}
            <SampleTold sample={clv.data.sample} />
          </p>
          <ClvTable answer={clv.data} />
          <CsvButton
            question="/clv"
            query={{ at, known, ladder, win: win ?? "28d" }}
            file={`stige-clv-${localDate(asOf, f.timeZone)}.csv`}
          />
        </>
      ) : (
        <p>{[say("page.kpis.clv.none"), ...notes.map(({ text }) => text)].join(" ")}</p>
      )}
      <p>
        <Link href={addressOf({ page: "value" }, followed(view))}>{say("page.kpis.clv.link")}</Link>
      </p>
    </section>
  );
}

/** By rung, the top one first, then off the ladder. */
function ClvTable({ answer: { places, days, since, sample } }: { readonly answer: ClvAnswer }) {
  const words = useWords();
  const { say, f } = words;
  const label = `${say("page.kpis.clv")}, ${say("page.kpis.byRung")}`;
  const ordered = [...places.filter(({ off }) => !off).toReversed(), ...places.filter(({ off }) => off)];
  const heads = [
    say("kpis.rung.rung"),
    say("ladder.column.people"),
    say("kpis.column.now"),
    say("kpis.column.before", { days }),
    say("page.kpis.change"),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="plain-table stacks long">
        <Head names={heads} />
        <tbody>
          {ordered.map(({ id, name, measured, now, before, moved }) => (
            <tr key={id}>
              <th scope="row">{f.name(name, id)}</th>
              {measured ? (
                <>
                  <td data-head={heads[1]} className="number">
                    <PeopleBehind row n={now.people} to={sample === null ? { rung: id } : null}>
                      {f.people(now.people)}
                    </PeopleBehind>
                  </td>
                  <td data-head={heads[2]} className="number">
                    {worthText(now, words)}
                  </td>
                  <td data-head={heads[3]} className="number">
                    <PeopleBehind
                      row
                      n={before.people}
                      to={sample === null && before.mean ? { rung: id, at: since } : null}
                    >
                      {worthText(before, words)}
                    </PeopleBehind>
                  </td>
                  <td data-head={heads[4]}>{moved === null ? "–" : <Moved moved={moved} />}</td>
                </>
              ) : (
                <td colSpan={4} className="quiet">
                  {say("kpis.notMeasured")}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A mean with its interval, or why there is none. */
function worthText({ people, mean }: Clv["now"], words: ReturnType<typeof useWords>): string {
  const { say, f } = words;
  if (mean === null) return people === 0 ? "–" : say("kpis.tooFew");
  return `${f.estimate(mean.value)} (${endsOf(mean, words)})`;
}
