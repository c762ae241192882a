import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { addressOf, carried, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ClvHistoryAnswer, KpiHistoryAnswer, KpiLine, KpisAnswer } from "../api/answers.ts";
import { clvHistoryQuery, kpiHistoryQuery, kpisQuery } from "../api/kpi-queries.ts";
import { SpanChoice } from "../ladder/SpanChoice.tsx";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { type Cell, NumberTable } from "../table/NumberTable.tsx";
import { localDate, usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { ClvFollowed } from "./ClvFollowed.tsx";
import { ClvPart } from "./ClvPart.tsx";
import { DataEndNote } from "./DataEndNote.tsx";
import { FigureList, FollowedList } from "./FigureList.tsx";
import { figureText, spelled } from "./figure-text.ts";
import { OtherAlerts } from "./OtherAlerts.tsx";
import { PlaceTable } from "./PlaceTable.tsx";
import { peopleBehind } from "./people-behind.ts";
import { StepsPart } from "./StepsPart.tsx";
import "../styles/kpis.css";

/** Key figures in a span and in the one before, by rung, and who climbs each step. */
export function KpisPage() {
  const { view } = useView();
  const { f } = useWords();
  const kpis = useQuery(kpisQuery(view, f.language));
  if (kpis.error && !kpis.data) return <Failed whole error={kpis.error} again={() => kpis.refetch()} />;
  if (!kpis.data) return <div className="loading" role="status" />;
  return <KpisShown answer={kpis.data} stale={kpis.isPlaceholderData} />;
}

function KpisShown({ answer, stale }: { readonly answer: KpisAnswer; readonly stale: boolean }) {
  const { view } = useView();
  const { say, f } = useWords();
  const { days } = answer;
  const fresh = answer.kpis.find(({ id }) => id === "new-customers");
  const now = fresh?.now.value ?? null;
  const newOnes = addressOf({ page: "people" }, { ...carried(view), win: view.win, bought: "first" });
  const heading =
    now === null
      ? say("page.kpis.untold", { days })
      : say("page.kpis.heading", { days, now, before: fresh?.before.value ?? null });
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("shell.kpis")}
        question={say("page.kpis.question")}
        answer={[heading]}
        numbers={[now === null ? [] : [{ n: now, to: newOnes }]]}
        basis={[
          say("page.kpis.basis", { from: f.day(usOf(answer.since)), to: f.day(usOf(answer.asOf)) }),
          say("page.kpis.moved"),
        ]}
      >
        <SpanChoice />
      </PageHead>
      <DataEndNote answer={answer} />
      <Followed answer={answer} />
      <section className="kpis-part" aria-labelledby="other-figures">
        <h2 id="other-figures">{say("page.kpis.others")}</h2>
        <p className="quiet">{say("page.kpis.picture")}</p>
        <FigureList answer={answer} but={followedIds} />
        <FigureTable answer={answer} caption={heading} />
      </section>
      <ClvPart />
      <PlaceTable answer={answer} />
      <StepsPart />
      <p className="kpis-part">
        <Link href={addressOf({ page: "retention" }, followed(view))}>{say("page.retention.link")}</Link>
      </p>
      <p>
        <Link href={addressOf({ page: "measures" }, followed(view))}>{say("page.measures.link")}</Link>
      </p>
    </div>
  );
}

const followedIds: readonly KpiLine["id"][] = ["new-customers", "repurchase-rate", "nps"];

/** What is followed through time; its pictures come when it is counted. */
function Followed({ answer }: { readonly answer: KpisAnswer }) {
  const { view } = useView();
  const { say, f } = useWords();
  const history = useQuery(kpiHistoryQuery(view, f.language));
  const { known, ladder, win } = view;
  // The picture asks for it; here it is told as a table once it is there.
  const { data: worth } = useQuery({ ...clvHistoryQuery(view, f.language), enabled: false });
  return (
    <section
      aria-label={say("page.kpis.time", { days: answer.days })}
      className={history.isPlaceholderData ? "stale" : undefined}
    >
      <p className="quiet">{say("page.kpis.time", { days: answer.days })}</p>
      <FollowedList answer={answer} history={history.data} ids={followedIds} before="nps">
        <ClvFollowed />
      </FollowedList>
      <OtherAlerts />
      {history.error && !history.data && <Failed error={history.error} again={() => history.refetch()} />}
      {history.data && (
        <HistoryTable
          history={history.data}
          worth={worth}
          file={
            <CsvButton
              question="/kpis/history"
              query={{ known, ladder, win: win ?? "28d" }}
              file={`stige-kpis-history-${localDate(history.data.asOf, f.timeZone)}.csv`}
            />
          }
        />
      )}
    </section>
  );
}

function HistoryTable({
  history,
  worth,
  file,
}: {
  readonly history: KpiHistoryAnswer;
  readonly worth: ClvHistoryAnswer | undefined;
  readonly file: ReactNode;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const { kpis, spans, days } = history;
  const followed = [
    ...kpis.map((kpi) => ({ name: say(`kpis.name.${kpi.id}`), ...kpi })),
    ...(worth?.figures
      ? [{ id: null, name: say("page.kpis.clv"), unit: "money" as const, figures: worth.figures }]
      : []),
  ];
  return (
    <NumberTable
      name="time"
      caption={say("page.kpis.time", { days })}
      file={file}
      head={[say("page.kpis.until"), ...followed.map(({ name }) => name)]}
      rows={spans
        .map(({ to }, i): [string, ...Cell[]] => [
          f.day(usOf(to)),
          ...followed.map(({ id, unit, figures }) => {
            const figure = figures.at(i - spans.length);
            if (!figure) return null;
            const told = spelled(figure, unit, say, f);
            if (id === null || figure.value === null) return told;
            return { told, n: figure.restsOn, to: peopleBehind(id, view, to) };
          }),
        ])
        .toReversed()}
    />
  );
}

function FigureTable({ answer, caption }: { readonly answer: KpisAnswer; readonly caption: string }) {
  const { view } = useView();
  const { say, f } = useWords();
  const { at, known, ladder, win } = view;
  return (
    <NumberTable
      name="figures"
      caption={caption}
      file={
        <CsvButton
          question="/kpis"
          query={{ at, known, ladder, win: win ?? "28d" }}
          file={`stige-kpis-${localDate(answer.asOf, f.timeZone)}.csv`}
        />
      }
      head={[
        say("page.kpis.figure"),
        say("kpis.column.now"),
        say("kpis.column.before", { days: answer.days }),
        say("page.kpis.change"),
      ]}
      rows={answer.kpis.map(({ id, unit, now, before, moved }): [string, ...Cell[]] => [
        say(`kpis.name.${id}`),
        figureText(now, unit, say, f),
        before.value === null
          ? figureText(before, unit, say, f)
          : {
              told: figureText(before, unit, say, f),
              n: before.restsOn,
              to: peopleBehind(id, view, answer.since),
            },
        moved ? say(`kpis.${moved}`) : "–",
      ])}
    />
  );
}
