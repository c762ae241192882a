import type { GoalLine } from "../api/answers.ts";
import { NumberTable } from "../table/NumberTable.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { dateOf } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { FanDrawing } from "./FanDrawing.tsx";
import { goalSeries, middle } from "./fan-layout.ts";
import { valueWords } from "./value-words.ts";

/** Where a goal goes: the picture, what its marks mean, and the same as a table. */
export function FanFigure({ goal, untilDay }: { readonly goal: GoalLine; readonly untilDay: number }) {
  const { tell, f } = useGoalsWords();
  const { shown, apart } = valueWords(goal, f);
  const caption = tell("picture", { name: goal.name });
  const { points, expected } = goalSeries(goal);
  const head = [tell("day"), tell("actual"), tell("low"), tell("middle"), tell("high")];
  return (
    <figure>
      <figcaption className="unseen">{`${caption}. ${goal.said.slice(0, 2).join(" ")}`}</figcaption>
      <FanDrawing {...{ goal, untilDay, shown, apart, caption }} />
      <ul className="fan-key quiet">
        <li>
          <i className="key-line" aria-hidden="true" />
          {tell("actual")}
        </li>
        <li>
          <i className="key-plan" aria-hidden="true" />
          {tell(goal.kind === "conversion" ? "target" : "plan")}
        </li>
        {expected.length > 0 && (
          <li>
            <i className="key-fan" aria-hidden="true" />
            {tell("expected")}
          </li>
        )}
      </ul>
      <NumberTable
        name={`goal-${goal.goal}`}
        caption={caption}
        file={
          <SeenFile
            head={head}
            rows={[
              ...points.map(({ day, value }) => [
                dateOf(day),
                goal.kind === "conversion" ? value : { people: value },
                null,
                null,
                null,
              ]),
              ...expected.map(({ day, at }) => [
                ...[dateOf(day), null],
                ...[at[0] ?? null, at[middle] ?? null, at[6] ?? null],
              ]),
            ]}
            file={`stige-goal-${goal.goal}.csv`}
          />
        }
        head={head}
        rows={[
          ...points.map(({ day, value }) => [f.localDay(day), shown(value), "", "", ""] as const),
          ...expected.map(
            ({ day, at }) =>
              [f.localDay(day), "", shown(at[0] ?? 0), shown(at[middle] ?? 0), shown(at[6] ?? 0)] as const,
          ),
        ]}
      />
    </figure>
  );
}
