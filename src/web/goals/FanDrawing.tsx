import type { ReactNode } from "react";
import { peopleTold } from "../../core/words/few-people.ts";
import type { Formats } from "../../core/words/formats.ts";
import type { GoalLine } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { fine, pathThrough } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { dateOf } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";
import {
  type DayValue,
  type FanAt,
  type FanLayout,
  fanLayout,
  middle,
  monthTicks,
  pictureHeight,
  tall,
} from "./fan-layout.ts";
import { valueWords } from "./value-words.ts";

/** Of a fan's values: the outer and inner ends of 90, 80 and 50 %. */
const bands = [
  [0, 6],
  [1, 5],
  [2, 4],
] as const;

interface Told {
  readonly goal: GoalLine;
  readonly untilDay: number;
  /** A value of the goal as it is said, and a distance between two. */
  readonly shown: (value: number) => string;
  readonly apart: (value: number) => string;
}

interface Drawn extends Told {
  readonly layout: FanLayout;
}

/** The goal with what happened as it is drawn. */
function asDrawn(goal: GoalLine, f: Formats): GoalLine {
  if (goal.kind === "conversion") return goal;
  return { ...goal, points: goal.points.map(({ day, value }) => ({ day, value: drawnPeople(value, f) })) };
}

/** What happened, the plan, the goal as a tick and what is expected as a fan on hatched ground; beneath it how far ahead of the plan, at its own scale. */
export function FanDrawing({ caption, ...told }: Told & { readonly caption: string }) {
  const [ref, width] = useWidth();
  const { f } = useGoalsWords();
  const layout = fanLayout(asDrawn(told.goal, f), Math.max(width, 240));
  return (
    <div ref={ref} className="fan">
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${pictureHeight}`}
          width={width}
          height={pictureHeight}
          role="img"
          aria-label={caption}
        >
          <Ground {...told} layout={layout} />
          <Days {...told} layout={layout} />
          <Course {...told} layout={layout} />
          <Ahead {...told} layout={layout} />
        </svg>
      )}
    </div>
  );
}

/** Levels are no people: they are told as they are. */
const onAxis = (f: Formats): Formats => ({ ...f, ...peopleTold(f.language, f.count, false) });

/** The hatched future of both parts, and the levels of the upper one. */
function Ground({ goal, untilDay, layout }: Drawn) {
  const { f } = useGoalsWords();
  const { shown } = valueWords(goal, onAxis(f));
  const { x, y, byDay, left, right, levels, aheadTop } = layout;
  const now = Math.min(untilDay, byDay);
  return (
    <>
      {now < byDay &&
        [
          [tall.above, tall.fan],
          [aheadTop, tall.ahead],
        ].map(([top = 0, height = 0]) => (
          <rect
            key={top}
            x={fine(x(now))}
            y={top}
            width={fine(right - x(now))}
            height={height}
            fill="url(#h-ground)"
            className="fan-ground"
          />
        ))}
      {levels.map((level) => (
        <LevelLine key={level} from={left} to={right} at={y(level)}>
          {shown(level)}
        </LevelLine>
      ))}
    </>
  );
}

/** The first day and the last, months between them, and now. */
function Days({ untilDay, layout }: Drawn) {
  const { tell, f } = useGoalsWords();
  const { x, fromDay, byDay, left, right, aheadTop } = layout;
  const bottom = pictureHeight - 8;
  const month = new Intl.DateTimeFormat(f.language, { month: "short", timeZone: "UTC" });
  return (
    <>
      <text x={left} y={bottom} className="axis">
        {f.localDay(fromDay + 1)}
      </text>
      {monthTicks(layout).map((day) => (
        <text key={day} x={fine(x(day))} y={bottom} textAnchor="middle" className="axis">
          {month.format(Date.parse(dateOf(day)))}
        </text>
      ))}
      <text x={right} y={bottom} textAnchor="end" className="axis">
        {f.localDay(byDay)}
      </text>
      {untilDay > fromDay && untilDay < byDay && (
        <>
          <line
            x1={fine(x(untilDay))}
            x2={fine(x(untilDay))}
            y1={tall.above - 10}
            y2={aheadTop + tall.ahead}
            className="s-ink"
          />
          <text x={fine(x(untilDay) + 5)} y={tall.above - 2} className="axis fan-said">
            {tell("now")}
          </text>
        </>
      )}
    </>
  );
}

/** A fan's bands and its dashed middle, each value at its height. */
function Fan({
  layout,
  height,
}: {
  readonly layout: FanLayout;
  readonly height: (one: FanAt, i: number) => number;
}) {
  const { fan, x } = layout;
  // Where nothing is expected there is no band.
  if (fan.length < 2) return null;
  const along = (i: number) => fan.map((one) => [x(one.day), height(one, i)] as const);
  return (
    <>
      {bands.map(([low, high]) => (
        <path
          key={low}
          d={`${pathThrough([...along(low), ...along(high).toReversed()])}Z`}
          className="fan-band"
        />
      ))}
      <path d={pathThrough(along(middle))} fill="none" className="fan-middle" />
    </>
  );
}

/** The line of what happened, each value at its height, and a dot where it stands now. */
function Happened({
  layout: { x, points },
  height,
}: {
  readonly layout: FanLayout;
  readonly height: (one: DayValue) => number;
}) {
  const last = points.at(-1);
  return (
    <>
      <path
        d={pathThrough(points.map((one) => [x(one.day), height(one)]))}
        fill="none"
        className="fan-line"
      />
      {last && <circle cx={fine(x(last.day))} cy={fine(height(last))} r="4.5" className="fan-now" />}
    </>
  );
}

function Course({ goal, shown, untilDay, layout }: Drawn) {
  const { tell } = useGoalsWords();
  const { x, y, fromDay, byDay, points, plannedAt, right } = layout;
  const last = points.at(-1);
  const target = y(goal.target);
  return (
    <>
      <Fan layout={layout} height={({ at }, i) => y(at[i] ?? 0)} />
      <path
        d={pathThrough([
          [x(fromDay), y(plannedAt(fromDay))],
          [x(byDay), target],
        ])}
        fill="none"
        className="s-ink"
        strokeWidth="1.2"
      />
      <Happened layout={layout} height={({ value }) => y(value)} />
      {last && goal.plan !== null && untilDay < byDay && x(untilDay) < right - 150 && (
        <Said x={x(last.day) + 10} y={Math.min(y(last.value) + 20, tall.above + tall.fan - 6)}>
          <tspan className="fan-strong">{shown(last.value)}</tspan>{" "}
          {tell(goal.kind === "conversion" ? "besideTarget" : "besidePlan", { plan: shown(goal.plan) })}
        </Said>
      )}
      <line
        x1={fine(right - 9)}
        x2={fine(right + 9)}
        y1={fine(target)}
        y2={fine(target)}
        className="s-ink"
        strokeWidth="3"
      />
      <Ends goal={goal} shown={shown} layout={layout} />
    </>
  );
}

/** What stands at the end: the goal, and what is expected with its interval, neither over the other. */
function Ends({ goal, shown, layout }: Pick<Drawn, "goal" | "shown" | "layout">) {
  const { tell } = useGoalsWords();
  const { y, right, isRoomy } = layout;
  const target = y(goal.target);
  if (!isRoomy || !goal.forecast)
    return (
      <Said x={right} y={target - 9} anchor="end">
        <tspan className="fan-strong">{shown(goal.target)}</tspan> {tell("target")}
      </Said>
    );
  const { mean, interval } = goal.forecast;
  const expected = y(mean) <= target ? Math.min(y(mean), target - 34) : Math.max(y(mean), target + 20);
  const x = right + 16;
  return (
    <>
      <Said x={x} y={target + 4}>
        <tspan className="fan-strong">{shown(goal.target)}</tspan> {tell("target")}
      </Said>
      <Said x={x} y={expected + 4}>
        <tspan className="fan-strong">{shown(mean)}</tspan> {tell("expectedShort")}
      </Said>
      <Said x={x} y={expected + 19}>
        {tell("interval", { low: shown(interval[0] ?? mean), high: shown(interval[1] ?? mean) })}
      </Said>
    </>
  );
}

/** How far what happened and what is expected are ahead of the plan, or behind it. */
function Ahead({ goal, apart, layout }: Drawn) {
  const { f } = useGoalsWords();
  const levelText = valueWords(goal, onAxis(f)).apart;
  const { tell } = useGoalsWords();
  const { left, right, fan, plannedAt, aheadY, aheadLevels, aheadTop, isRoomy } = layout;
  const end = fan.at(-1);
  const atEnd = end && goal.forecast ? (end.at[middle] ?? 0) - goal.target : null;
  return (
    <>
      <text x={left} y={aheadTop - 10} className="axis fan-said">
        {tell(goal.kind === "conversion" ? "overTarget" : "aheadOfPlan")}
      </text>
      {aheadLevels.map((level) => (
        <LevelLine key={level} from={left} to={right} at={aheadY(level)}>
          {levelText(level)}
        </LevelLine>
      ))}
      <Fan layout={layout} height={({ day, at }, i) => aheadY((at[i] ?? 0) - plannedAt(day))} />
      <line
        x1={left}
        x2={right}
        y1={fine(aheadY(0))}
        y2={fine(aheadY(0))}
        className="s-ink"
        strokeWidth="1.2"
      />
      <Happened layout={layout} height={({ day, value }) => aheadY(value - plannedAt(day))} />
      {isRoomy && atEnd !== null && (
        <Said x={right + 16} y={aheadY(atEnd) + 4}>
          <tspan className="fan-strong">{apart(atEnd)}</tspan> {tell("expectedShort")}
        </Said>
      )}
    </>
  );
}

function Said({
  x,
  y,
  anchor = "start",
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "end";
  readonly children: ReactNode;
}) {
  return (
    <text x={fine(x)} y={fine(y)} textAnchor={anchor} className="axis fan-said">
      {children}
    </text>
  );
}
