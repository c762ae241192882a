import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { addressOf, followed, isEveryone, type View, whose } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { HistoryAnswer, LadderAnswer } from "../api/answers.ts";
import { historyOfQuery, ladderOfQuery, ladderQuery } from "../api/ladder-queries.ts";
import { rungColours } from "../drawing/rung-colours.ts";
import { Rests } from "../rests/Rests.tsx";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { PeopleBehind } from "../shell/PeopleBehind.tsx";
import { ThenNote } from "../shell/ThenNote.tsx";
import { dayNumber, localDate, monthsFrom, usOf } from "../time/days.ts";
import { dateAt, rungsOf } from "../time/history.ts";
import { liesAhead } from "../time/lies-ahead.ts";
import { type Time, useTime } from "../time/use-time.ts";
import { OpenedAbove } from "../today/OpenedAbove.tsx";
import { Today } from "../today/Today.tsx";
import { useWords } from "../words/use-words.ts";
import { draggedHeading, headingOf, type Sentence } from "./heading.ts";
import { LadderFigure } from "./LadderFigure.tsx";
import { LadderTable } from "./LadderTable.tsx";
import { LoadingLadder } from "./LoadingLadder.tsx";
import { ladderBasis } from "./ladder-basis.ts";
import { mostOnARung } from "./ladder-told.ts";
import { countsOn, pictureOf } from "./picture.ts";
import { SpanChoice } from "./SpanChoice.tsx";
import { TimeSection } from "./TimeSection.tsx";
import type { Told } from "./told.ts";
import { noWorth, useWorth } from "./use-worth.ts";

/** The home: where people stand, and who moves. */
export function LadderPage() {
  const { view } = useView();
  const { f } = useWords();
  const own = whose(view);
  const everyone = isEveryone(view);
  const history = useQuery(historyOfQuery(own, view, f.language));
  const time = useTime(history.data);
  const wanted = time.moving && history.data ? dateAt(history.data, time.shown) : view.at;
  const [asked, setAsked] = useState(wanted);
  // While the hand moves, one day is asked for at a time: the last it passed when the answer before it came. Where it rests,
  // what the address says is asked at once, whatever is still on its way for another day.
  // Who belongs to a segment is found anew for each day: it is asked where the hand rests.
  const shown = !everyone ? view.at : time.moving ? asked : wanted;
  const answer = useQuery(ladderOfQuery(own, { ...view, at: shown }, f.language));
  useEffect(() => {
    if (asked !== wanted && !(time.moving && answer.isFetching)) setAsked(wanted);
  }, [answer.isFetching, asked, wanted, time.moving]);
  useNearMonths(everyone ? history.data : undefined);
  if (answer.error && !answer.data)
    return <Failed whole error={answer.error} again={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLadder />;
  return (
    <LadderShown
      answer={answer.data}
      exact={shown === wanted && !answer.isPlaceholderData}
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
  const { at, known, ladder, win } = view;
  const last = history?.to;
  useEffect(() => {
    if (last === undefined) return;
    for (const months of [-1, 1]) {
      const day = monthsFrom(at?.slice(0, 10) ?? last, months);
      if (day < last) void client.prefetchQuery(ladderQuery({ at: day, known, ladder, win }, f.language));
    }
  }, [client, last, at, known, ladder, win, f.language]);
}

/** What links to people keep: when, which rules, within which span. */
function keptOf(view: View): View {
  return { ...followed(view), win: view.win };
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
  const dragged = history && !exact ? countsOn(history, time.shown, answer.spanDays) : null;
  const second = history && time.second !== null ? countsOn(history, time.second, answer.spanDays) : null;
  const picture = pictureOf(answer, { dragged, second });
  const heading = useHeading({ answer, exact, history, time });
  const told = useTold({ answer, history, time, caption: heading.map(({ text }) => text).join(" ") });
  const notNow = view.at !== undefined || view.known !== undefined || time.moving;
  return (
    <>
      <PageHead
        name={say("shell.ladder")}
        question={say("page.ladder.question")}
        answer={heading.map(({ text }) => text)}
        numbers={heading.map(({ numbers }) => numbers)}
        basis={[
          <PeopleBehind key="people" to={{ ...told.carried, win: undefined }}>
            {say("ladder.people", { people: answer.people })}
          </PeopleBehind>,
          answer.of !== null ? null : answer.excluded === 0 ? (
            say("ladder.excluded", { people: 0 })
          ) : (
            <Link key="excluded" href={addressOf({ page: "ladder" }, { ...view, open: "exclusions" })}>
              {say("ladder.excluded", { people: answer.excluded })}
            </Link>
          ),
          answer.of === null && answer.orders.elsewhere > 0 ? (
            <Link key="elsewhere" href={addressOf({ page: "data" }, followed(view))}>
              {say("rests.elsewhere", { orders: answer.orders.elsewhere })}
            </Link>
          ) : null,
          answer.endOfData ? say("page.ladder.endOfData", { day: f.day(usOf(answer.asOf)) }) : null,
          say("ladder.version", { version: answer.ladder }),
        ]}
        rests={<Rests of={told.caption} basis={() => told.basis.all(told.caption)} />}
        beside={
          notNow ? (
            <ThenNote />
          ) : answer.of === null ? (
            <Today answer={answer} until={told.until} carried={told.carried} />
          ) : undefined
        }
      >
        <SpanChoice />
      </PageHead>
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
      <OpenedAbove />
      {historyError && <Failed error={historyError} again={askAgain} />}
    </>
  );
}

function useHeading({
  answer,
  exact,
  history,
  time,
}: Pick<ShownProps, "answer" | "exact" | "history" | "time">): readonly Sentence[] {
  const { view } = useView();
  const { say, f } = useWords();
  if ((exact && !time.moving) || !history) {
    const asOf = f.day(usOf(answer.asOf));
    const ahead = liesAhead(localDate(answer.asOf, f.timeZone), answer.knownAt, f.timeZone);
    const past = ahead ? say("page.ladder.asOfAhead", { day: asOf }) : asOf;
    return headingOf(answer, view.at === undefined ? null : past, keptOf(view), say);
  }
  const day = f.localDay(dayNumber(dateAt(history, time.shown)));
  const rungs = rungsOf(history).map(({ id }) => id);
  const days = answer.spanDays;
  return [draggedHeading(countsOn(history, time.shown, days), rungs, { past: day, days }, say)];
}

function useTold({
  answer,
  history,
  time,
  caption,
}: Pick<ShownProps, "answer" | "history" | "time"> & { readonly caption: string }): Told {
  const { view } = useView();
  const words = useWords();
  const { f } = words;
  const everyone = isEveryone(view);
  const worth = useWorth(answer.people, view.at, time.moving || !everyone);
  const day = (date: string) => f.localDay(dayNumber(date));
  return {
    caption,
    days: answer.spanDays,
    aheadDays: 28,
    until: f.day(usOf(answer.until)),
    second: history && time.second !== null ? day(dateAt(history, time.second)) : null,
    carried: keptOf(view),
    // What is told of everyone does not stand beside some of them.
    worth: everyone ? worth : noWorth,
    basis: ladderBasis(answer, view, keptOf(view), words),
    mostPeople: history ? mostOnARung(history) : 0,
  };
}
