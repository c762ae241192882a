import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { addressOf, followed } from "../address/address.ts";
import { useView } from "../address/use-view.ts";
import { NotAnswered } from "../api/ask.ts";
import { goalQuery, goalsQuery } from "../api/queries.ts";
import { MayNotChange } from "../changing/MayNotChange.tsx";
import { useMayChange } from "../changing/use-may.ts";
import { Failed } from "../shell/Failed.tsx";
import { NotThere } from "../shell/NotThere.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { dayNumber } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { GoalHistory } from "./GoalHistory.tsx";
import { GoalPart } from "./GoalPart.tsx";
import { GoalsAwaited } from "./GoalsAwaited.tsx";
import { answerOf } from "./how-sure.ts";
import "../styles/accounts.css";
import "../styles/goals.css";

/** One goal by its number; of one that was removed, or was not set yet on the day that is looked at, what it was. */
export function GoalPage({ id }: { readonly id: number }) {
  const { view } = useView();
  const { say, tell, f } = useGoalsWords();
  const may = useMayChange();
  const goals = useQuery(goalsQuery(view, f.language));
  const toAll = addressOf({ page: "goals" }, followed(view));
  const name = <Link href={toAll}>{say("shell.goals")}</Link>;
  const { data } = goals;
  if (goals.error && !data) return <Failed whole error={goals.error} again={() => goals.refetch()} />;
  const goal = data?.goals.find((one) => one.goal === id);
  if (!goal && data && !goals.isPlaceholderData) return <Gone id={id} />;
  if (!goal || !data) return <GoalsAwaited name={name} />;
  return (
    <div className={goals.isPlaceholderData ? "stale" : undefined}>
      <PageHead
        name={name}
        question={tell("question")}
        answer={[`${goal.name}.`, answerOf(goal, f)]}
        basis={[
          tell("asOf", { day: f.localDay(dayNumber(data.until)) }),
          <Link key="all" href={toAll}>
            {tell("all", { goals: data.goals.length })}
          </Link>,
        ]}
      />
      <GoalPart goal={goal} answer={data} may={may === null} alone />
      {may && <MayNotChange why={may} />}
    </div>
  );
}

function Gone({ id }: { readonly id: number }) {
  const { view } = useView();
  const { say, tell, f } = useGoalsWords();
  const history = useQuery({ ...goalQuery(id, f.language), retry: false });
  const toAll = addressOf({ page: "goals" }, followed(view));
  const { error, data } = history;
  if (error && !(error instanceof NotAnswered && error.status === 404))
    return <Failed whole error={error} again={() => history.refetch()} />;
  if (!error && !data) return <GoalsAwaited name={say("shell.goals")} />;
  const what = data ? tell(data.removed ? "one.removed" : "one.notThen") : tell("one.none", { goal: id });
  return (
    <NotThere what={what} to={toAll} back={tell("all", { goals: null })}>
      {data && <GoalHistory goal={id} />}
    </NotThere>
  );
}
