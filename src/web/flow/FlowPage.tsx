import { useQuery } from "@tanstack/react-query";
import { followed, isEveryone, type View, whose } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { HistoryAnswer, MovesAnswer } from "../api/answers.ts";
import { historyOfQuery, movesQuery } from "../api/ladder-queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { Rests } from "../rests/Rests.tsx";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { ThenNote } from "../shell/ThenNote.tsx";
import { CsvButton } from "../table/CsvButton.tsx";
import { NumberTable } from "../table/NumberTable.tsx";
import { dayNumber } from "../time/days.ts";
import { dateAt, dayAt, daysIn, rungsOf, yearBefore } from "../time/history.ts";
import { useLiesAhead } from "../time/lies-ahead.ts";
import { TimeStrip } from "../time/TimeStrip.tsx";
import { type Time, useTime } from "../time/use-time.ts";
import { useWords } from "../words/use-words.ts";
import { FlowSums } from "./FlowSums.tsx";
import { type FlowDates, kindAddress, linkAddress } from "./flow-address.ts";
import { flowBasis } from "./flow-basis.ts";
import { type FlowLink, type LinkKind, linksOf, sumsOf, toldRung } from "./flow-model.ts";
import { Sankey } from "./Sankey.tsx";
import "../styles/flow.css";

/** Who moved between two days. */
export function FlowPage() {
  const { view } = useView();
  const { f } = useWords();
  const history = useQuery(historyOfQuery(whose(view), { ...view, at: laterOf(view) }, f.language));
  if (history.error) return <Failed whole error={history.error} again={() => history.refetch()} />;
  return history.data ? <FlowBetween history={history.data} /> : <div className="loading" role="status" />;
}

function FlowBetween({ history }: { readonly history: HistoryAnswer }) {
  const { view } = useView();
  const { f } = useWords();
  const time = useTime(history);
  const second = view.at?.slice(0, 10) ?? history.to;
  const first = view.vs?.slice(0, 10) ?? yearBefore(history, second);
  const [earlier, later] = first <= second ? [first, second] : [second, first];
  // Now is not the end of today: what is listed is to be as many as is drawn.
  const dates: FlowDates = [earlier, later === second && view.at === undefined ? undefined : later];
  const moves = useQuery(movesQuery({ vs: dates[0], at: dates[1] }, whose(view), view, f.language));
  if (moves.error && !moves.data) return <Failed error={moves.error} again={() => moves.refetch()} />;
  const shownTime = { ...time, second: time.second ?? dayAt(history, first) };
  return (
    <>
      {moves.data && (
        <FlowShown
          answer={moves.data}
          days={[earlier, later]}
          dates={dates}
          stale={moves.isPlaceholderData}
        />
      )}
      <HistoryStrip history={history} time={shownTime} days={time.resting ? [earlier, later] : null} />
    </>
  );
}

function FlowShown({
  answer,
  days,
  dates,
  stale,
}: {
  readonly answer: MovesAnswer;
  readonly days: readonly [string, string];
  readonly dates: FlowDates;
  readonly stale: boolean;
}) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const links = linksOf(answer);
  const sums = sumsOf(links);
  const [from, last] = days.map((date) => f.localDay(dayNumber(date))) as [string, string];
  const isAhead = useLiesAhead()(days[1]);
  const to = isAhead ? say("page.ladder.asOfAhead", { day: last }) : last;
  const moved = useHeading(answer, links, from);
  const heading = isAhead
    ? say("page.flow.ifNothing", { day: last, told: moved.charAt(0).toLowerCase() + moved.slice(1) })
    : moved;
  const people = Object.values(sums).reduce((all, n) => all + n, 0);
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("shell.flow")}
        question={say("page.flow.question")}
        answer={[heading]}
        numbers={[useHeadingNumbers(answer, links, dates)]}
        basis={[
          // Who is erased stands in no list.
          <PeopleBehind key="all" n={people} to={sums.gone === 0 ? { ...whose(view), at: dates[1] } : null}>
            {say("ladder.people", { people })}
          </PeopleBehind>,
          say("page.flow.basis", { from, to }),
        ]}
        rests={<Rests of={heading} basis={() => flowBasis(words, answer, heading, view)} />}
        beside={
          isAhead ? (
            <ThenNote latest={days[1]} />
          ) : view.at === undefined && view.known === undefined ? undefined : (
            <ThenNote />
          )
        }
      />
      <FlowSums sums={sums} answer={answer} dates={dates} />
      <Sankey answer={answer} links={links} caption={heading} days={[from, last]} dates={dates} />
      <FlowTable answer={answer} links={links} caption={heading} days={days} dates={dates} />
    </div>
  );
}

function useHeading(answer: MovesAnswer, links: readonly FlowLink[], from: string): string {
  const { say, f } = useWords();
  const most = toldRung(answer, links);
  if (most === null) return say("page.flow.still", { from });
  return say("page.flow.most", {
    place: { id: most.id, name: most.name },
    rung: f.name(most.name, most.id),
    stood: most.stood,
    climbed: most.climbed,
    fell: most.fell,
    out: most.out,
    from,
  });
}

/** Where the numbers of the heading lead, in the order in which they stand there. */
function useHeadingNumbers(answer: MovesAnswer, links: readonly FlowLink[], dates: FlowDates) {
  const { view } = useView();
  const most = toldRung(answer, links);
  // Of one alone the sentence tells no number.
  if (most === null || most.stood === 1) return [];
  const { id } = most;
  const of = (kind: LinkKind, n: number) => ({ n, to: kindAddress(kind, id, dates, view) ?? "" });
  return [
    { n: most.stood, to: linkAddress({ was: id, is: null }, dates, view) },
    ...[of("climb", most.climbed), of("fall", most.fell), of("out", most.out)],
  ];
}

function FlowTable({
  answer,
  links,
  caption,
  days,
  dates,
}: {
  readonly answer: MovesAnswer;
  readonly links: readonly FlowLink[];
  readonly caption: string;
  readonly days: readonly [string, string];
  readonly dates: FlowDates;
}) {
  const { view } = useView();
  const { say, f } = useWords();
  const nameOf = (id: string) => {
    const place = answer.places.find((one) => one.id === id);
    if (place) return f.name(place.name, id);
    return id === "new" ? say("page.flow.unknown") : say("page.flow.gone");
  };
  const [from, to] = days.map((date) => f.localDay(dayNumber(date))) as [string, string];
  const { known, ladder, seg, found } = view;
  return (
    <NumberTable
      name="flow"
      caption={caption}
      file={
        <CsvButton
          question="/moves"
          query={{ vs: dates[0], at: dates[1], known, ladder, segment: seg, found }}
          file={`stige-${days.join("--")}.csv`}
        />
      }
      head={[
        say("page.flow.stood", { day: from }),
        say("page.flow.stands", { day: to }),
        say("page.flow.kind"),
        say("ladder.column.people"),
      ]}
      rows={links.map(({ from: was, to: is, kind, people }) => [
        nameOf(was),
        nameOf(is),
        say(`page.flow.${kind}`),
        is === "erased" ? people : { n: people, to: linkAddress({ was, is }, dates, view) },
      ])}
    />
  );
}

function HistoryStrip({
  history,
  time,
  days,
}: {
  readonly history: HistoryAnswer;
  readonly time: Time;
  /** What is compared, which the history may not reach; null: what the hands are on. */
  readonly days: readonly string[] | null;
}) {
  const { say, f } = useWords();
  const liesAhead = useLiesAhead();
  const day = (date: string) => f.localDay(dayNumber(date));
  const told = (date: string) =>
    liesAhead(date) ? say("page.ladder.asOfAhead", { day: day(date) }) : day(date);
  const both = time.second === null || time.second === time.shown ? [time.shown] : [time.second, time.shown];
  const shown = both.toSorted((a, b) => a - b);
  return (
    <section className="flow-history" aria-labelledby="flow-history">
      <div className="flow-history-head">
        <h2 id="flow-history">{say("page.flow.history")}</h2>
        <p className="quiet number">
          {(days ?? shown.map((at) => dateAt(history, at))).map(told).join(" – ")}
        </p>
      </div>
      <TimeStrip
        history={history}
        colours={rungColours(history.rungs, history.firstBought)}
        shown={time.shown}
        then={time.second}
        onShown={time.show}
        onThen={time.showThen}
        height={110}
        label={say("page.ladder.strip", {
          from: day(history.from),
          to: day(dateAt(history, daysIn(history) - 1)),
        })}
      />
      <ul className="days-told">
        {shown.map((at) => (
          <DayTold key={at} history={history} at={at} />
        ))}
      </ul>
      <HistoryCsv />
    </section>
  );
}

/** The later of the two days, when people belong to a segment; undefined: now. */
const laterOf = ({ at, vs }: View): string | undefined =>
  at !== undefined && vs !== undefined && vs.slice(0, 10) > at.slice(0, 10) ? vs : at;

/** Who stood in a place on a day, of those who belong to what is looked at on the later day. */
function stood(view: View, { to }: HistoryAnswer, day: string, place: string): View {
  if (isEveryone(view)) return { at: day, rung: place };
  const later = laterOf(view);
  return day === (later?.slice(0, 10) ?? to)
    ? { at: later, rung: place }
    : { at: later, vs: day, was: place };
}

/** The people of a day of the areas, each number leading to them. */
function DayTold({ history, at }: { readonly history: HistoryAnswer; readonly at: number }) {
  const { view } = useView();
  const { f } = useWords();
  const date = dateAt(history, at);
  return (
    <li>
      <b className="number">{f.localDay(dayNumber(date))}</b>
      {[...rungsOf(history)].reverse().map(({ id, name, people }) => (
        <span key={id}>
          {f.name(name, id)}{" "}
          {people === null ? (
            <NotMeasuredShort />
          ) : (
            <span className="number">
              <PeopleBehind
                row
                n={people[at] ?? 0}
                to={{ ...followed(view), ...stood(view, history, date, id) }}
              >
                {f.people(people[at] ?? 0)}
              </PeopleBehind>
            </span>
          )}
        </span>
      ))}
    </li>
  );
}

function NotMeasuredShort() {
  const { say } = useWords();
  return <span className="quiet">{say("ladder.notMeasured")}</span>;
}

function HistoryCsv() {
  const { view } = useView();
  const { known, ladder, seg, found } = view;
  const of = isEveryone(view) ? {} : { at: laterOf(view), segment: seg, found };
  return <CsvButton question="/history" query={{ known, ladder, ...of }} file="stige-history.csv" />;
}
