import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer, PeopleAnswer } from "../api/answers.ts";
import { mayNotAsk } from "../api/ask.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { peopleQuery } from "../api/queries.ts";
import { Rests } from "../rests/Rests.tsx";
import type { Basis } from "../rests/rests-context.ts";
import { usualRows } from "../rests/usual-rows.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { ThenNote } from "../shell/ThenNote.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { buyingWish } from "./buying-heading.ts";
import { Filters } from "./Filters.tsx";
import { FindField } from "./FindField.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { tellsSegment, usePeopleHeading } from "./people-heading.ts";
import { useFind } from "./use-find.ts";
import "../styles/people.css";

/** Whom to look at: people by where they stand, how they came there and what is coming. */
export function PeoplePage() {
  const { view } = useView();
  const { say, f } = useWords();
  const ladder = useQuery(ladderQuery(view, f.language));
  const [find] = useFind();
  const people = useQuery(peopleQuery(view, f.language, find));
  if (ladder.error && !ladder.data)
    return <Failed whole error={ladder.error} again={() => ladder.refetch()} />;
  if (!ladder.data) return <div className="loading" role="status" />;
  // Whoever may not see people is not offered to search them.
  if (people.error && mayNotAsk(people.error))
    return <Failed whole error={people.error} again={() => people.refetch()} />;
  return (
    <>
      <Head
        ladder={ladder.data}
        people={people.data}
        stale={people.isPlaceholderData}
        failed={people.isError}
        find={find}
      />
      {people.data?.namesHidden ? (
        <p className="quiet names-hidden">{say("page.people.namesHidden")}</p>
      ) : (
        <FindField />
      )}
      <Filters ladder={ladder.data} segments={people.data?.segments ?? []} />
      {people.error && <Failed error={people.error} again={() => people.refetch()} />}
      {people.data && !people.error && (
        <div className={people.isPlaceholderData ? "stale" : undefined}>
          <PeopleTable ladder={ladder.data} answer={people.data} />
          <Pages answer={people.data} />
        </div>
      )}
    </>
  );
}

function Head({
  ladder,
  people,
  stale,
  failed,
  find,
}: {
  readonly ladder: LadderAnswer;
  readonly people: PeopleAnswer | undefined;
  /** They are those of the wish before. */
  readonly stale: boolean;
  readonly failed: boolean;
  readonly find: string | undefined;
}) {
  const { view } = useView();
  const words = useWords();
  const { say, f } = words;
  const heading = usePeopleHeading(ladder, find);
  // A new wish and the number of the one before would say what is not so.
  const last = useRef(say("shell.loading"));
  if (people && !stale) last.current = heading(people.people);
  const answer = failed ? say("page.people.failed") : last.current;
  const basis = (): Basis => ({
    title: answer,
    rows: [
      [say("rests.on"), say("rests.all", { people: ladder.people, excluded: ladder.excluded })],
      [say("rests.method"), say(view.moved === undefined ? "rests.standing" : "rests.once")],
      [say("rests.interval"), say("rests.counted")],
      [say("rests.unknown"), view.climbs === undefined ? null : say("page.people.climbs.only")],
      [say("rests.unknown"), buyingWish(view) === null ? null : say("page.people.erased")],
      [say("rests.unknown"), people && !people.lookedAtAll ? say("rests.firstOnly") : null],
      ...usualRows(words, ladder, view),
    ],
  });
  const order = say(view.falls === undefined ? "page.people.order" : "page.people.order.falls");
  return (
    <PageHead
      name={say("shell.people")}
      question={say("page.people.question")}
      answer={[
        answer,
        ...(view.seg !== undefined && !failed && !tellsSegment(view, find)
          ? [say("page.people.segment.only", { segment: view.seg })]
          : []),
      ]}
      basis={[
        say("page.people.asOf", { day: f.day(usOf(ladder.asOf)) }),
        order,
        view.climbs === undefined ? null : say("page.people.climbs.only"),
      ]}
      rests={<Rests of={answer} basis={basis} />}
      beside={view.at === undefined && view.known === undefined ? undefined : <ThenNote />}
    />
  );
}

function Pages({ answer }: { readonly answer: PeopleAnswer }) {
  const { view, look } = useView();
  const { say } = useWords();
  const turn = (cursor: string | undefined) => {
    look({ cursor });
    document.getElementById("content")?.focus();
    window.scrollTo(0, 0);
  };
  if (answer.next === null && view.cursor === undefined) return null;
  const { next } = answer;
  return (
    <div className="row pages">
      {view.cursor !== undefined && (
        <button type="button" className="button" onClick={() => turn(undefined)}>
          {say("page.people.first")}
        </button>
      )}
      {next !== null && (
        <button type="button" className="button" onClick={() => turn(next)}>
          {say("page.people.more")}
        </button>
      )}
    </div>
  );
}
