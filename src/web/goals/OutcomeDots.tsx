import type { GoalLine } from "../api/answers.ts";
import { fine } from "../drawing/scale.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import { outcomeColumns } from "./outcome-dots.ts";

const [pitch, radius, edge, axis] = [17, 7, 46, 20];
/** Columns that a goal may lie beside the outcomes and still be drawn where it is. */
const near = 4;

/** 25 equally likely outcomes of a goal's last day as heaps of dots on each side of it: those that reach it are filled. */
export function OutcomeDots({
  goal,
  shown,
}: {
  readonly goal: GoalLine;
  readonly shown: (value: number) => string;
}) {
  const { tell } = useGoalsWords();
  const outcomes = goal.forecast?.outcomes ?? [];
  if (outcomes.length === 0) return null;
  const { step, first, last, dots } = outcomeColumns(
    outcomes,
    goal.target,
    goal.kind === "conversion" ? 0.001 : 1,
  );
  const reach = dots.filter(({ column }) => column >= 0).length;
  const [from, to] = [Math.max(Math.min(first, 0), first - near), Math.min(Math.max(last, -1), last + near)];
  const tallest = 1 + Math.max(...dots.map(({ under }) => under));
  const [width, height] = [2 * edge + (to - from + 1) * pitch, 22 + tallest * pitch + axis];
  const floor = height - axis;
  const x = (column: number) => edge + (column - from) * pitch;
  const isNear = from <= 0 && to >= -1;
  const ends = [first, last + 1].filter((column) => !isNear || Math.abs(x(column) - x(0)) > 44);
  const told = { reach, of: outcomes.length };
  return (
    <figure className="outcomes">
      <figcaption>
        <b>{tell("outcomes", told)}</b>
        <span className="quiet">{tell("outcomes.each")}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={tell("outcomes.picture", {
          ...told,
          low: shown(outcomes[0] ?? 0),
          high: shown(outcomes.at(-1) ?? 0),
          target: shown(goal.target),
        })}
      >
        {dots.map(({ column, under }) => (
          <circle
            key={`${column}-${under}`}
            cx={fine(x(column) + pitch / 2)}
            cy={fine(floor - pitch / 2 - under * pitch)}
            r={radius}
            className={column >= 0 ? "outcome reached" : "outcome"}
          />
        ))}
        <line x1={0} x2={width} y1={floor} y2={floor} className="s-line-2" />
        {isNear && (
          <>
            <line x1={x(0)} x2={x(0)} y1={6} y2={floor + 5} className="s-ink" strokeWidth="1.6" />
            <text x={x(0)} y={height - 4} textAnchor="middle" className="axis fan-strong">
              {shown(goal.target)}
            </text>
          </>
        )}
        {ends.map((column) => (
          <text key={column} x={x(column)} y={height - 4} textAnchor="middle" className="axis">
            {shown(goal.target + column * step)}
          </text>
        ))}
      </svg>
    </figure>
  );
}
