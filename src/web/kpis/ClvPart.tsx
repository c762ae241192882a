import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ClvAnswer } from "../api/answers.ts";
import { clvQuery } from "../api/kpi-queries.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { SampleTold } from "../shell/SampleTold.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { Head } from "../table/Head.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

type Clv = ClvAnswer["places"][number];
type Worth = Clv["now"]["mean"];

/** Customer lifetime value beside the other key figures: it takes longer to be reckoned, and comes when it is. */
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
          <Customers answer={clv.data} />
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
        <Link href={addressOf({ page: "value" }, carried(view))}>{say("page.kpis.clv.link")}</Link>
      </p>
    </section>
  );
}

/** All customers together, as a figure of its own. */
function Customers({ answer }: { readonly answer: ClvAnswer }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { customers, days, horizonDays, discountPercent: percent, basis } = answer;
  const mean = customers?.now.mean;
  if (!mean) return null;
  const { now, before, moved } = customers;
  const told = f.money(mean.value);
  const method = say("page.kpis.clv.basis", { revenue: basis === "revenue", days: horizonDays, percent });
  const why = () => ({
    title: `${say("page.kpis.clv")}: ${told}`,
    rows: [
      [say("rests.method"), method],
      [say("rests.on"), say("kpis.on.people", { n: now.people })],
      [say("rests.interval"), `${endsOf(mean, words)} (90 %)`],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <div>
      <h3 className="quiet">{say("page.kpis.clv.customers")}</h3>
      <p className="figure-value number">
        <b>{told}</b>
        <Moved moved={moved} />
        <Rests of={told} basis={why} />
      </p>
      <p className="quiet number">
        {[
          endsOf(mean, words),
          say("kpis.on.people", { n: now.people }),
          before.mean && say("page.kpis.then", { value: f.money(before.mean.value), days }),
          before.mean && moved === null && say("page.kpis.clv.steady"),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}

/** By rung, the top one first, then off the ladder. */
function ClvTable({ answer: { places, days } }: { readonly answer: ClvAnswer }) {
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
      <table className="plain-table">
        <Head names={heads} />
        <tbody>
          {ordered.map(({ id, name, measured, now, before, moved }) => (
            <tr key={id}>
              <th scope="row">{f.name(name, id)}</th>
              {measured ? (
                <>
                  <td className="number">{f.count(now.people)}</td>
                  <td className="number">{worthText(now, words)}</td>
                  <td className="number">{worthText(before, words)}</td>
                  <td>{moved === null ? "–" : <Moved moved={moved} />}</td>
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

function Moved({ moved }: Pick<Clv, "moved">) {
  const { say } = useWords();
  return moved && <span className={`moved ${moved}`}>{say(`kpis.${moved}`)}</span>;
}

function endsOf(mean: NonNullable<Worth>, { say, f }: ReturnType<typeof useWords>): string {
  const [low, high] = [f.money(mean.interval.low), f.money(mean.interval.high)];
  return say("page.kpis.interval", { low, high });
}

/** A mean with its interval, or why there is none. */
function worthText({ people, mean }: Clv["now"], words: ReturnType<typeof useWords>): string {
  const { say, f } = words;
  if (mean === null) return people === 0 ? "–" : say("kpis.tooFew");
  return `${f.money(mean.value)} (${endsOf(mean, words)})`;
}
