import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useView } from "../address/use-view.ts";
import type { GoalsAnswer } from "../api/answers.ts";
import { goalsQuery } from "../api/queries.ts";
import { MayNotChange } from "../changing/MayNotChange.tsx";
import { useFocusBack } from "../changing/use-focus-back.ts";
import { useMayChange } from "../changing/use-may.ts";
import { Failed } from "../shell/Failed.tsx";
import { PageHead } from "../shell/PageHead.tsx";
import { dayNumber } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { GoalPart } from "./GoalPart.tsx";
import { GoalsAwaited } from "./GoalsAwaited.tsx";
import { SetGoal } from "./SetGoal.tsx";
import "../styles/accounts.css";
import "../styles/goals.css";

/** Every goal with its probability, where it is going and what explains it; and how goals are set. */
export function GoalsPage() {
  const { view } = useView();
  const { say, f } = useGoalsWords();
  const goals = useQuery(goalsQuery(view, f.language));
  if (goals.error && !goals.data) return <Failed whole error={goals.error} again={() => goals.refetch()} />;
  if (!goals.data)
    return (
      <>
        <GoalsAwaited name={say("shell.goals")} />
        <div className="value-ghost ghost" />
      </>
    );
  return <GoalsShown answer={goals.data} stale={goals.isPlaceholderData} />;
}

/** On how many goals it can be told whether they are on track: those that have begun, with a chance; and those that are over. */
function trackOf({ goals }: GoalsAnswer) {
  const told = goals.filter(({ state, chance }) => state === "met" || state === "missed" || chance !== null);
  const sure = told.filter(({ state, chance }) => state === "met" || (chance ?? 0) >= 0.8).length;
  return { sure, of: told.length, untold: goals.length - told.length };
}

function GoalsShown({ answer, stale }: { readonly answer: GoalsAnswer; readonly stale: boolean }) {
  const { say, tell, f } = useGoalsWords();
  const may = useMayChange();
  const [setting, setSetting] = useState(false);
  const setter = useFocusBack(setting);
  const { goals } = answer;
  const isEmpty = goals.length === 0;
  const { sure, of, untold } = trackOf(answer);
  const head = isEmpty
    ? [tell("heading.none")]
    : [
        ...(of > 0 ? [tell("heading.track", { sure, of })] : []),
        ...(untold > 0 ? [tell("heading.untold", { goals: untold })] : []),
      ];
  const basis = [tell("asOf", { day: f.localDay(dayNumber(answer.until)) }), tell("basis")];
  return (
    <div className={stale ? "stale" : undefined}>
      <PageHead
        name={say("shell.goals")}
        question={tell("question")}
        answer={head}
        basis={isEmpty ? [tell("heading.none.next")] : basis}
      />
      {goals.map((goal) => (
        <GoalPart key={goal.goal} goal={goal} answer={answer} may={may === null} />
      ))}
      <section className="goal-set ruled">
        {may === null && !setting && (
          <button ref={setter} type="button" className="button main" onClick={() => setSetting(true)}>
            {tell(isEmpty ? "setFirst" : "set")}
          </button>
        )}
        {may === null && setting && <SetGoal answer={answer} close={() => setSetting(false)} />}
        {may && <MayNotChange why={may} />}
      </section>
    </div>
  );
}
