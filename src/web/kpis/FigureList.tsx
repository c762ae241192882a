import type { ReactNode } from "react";
import { valueText } from "../../core/words/figure-text.ts";
import { useView } from "../address/use-view.ts";
import type { KpiHistoryAnswer, KpiLine, KpisAnswer } from "../api/answers.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { PeopleNumber } from "../shell/PeopleNumber.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { AlertPart, useAlert } from "./AlertPart.tsx";
import { BehindFigure } from "./BehindFigure.tsx";
import { FigureMark } from "./FigureMark.tsx";
import { FollowedFigure } from "./FollowedFigure.tsx";
import { figureText } from "./figure-text.ts";
import { peopleBehind, peopleOfShare } from "./people-behind.ts";

type History = KpiHistoryAnswer | undefined;

interface Told {
  readonly answer: KpisAnswer;
  /** Undefined: it has not come yet. */
  readonly history: History;
}

/** The key figures that are followed through time, each in a picture of its own. */
export function FollowedList({
  answer,
  history,
  ids,
  children,
}: Told & { readonly ids: readonly string[]; readonly children: ReactNode }) {
  return (
    <ul className="figures of-time">
      {answer.kpis
        .filter(({ id }) => ids.includes(id))
        .map((kpi) => (
          <FigureItem key={kpi.id} kpi={kpi} answer={answer}>
            <ThroughTime kpi={kpi} answer={answer} history={history} />
          </FigureItem>
        ))}
      {children}
    </ul>
  );
}

function ThroughTime({ kpi, answer, history }: Told & { readonly kpi: KpiLine }) {
  const { view } = useView();
  const { say } = useWords();
  const followed = history?.kpis.find(({ id }) => id === kpi.id);
  const alert = useAlert(kpi.id, history?.days ?? answer.days);
  if (!history || !followed) return <div className="followed" />;
  const part = <AlertPart kpi={followed} days={history.days} alert={alert} />;
  // Nothing to draw yet; an alert that is set is told, and can be taken away.
  if (followed.figures.every(({ value }) => value === null)) return alert ? part : null;
  const atUs = usOf(answer.asOf);
  const isPast = view.at !== undefined && atUs < usOf(history.asOf);
  return (
    <>
      <FollowedFigure
        name={say(`kpis.name.${kpi.id}`)}
        kpi={followed}
        spans={history.spans}
        atUs={isPast ? atUs : null}
        limit={alert?.below ?? null}
      />
      {part}
    </>
  );
}

/** The other key figures: now, on its own scale, and in the span before. */
export function FigureList({ answer, but }: Pick<Told, "answer"> & { readonly but: readonly string[] }) {
  return (
    <ul className="figures">
      {answer.kpis
        .filter(({ id }) => !but.includes(id))
        .map((kpi) => (
          <FigureItem key={kpi.id} kpi={kpi} answer={answer}>
            <FigureMark kpi={kpi} />
          </FigureItem>
        ))}
    </ul>
  );
}

function FigureItem({
  kpi,
  answer,
  children,
}: {
  readonly kpi: KpiLine;
  readonly answer: KpisAnswer;
  readonly children: ReactNode;
}) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { id, unit, restsOn, now, moved } = kpi;
  const name = say(`kpis.name.${id}`);
  const told = figureText(now, unit, say, f);
  const interval =
    now.interval &&
    say("page.kpis.interval", {
      low: valueText(now.interval.low, unit, f),
      high: valueText(now.interval.high, unit, f),
    });
  const on = now.value === null ? null : say(`kpis.on.${restsOn}`, { n: now.restsOn });
  const to = peopleBehind(id, view);
  // Of a friend of whom it is not known who they are there is nobody to list.
  const all = id !== "referrals" || now.value === answer.behind.referrals?.friends;
  const share = peopleOfShare(kpi, view);
  const basis = () => ({
    title: `${name}: ${told}`,
    rows: [
      [say("rests.method"), say(`kpis.how.${id}`)],
      [say("rests.on"), on],
      [say("rests.interval"), interval ? `${interval} (90 %)` : say("rests.counted")],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <li data-kpi={id}>
      <h2>{name}</h2>
      <p className="figure-value number">
        <b className={now.value === null ? "quiet" : undefined}>
          <PeopleNumber
            n={share?.n ?? now.value ?? 0}
            to={share?.to ?? (unit === "people" && all ? to : null)}
            name={`${name}: ${told}`}
          >
            {told}
          </PeopleNumber>
        </b>
        {moved && <span className={`moved ${moved}`}>{say(`kpis.${moved}`)}</span>}
        <Rests of={`${name}: ${told}`} basis={basis} />
      </p>
      {children}
      <p className="quiet number">
        {interval}
        {interval && on && unit !== "people" && " · "}
        {unit !== "people" && on && (
          <PeopleNumber n={now.restsOn} to={to}>
            {on}
          </PeopleNumber>
        )}
      </p>
      <BehindFigure id={id} answer={answer} />
      <Before kpi={kpi} answer={answer} />
    </li>
  );
}

/** What it was in the span before, and the people behind it then. */
function Before({ kpi, answer }: { readonly kpi: KpiLine; readonly answer: KpisAnswer }) {
  const { view } = useView();
  const { say, f } = useWords();
  const { id, unit, before } = kpi;
  return (
    <p className="quiet number">
      {before.value !== null && (
        <PeopleNumber n={before.restsOn} to={peopleBehind(id, view, answer.since)}>
          {say("page.kpis.then", { value: figureText(before, unit, say, f), days: answer.days })}
        </PeopleNumber>
      )}
    </p>
  );
}
