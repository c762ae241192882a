import { useWords } from "../words/use-words.ts";
import type { Layout } from "./layout.ts";
import type { Worth } from "./use-worth.ts";

/** The line that all goals of steps lie on, behind what the steps tell: left of it is below the goal, right of it above. */
export function GoalsLine({
  layout: { beside, rungs, ground },
  worth,
}: {
  readonly layout: Layout;
  readonly worth: Worth;
}) {
  const { say } = useWords();
  if (!beside || !worth.scale.aroundGoals) return null;
  const top = rungs.at(-1) ?? 0;
  return (
    <div
      className="goals-line"
      style={{ left: beside.step.x, width: beside.step.width, top: top - 18, height: ground - top - 10 }}
      aria-hidden="true"
    >
      <span>{say("page.ladder.goals.below")}</span>
      <span>{say("page.ladder.goals.at")}</span>
      <span>{say("page.ladder.goals.above")}</span>
    </div>
  );
}
