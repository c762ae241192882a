import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import type { ComparedAnswer, DraftAnswer } from "../api/answers.ts";
import { draftQuery, goalsQuery } from "../api/queries.ts";
import { useRulesWords } from "../words/use-rules-words.ts";

/** What a draft would mean besides: how many stand on the ladder, and which goals are counted anew. */
export function Follows({ answer, draft }: { readonly answer: ComparedAnswer; readonly draft: DraftAnswer }) {
  const { view } = useView();
  const { tell, f } = useRulesWords();
  const inForce = useQuery(draftQuery(null, f.language)).data;
  const goals = useQuery(goalsQuery({}, f.language)).data?.goals;
  const [now = 0, then = 0] = answer.sides.map(({ places, rungs }) =>
    places.slice(0, rungs).reduce((all, { people }) => all + (people ?? 0), 0),
  );
  const [left, wouldLeave] = answer.sides.map((side) => side.left);
  const changed = inForce ? changedPlaces(inForce, draft) : [];
  const about = goals?.filter((goal) =>
    changed.some(
      (id) => goal.about === id || goal.about.startsWith(`${id}-`) || goal.about.endsWith(`-${id}`),
    ),
  );
  return (
    <>
      <h3>{tell("rules.follows")}</h3>
      <p className="number">
        {tell("rules.follows.onLadder", { more: then - now })}{" "}
        {left && wouldLeave && (
          <>
            {tell("rules.follows.left", { now: left.people, draft: wouldLeave.people })}{" "}
            {wouldLeave.between && tell("rules.follows.left.sample", wouldLeave.between)}{" "}
          </>
        )}
        {inForce && about && tell("rules.follows.goals", { goals: about.length })}{" "}
        {inForce && about && about.length > 0 && (
          <Link href={addressOf({ page: "goals" }, followed(view))}>{tell("rules.follows.see")}</Link>
        )}
      </p>
    </>
  );
}

/** The places whose rule is another, new, or gone. */
function changedPlaces(before: DraftAnswer, after: DraftAnswer): readonly string[] {
  const rules = ({ rungs, off }: DraftAnswer) =>
    new Map([...rungs, ...off].map(({ id, parts, graceDays }) => [id, JSON.stringify([parts, graceDays])]));
  const [old, own] = [rules(before), rules(after)];
  return [...new Set([...old.keys(), ...own.keys()])].filter((id) => old.get(id) !== own.get(id));
}
