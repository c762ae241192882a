import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { valueText } from "../../core/words/figure-text.ts";
import { addressOf, daysOf, followed, type Place, spans } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { MeasureLine, MeasuresAnswer } from "../api/answers.ts";
import { measuresQuery } from "../api/queries.ts";
import { figureText } from "../kpis/figure-text.ts";
import { isFigure, peopleBehind } from "../kpis/people-behind.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { usOf } from "../time/days.ts";
import { useMeasuresWords } from "../words/measures-page.ts";
import "../styles/measures.css";

/** Every measure that there is: what it counts, what it rests on, and where it stands. */
export function MeasuresPage() {
  const { view } = useView();
  const { f } = useMeasuresWords();
  const measures = useQuery(measuresQuery(view, f.language));
  if (measures.error && !measures.data)
    return <Failed whole error={measures.error} again={() => measures.refetch()} />;
  if (!measures.data) return <div className="loading" role="status" />;
  return <MeasuresShown answer={measures.data} stale={measures.isPlaceholderData} />;
}

function MeasuresShown({ answer, stale }: { readonly answer: MeasuresAnswer; readonly stale: boolean }) {
  const { say, tell, f } = useMeasuresWords();
  const { measures, days, asOf } = answer;
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("page.measures.name")}
        question={tell("question")}
        answer={[tell("heading", { measures: measures.length })]}
        basis={[tell("basis.days", { days }), f.day(usOf(asOf))]}
      />
      <ul className="measures">
        {measures.map((one) => (
          <MeasureItem key={one.id} measure={one} days={days} />
        ))}
      </ul>
    </div>
  );
}

/** The page on which what a route answers is shown; undefined: on none. */
const pageOfPath: Readonly<
  Record<string, "ladder" | "flow" | "kpis" | "retention" | "value" | "segments" | "goals">
> = {
  "/ladder": "ladder",
  "/moves": "flow",
  "/kpis": "kpis",
  "/conversion": "kpis",
  "/retention": "retention",
  "/value": "value",
  "/abc": "value",
  "/key-customers": "value",
  "/potential": "value",
  "/segments": "segments",
  "/goals": "goals",
};

function MeasureItem({ measure, days }: { readonly measure: MeasureLine; readonly days: number }) {
  const { view } = useView();
  const { say, tell, f, kind } = useMeasuresWords();
  const { id, name, how, needs, command, path, perPerson } = measure;
  const page = pageOfPath[path];
  const place: Place | undefined = page && { page };
  const pageName = page === "retention" ? say("page.retention.name") : page && say(`shell.${page}`);
  return (
    <li data-measure={id}>
      <h2>{name[f.language]}</h2>
      <p>{how[f.language]}</p>
      <dl>
        <NowRows measure={measure} days={days} />
        <Row name={tell("needs")}>{kind(needs)}</Row>
        {place && (
          <Row name={tell("shown")}>
            <Link href={addressOf(place, followed(view))}>{pageName}</Link>
          </Row>
        )}
        <Row name={tell("terminal")}>
          <code>{command}</code>
          {perPerson && (
            <>
              {" · "}
              <code>{perPerson}</code>
            </>
          )}
        </Row>
        <Row name={tell("programs")}>
          <code>{path}</code>
        </Row>
      </dl>
    </li>
  );
}

/** What a key figure is now, with its interval and what it rests on; others stand on their pages. */
function NowRows({
  measure: { id, now, unit, restsOn },
  days,
}: {
  readonly measure: MeasureLine;
  readonly days: number;
}) {
  const { say, tell, f } = useMeasuresWords();
  if (now === null) return null;
  const win = spans.find((span) => daysOf(span) === days);
  const who = isFigure(id) && win !== undefined ? peopleBehind(id, { win }) : null;
  const { interval } = now;
  const low = interval && valueText(interval.low, unit, f);
  const high = interval && valueText(interval.high, unit, f);
  return (
    <>
      <Row name={tell("now")}>
        <b className="number">{figureText(now, unit, say, f)}</b>
      </Row>
      {now.value !== null && (
        <>
          {restsOn && (
            <Row name={say("rests.on")}>
              <PeopleBehind n={now.restsOn} to={who}>
                {say(`kpis.on.${restsOn}`, { n: now.restsOn })}
              </PeopleBehind>
            </Row>
          )}
          <Row name={say("rests.interval")}>
            {low && high ? `${say("page.kpis.interval", { low, high })} (90 %)` : tell("counted")}
          </Row>
        </>
      )}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
