import { useQuery } from "@tanstack/react-query";
import { goalQuery } from "../api/queries.ts";
import { Failed } from "../shell/Failed.tsx";
import { usOf } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";

/** All that a goal ever was, newest first. */
export function GoalHistory({ goal }: { readonly goal: number }) {
  const { tell, f } = useGoalsWords();
  const history = useQuery(goalQuery(goal, f.language));
  if (history.error) return <Failed error={history.error} again={() => history.refetch()} />;
  return (
    <ol className="goal-history" reversed>
      {(history.data?.versions ?? []).map(({ version, recorded, what, who, byName, note }) => (
        <li key={version} value={version}>
          <b>{what ? what.name : tell("removed")}</b>{" "}
          <span className="quiet">
            {[f.minute(usOf(recorded)), byName ?? (who === "terminal" ? tell("terminal") : who)].join(" · ")}
          </span>
          {note !== null && <q>{note}</q>}
        </li>
      ))}
    </ol>
  );
}
