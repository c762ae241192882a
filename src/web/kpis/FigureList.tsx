import { Fragment, type ReactNode } from "react";
import { valueText } from "../../core/words/figure-text.ts";
import { useView } from "../address/use-view.ts";
import type { KpiHistoryAnswer, KpiLine, KpisAnswer } from "../api/answers.ts";
import { Rests } from "../rests/Rests.tsx";
import { usualRows } from "../rests/usual-rows.ts";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
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

interface Figure {
  readonly kpi: KpiLine;
  readonly answer: KpisAnswer;
}

/** The key figures that are followed through time, each in a picture of its own. */
export function FollowedList({
  answer,
  history,
  ids,
  before,
  children,
}: Told & {
  readonly ids: readonly string[];
  /** Before which of them what is followed elsewhere stands. */
  readonly before: string;
  readonly children: ReactNode;
}) {
  const { say } = useWords();
  return (
    <ul className="figures of-time">
      {answer.kpis
        .filter(({ id }) => ids.includes(id))
        .map((kpi) => (
          <Fragment key={kpi.id}>
            {kpi.id === before && children}
            <li data-kpi={kpi.id}>
              <h2>{say(`kpis.name.${kpi.id}`)}</h2>
              <FigureValue kpi={kpi} answer={answer}>
                <RestsOn kpi={kpi} />
              </FigureValue>
              <Before kpi={kpi} answer={answer} />
              <ThroughTime kpi={kpi} answer={answer} history={history} />
              <BehindFigure id={kpi.id} answer={answer} />
            </li>
          </Fragment>
        ))}
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
  const { say } = useWords();
  return (
    <ul className="figures">
      {answer.kpis
        .filter(({ id }) => !but.includes(id))
        .map((kpi) => (
          <li key={kpi.id} data-kpi={kpi.id}>
            <h3>{say(`kpis.name.${kpi.id}`)}</h3>
            <FigureValue kpi={kpi} answer={answer} />
            <FigureMark kpi={kpi} />
            <RestsOn kpi={kpi} />
            <BehindFigure id={kpi.id} answer={answer} />
            <Before kpi={kpi} answer={answer} />
          </li>
        ))}
    </ul>
  );
}

/** Its value in large, whether it moved, what stands beside it, and what it rests on. */
function FigureValue({ kpi, answer, children }: Figure & { readonly children?: ReactNode }) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const { id, unit, now, moved } = kpi;
  const name = say(`kpis.name.${id}`);
  const told = figureText(now, unit, say, f);
  const interval = intervalOf(kpi, words);
  // Of a friend of whom it is not known who they are there is nobody to list.
  const all = id !== "referrals" || now.value === answer.behind.referrals?.friends;
  const share = peopleOfShare(kpi, view);
  const basis = () => ({
    title: `${name}: ${told}`,
    rows: [
      [say("rests.method"), say(`kpis.how.${id}`)],
      [say("rests.on"), onText(kpi, words)],
      [say("rests.interval"), interval ? `${interval} (90 %)` : say("rests.counted")],
      ...usualRows(words, answer, view),
    ] as const,
  });
  return (
    <div className="figure-value number">
      <b className={now.value === null ? "quiet" : undefined}>
        <PeopleBehind
          n={share?.n ?? now.value ?? 0}
          to={share?.to ?? (unit === "people" && all ? peopleBehind(id, view) : null)}
          name={`${name}: ${told}`}
        >
          {told}
        </PeopleBehind>
      </b>
      {moved && <span className={`moved ${moved}`}>{say(`kpis.${moved}`)}</span>}
      <Rests of={`${name}: ${told}`} basis={basis} />
      {children}
    </div>
  );
}

/** The interval and how many it rests on; of what was counted, nothing. */
function RestsOn({ kpi }: Pick<Figure, "kpi">) {
  const { view } = useView();
  const words = useWords();
  const [interval, on] = [intervalOf(kpi, words), onText(kpi, words)];
  const besides = kpi.unit === "people" ? null : on;
  if (!interval && !besides) return null;
  return (
    <p className="quiet number">
      {interval}
      {interval && besides && " · "}
      {besides && (
        <PeopleBehind n={kpi.now.restsOn} to={peopleBehind(kpi.id, view)}>
          {besides}
        </PeopleBehind>
      )}
    </p>
  );
}

type Words = ReturnType<typeof useWords>;

function intervalOf({ unit, now }: KpiLine, { say, f }: Words): string | null {
  return (
    now.interval &&
    say("page.kpis.interval", {
      low: valueText(now.interval.low, unit, f),
      high: valueText(now.interval.high, unit, f),
    })
  );
}

const onText = ({ restsOn, now }: KpiLine, { say }: Words) =>
  now.value === null ? null : say(`kpis.on.${restsOn}`, { n: now.restsOn });

/** What it was in the span before, and the people behind it then. */
function Before({ kpi, answer }: Figure) {
  const { view } = useView();
  const { say, f } = useWords();
  const { id, unit, before } = kpi;
  return (
    <p className="quiet number">
      {before.value !== null && (
        <PeopleBehind n={before.restsOn} to={peopleBehind(id, view, answer.since)}>
          {say("page.kpis.then", { value: figureText(before, unit, say, f), days: answer.days })}
        </PeopleBehind>
      )}
    </p>
  );
}
