import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { carried } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { HistoryAnswer, LadderAnswer } from "../api/answers.ts";
import { historyQuery, ladderQuery } from "../api/queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { ThenNote } from "../shell/ThenNote.tsx";
import { dayNumber, localDate, monthsFrom, usOf } from "../time/days.ts";
import { dateAt, rungsOf } from "../time/history.ts";
import { type Time, useTime } from "../time/use-time.ts";
import { useWords } from "../words/use-words.ts";
import { draggedHeading, headingOf } from "./heading.ts";
import { LadderFigure } from "./LadderFigure.tsx";
import { LadderTable } from "./LadderTable.tsx";
import { LoadingLadder } from "./LoadingLadder.tsx";
import { mostOnARung, yearLines } from "./ladder-told.ts";
import { countsOn, pictureOf, spanDays } from "./picture.ts";
import { TimeSection } from "./TimeSection.tsx";
import { Today } from "./Today.tsx";
import type { Told } from "./told.ts";

/** The home: where people stand, and who moves. */
export function LadderPage() {
  const { view } = useView();
  const { f } = useWords();
  const history = useQuery(historyQuery(view, f.language));
  const time = useTime(history.data);
  const wanted = time.moving && history.data ? dateAt(history.data, time.shown) : view.at;
  const [asked, setAsked] = useState(wanted);
  const answer = useQuery(ladderQuery({ ...view, at: asked }, f.language));
  // While the hand moves, one day is asked for at a time: the last it passed when the answer before it came.
  useEffect(() => {
    if (!answer.isFetching && asked !== wanted) setAsked(wanted);
  }, [answer.isFetching, asked, wanted]);
  useNearMonths(history.data);
  if (answer.error && !answer.data)
    return <Failed whole error={answer.error} again={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLadder />;
  return (
    <LadderShown
      answer={answer.data}
      exact={asked === wanted && !answer.isPlaceholderData}
      history={history.data}
      historyError={history.error}
      askAgain={() => history.refetch()}
      time={time}
    />
  );
}

/** Fetches the months beside the one that is shown, where the keys lead next. */
function useNearMonths(history: HistoryAnswer | undefined): void {
  const client = useQueryClient();
  const { view } = useView();
  const { f } = useWords();
  const { at, known, ladder } = view;
  const last = history?.to;
  useEffect(() => {
    if (last === undefined) return;
    for (const months of [-1, 1]) {
      const day = monthsFrom(at?.slice(0, 10) ?? last, months);
      if (day < last) void client.prefetchQuery(ladderQuery({ at: day, known, ladder }, f.language));
    }
  }, [client, last, at, known, ladder, f.language]);
}

interface ShownProps {
  readonly answer: LadderAnswer;
  /** The answer is for the day that is shown. */
  readonly exact: boolean;
  readonly history: HistoryAnswer | undefined;
  readonly historyError: Error | null;
  readonly askAgain: () => void;
  readonly time: Time;
}

function LadderShown({ answer, exact, history, historyError, askAgain, time }: ShownProps) {
  const { view } = useView();
  const { say, f } = useWords();
  const dragged = history && !exact ? countsOn(history, time.shown) : null;
  const second = history && time.second !== null ? countsOn(history, time.second) : null;
  const picture = pictureOf(answer, { dragged, second });
  const heading = useHeading({ answer, exact, history, time });
  const told = useTold({ answer, history, time, caption: heading.join(" ") });
  const notNow = view.at !== undefined || view.known !== undefined || time.moving;
  return (
    <>
      <PageHead
        name={say("shell.ladder")}
        question={say("page.ladder.question")}
        answer={heading}
        basis={[
          say("ladder.people", { people: answer.people }),
          say("ladder.excluded", { people: answer.excluded }),
          answer.endOfData ? say("page.ladder.endOfData", { day: f.day(usOf(answer.asOf)) }) : null,
          say("ladder.version", { version: answer.ladder }),
        ]}
        beside={notNow ? <ThenNote /> : <Today answer={answer} until={told.until} carried={told.carried} />}
      />
      <p role="status" className="unseen">
        {time.moving ? "" : told.caption}
      </p>
      <LadderFigure picture={picture} told={told} />
      <LadderTable answer={answer} picture={picture} told={told} />
      {history && (
        <TimeSection
          history={history}
          colours={rungColours(answer.rungs.length, answer.firstBought)}
          time={time}
        />
      )}
      {historyError && <Failed error={historyError} again={askAgain} />}
    </>
  );
}

function useHeading({
  answer,
  exact,
  history,
  time,
}: Pick<ShownProps, "answer" | "exact" | "history" | "time">): readonly string[] {
  const { view } = useView();
  const { say, f } = useWords();
  if ((exact && !time.moving) || !history)
    return headingOf(answer, view.at === undefined ? null : f.day(usOf(answer.asOf)), say);
  const day = f.localDay(dayNumber(dateAt(history, time.shown)));
  const rungs = rungsOf(history).map(({ id }) => id);
  return [draggedHeading(countsOn(history, time.shown), rungs, day, say)];
}

function useTold({
  answer,
  history,
  time,
  caption,
}: Pick<ShownProps, "answer" | "history" | "time"> & { readonly caption: string }): Told {
  const { view } = useView();
  const { f } = useWords();
  const day = (date: string) => f.localDay(dayNumber(date));
  const year = history ? yearLines(history, time.shown, (instant) => localDate(instant, f.timeZone)) : null;
  return {
    caption,
    days: spanDays,
    until: f.day(usOf(answer.until)),
    second: history && time.second !== null ? day(dateAt(history, time.second)) : null,
    carried: carried(view),
    mostPeople: history ? mostOnARung(history) : 0,
    year:
      history && year
        ? { from: day(dateAt(history, year.from)), to: day(dateAt(history, time.shown)) }
        : null,
    lines: year?.lines ?? {},
  };
}
