import { valueText } from "../../core/words/figure-text.ts";
import { useView } from "../address/use-view.ts";
import type { KpisAnswer } from "../api/answers.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { Head } from "../table/Head.tsx";
import { inUnits, SeenFile } from "../table/SeenFile.tsx";
import { localDate } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";

/** By rung, the top one first, then off the ladder: who stands there now, and what they did within the span. */
export function PlaceTable({ answer }: { readonly answer: KpisAnswer }) {
  const { say, f } = useWords();
  const places = [
    ...answer.places.filter(({ onLadder }) => onLadder).toReversed(),
    ...answer.places.filter(({ onLadder }) => !onLadder),
  ];
  const heads = [
    say("kpis.rung.rung"),
    say("ladder.column.people"),
    say("page.kpis.bought"),
    say("page.kpis.revenue"),
    say("page.kpis.margin"),
    say("page.kpis.nps"),
  ];
  return (
    <div className="kpis-part">
      <h2>{say("page.kpis.byRung")}</h2>
      <p className="quiet">{say("page.kpis.selection")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keys */}
      <section className="scroll" tabIndex={0} aria-label={say("page.kpis.byRung")}>
        <table className="plain-table stacks">
          <Head names={heads} />
          <tbody>
            {places.map((place) => (
              <PlaceRow key={place.id} place={place} heads={heads} />
            ))}
          </tbody>
        </table>
      </section>
      <SeenFile
        head={[...heads, `${say("page.kpis.nps")} 5 %`, `${say("page.kpis.nps")} 95 %`]}
        rows={places.map(({ id, name, figures, nps }) => [
          ...[f.name(name, id), { people: figures?.people ?? null }, { people: figures?.buyers ?? null }],
          ...[figures?.revenueMinor ?? null, figures?.marginMinor ?? null].map((minor) =>
            inUnits(minor, f.currency),
          ),
          ...[nps?.score ?? null, nps?.interval.low ?? null, nps?.interval.high ?? null],
        ])}
        file={`stige-kpis-rungs-${localDate(answer.asOf, f.timeZone)}.csv`}
      />
    </div>
  );
}

function PlaceRow({
  place: { id, name, figures, nps },
  heads,
}: {
  readonly place: KpisAnswer["places"][number];
  readonly heads: readonly string[];
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const score = (value: number) => valueText(value, "score", f);
  return (
    <tr>
      <th scope="row">{f.name(name, id)}</th>
      {figures === null ? (
        <td colSpan={5} className="quiet">
          {say("kpis.notMeasured")}
        </td>
      ) : (
        <>
          <td data-head={heads[1]} className="number">
            <PeopleBehind row n={figures.people} to={{ rung: id }}>
              {f.people(figures.people)}
            </PeopleBehind>
          </td>
          <td data-head={heads[2]} className="number">
            <PeopleBehind n={figures.buyers} to={{ rung: id, bought: "any", win: view.win }}>
              {f.people(figures.buyers)}
            </PeopleBehind>
          </td>
          <td data-head={heads[3]} className="number">
            {f.money(figures.revenueMinor)}
          </td>
          <td data-head={heads[4]} className="number">
            {figures.marginMinor === null ? "–" : f.money(figures.marginMinor)}
          </td>
          <td data-head={heads[5]} className="number">
            <PeopleBehind row n={nps?.answers ?? 0} to={{ rung: id, nps: "any", win: view.win }}>
              {nps === null
                ? "–"
                : `${score(nps.score)} (${say("page.kpis.interval", { low: score(nps.interval.low), high: score(nps.interval.high) })})`}
            </PeopleBehind>
          </td>
        </>
      )}
    </tr>
  );
}
