import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { Link } from "wouter";
import { Wrong } from "../accounts/Field.tsx";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { LadderAnswer, PersonAnswer, WhyAnswer } from "../api/answers.ts";
import { NotAnswered } from "../api/ask.ts";
import { ladderQuery } from "../api/ladder-queries.ts";
import { personQuery, whyQuery } from "../api/queries.ts";
import { GoingOn } from "../changing/GoingOn.tsx";
import { SendButton } from "../changing/SendButton.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { Rests } from "../rests/Rests.tsx";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { ThenNote } from "../shell/ThenNote.tsx";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { FactList } from "./FactList.tsx";
import { usePlaces } from "./PeopleTable.tsx";
import { PersonChanges } from "./PersonChanges.tsx";
import { PersonValue } from "./PersonValue.tsx";
import { personBasis } from "./person-basis.ts";
import { SmallLadder } from "./SmallLadder.tsx";
import { useMerge } from "./use-merge.ts";
import { usePersonFollows } from "./use-person-follows.ts";
import { Way } from "./Way.tsx";
import { WhySections } from "./WhySections.tsx";
import "../styles/accounts.css";
import "../styles/people.css";

/** Why here, and what next: one person. */
export function PersonPage({ id }: { readonly id: number }) {
  const { view } = useView();
  const { say, f } = useWords();
  const ladder = useQuery(ladderQuery(view, f.language));
  const person = useQuery(personQuery(id, view, f.language));
  const why = useQuery(whyQuery(id, view, f.language));
  usePersonFollows(id, person.data?.stands);
  const error = person.error ?? why.error ?? ladder.error;
  const into = error instanceof NotAnswered ? error.mergedInto : null;
  if (error)
    return (
      <Failed
        whole
        error={error}
        away={
          into === null ? (
            <Link className="button" href={addressOf({ page: "people" }, followed(view))}>
              {say("page.people.search.link")}
            </Link>
          ) : (
            <Link className="button" href={addressOf({ page: "person", id: into }, view)}>
              {say("page.person.mergedInto", { person: into })}
            </Link>
          )
        }
        again={() => {
          for (const query of [ladder, person, why]) if (query.error) void query.refetch();
        }}
      />
    );
  if (!ladder.data || !person.data || !why.data) return <div className="loading" role="status" />;
  return <PersonShown ladder={ladder.data} person={person.data} why={why.data} />;
}

function PersonShown({
  ladder,
  person,
  why,
}: {
  readonly ladder: LadderAnswer;
  readonly person: PersonAnswer;
  readonly why: WhyAnswer;
}) {
  const { view } = useView();
  const words = useWords();
  const { say } = words;
  const places = usePlaces(ladder);
  const [first = "", ...rest] = why.headline;
  const standing = person.stays.find(({ from, to }) => from <= why.asOf && (to === null || to > why.asOf));
  const { objected } = person;
  return (
    <>
      <div className="person-head">
        <SmallLadder places={places} on={standing?.rung ?? null} />
        <PageHead
          name={<Link href={addressOf({ page: "people" }, followed(view))}>{say("shell.people")}</Link>}
          question={`/ ${person.name ?? person.person}`}
          answer={[first]}
          basis={[
            // Sentences of their own elsewhere; here they stand in a row.
            ...rest.map((sentence) => sentence.replace(/\.$/, "")),
            ...(person.namesHidden ? [] : [...person.emails, ...person.phones]),
            say("ladder.version", { version: ladder.ladder }),
          ]}
          rests={<Rests of={first} basis={() => personBasis(words, first, person, why, view)} />}
          beside={view.at === undefined && view.known === undefined ? undefined : <ThenNote />}
        >
          {objected && (
            <p className="objected">
              {say(objected.by === "self" ? "person.objected" : "person.objectedByPhone", {
                us: usOf(objected.since),
              })}
            </p>
          )}
          <Conflicts person={person} />
          {person.namesHidden && <p className="quiet names-hidden">{say("page.people.namesHidden")}</p>}
        </PageHead>
      </div>
      {person.stays.length > 0 && <Way person={person} places={places} asOf={why.asOf} caption={first} />}
      <hr className="rule" />
      <WhySections why={why} />
      <PersonValue id={person.personId} />
      <hr className="rule" />
      <PersonChanges person={person} ladder={ladder} />
      <FactList person={person} until={why.asOf} />
    </>
  );
}

/** Who may be one and the same with them. */
function Conflicts({ person: { personId: id, conflicts } }: { readonly person: PersonAnswer }) {
  const { view } = useView();
  const { say } = useWords();
  const may = useMayChange() === null;
  const merge = useMerge();
  const lines = conflicts.map(({ persons, emails }) => (
    <p key={persons.map(({ personId }) => personId).join()} className="conflict">
      {say("page.person.conflict")}{" "}
      {persons.map(({ personId, name, key }, i) => (
        <Fragment key={personId}>
          {i > 0 && ", "}
          <Link href={addressOf({ page: "person", id: personId }, followed(view))}>
            {name === null ? key : `${name} (${key})`}
          </Link>
        </Fragment>
      ))}{" "}
      {may &&
        persons.map(({ personId, name, key }) => (
          <SendButton
            key={personId}
            type="button"
            className="button small"
            sends={merge}
            onClick={() => merge.mergeWith(id, { personId, name: name ?? key }, null)}
          >
            {say("change.merge.this", { name: name ?? key })}
          </SendButton>
        ))}{" "}
      <small>
        {emails.length === 0
          ? say("page.person.conflict.apart")
          : say("page.person.conflict.shares", { emails })}
      </small>
    </p>
  ));
  return (
    <>
      {lines}
      <GoingOn pending={merge.isPending} far={merge.far} />
      <Wrong error={merge.error} />
    </>
  );
}
