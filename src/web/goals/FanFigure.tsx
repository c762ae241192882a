import type { GoalLine } from "../api/answers.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { NumberTable } from "../table/NumberTable.tsx";
import { SeenFile } from "../table/SeenFile.tsx";
import { dateOf, dayNumber } from "../time/days.ts";
import { useGoalsWords } from "../words/use-goals-words.ts";

const [height, top, bottom, left, right] = [250, 18, 30, 52, 16];
/** Of the fan's shares: the outer and inner ends of 90, 80 and 50 %. */
const bands = [
  [0, 6],
  [1, 5],
  [2, 4],
] as const;
const middle = 3;

/** What happened as a line, the plan that grows evenly, the goal as a tick, and what is expected as a fan on hatched ground. */
export function FanFigure({ goal, untilDay }: { readonly goal: GoalLine; readonly untilDay: number }) {
  const { tell, f } = useGoalsWords();
  const isShare = goal.kind === "conversion";
  const shown = (value: number) => (isShare ? f.percent(value) : f.count(Math.round(value)));
  const caption = tell("picture", { name: goal.name });
  const points = goal.points.map(({ day, value }) => ({ day: dayNumber(day), value }));
  const fan = (goal.forecast?.fan ?? []).map(({ day, at }) => ({ day: dayNumber(day), at }));
  const last = points.at(-1);
  const head = [tell("day"), tell("actual"), tell("low"), tell("middle"), tell("high")];
  return (
    <figure>
      <figcaption className="unseen">{`${caption}. ${goal.said.slice(0, 2).join(" ")}`}</figcaption>
      <Drawing {...{ goal, points, untilDay, shown, caption }} fan={last ? [startOf(last), ...fan] : fan} />
      <ul className="fan-key quiet">
        <li>
          <i className="key-line" aria-hidden="true" />
          {tell("actual")}
        </li>
        <li>
          <i className="key-plan" aria-hidden="true" />
          {tell(isShare ? "target" : "plan")}
        </li>
        {fan.length > 0 && (
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
              ...points.map(({ day, value }) => [dateOf(day), value, null, null, null]),
              ...fan.map(({ day, at }) => [
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
          ...fan.map(
            ({ day, at }) =>
              [f.localDay(day), "", shown(at[0] ?? 0), shown(at[middle] ?? 0), shown(at[6] ?? 0)] as const,
          ),
        ]}
      />
    </figure>
  );
}

interface FanAt {
  readonly day: number;
  readonly at: readonly number[];
}
interface Point {
  readonly day: number;
  readonly value: number;
}

/** The fan begins where the line ends. */
const startOf = ({ day, value }: Point): FanAt => ({ day, at: new Array(7).fill(value) });

interface Drawn {
  readonly goal: GoalLine;
  readonly points: readonly Point[];
  readonly fan: readonly FanAt[];
  readonly untilDay: number;
  readonly shown: (value: number) => string;
  readonly caption: string;
}

/** Where days and values stand in a picture of some width. */
function scalesOf({ goal, points, fan }: Pick<Drawn, "goal" | "points" | "fan">, width: number) {
  const [fromDay, byDay] = [dayNumber(goal.from) - 1, dayNumber(goal.by)];
  const start = goal.kind === "people" ? (points[0]?.value ?? 0) : 0;
  const values = [goal.target, start, ...points.map(({ value }) => value), ...fan.flatMap(({ at }) => at)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const floor = goal.kind === "climbs" ? 0 : Math.max(0, least - (most - least) * 0.15);
  return {
    x: straight([fromDay, byDay], [left, width - right]),
    y: straight([floor, most + (most - floor) * 0.06 || 1], [height - bottom, top]),
    ...{ fromDay, byDay, ticks: [floor, (floor + most) / 2, most] },
    planned: goal.kind === "conversion" ? goal.target : start,
  };
}

function Drawing(drawn: Drawn) {
  const [ref, width] = useWidth();
  return (
    <div ref={ref} className="fan">
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={drawn.caption}
        >
          <Ground drawn={drawn} width={width} />
          <Lines drawn={drawn} width={width} />
        </svg>
      )}
    </div>
  );
}

interface InWidth {
  readonly drawn: Drawn;
  readonly width: number;
}

/** The hatched future, the grid and what stands at its ends. */
function Ground({ drawn, width }: InWidth) {
  const { tell, f } = useGoalsWords();
  const { x, y, fromDay, byDay, ticks } = scalesOf(drawn, width);
  const now = Math.min(drawn.untilDay, byDay);
  const isRoomy = x(now) - left > 110 && x(byDay) - x(now) > 110;
  return (
    <>
      {now < byDay && (
        <rect
          x={fine(x(now))}
          y={top}
          width={fine(Math.max(0, x(byDay) - x(now)))}
          height={height - bottom - top}
          fill="url(#h-ground)"
          className="fan-ground"
        />
      )}
      {ticks.map((tick, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two ticks may be alike
        <LevelLine key={i} from={left} to={width - right} at={y(tick)}>
          {drawn.shown(tick)}
        </LevelLine>
      ))}
      <text x={left} y={height - 8} className="axis">
        {f.localDay(fromDay + 1)}
      </text>
      <text x={width - right} y={height - 8} textAnchor="end" className="axis">
        {f.localDay(byDay)}
      </text>
      {now < byDay && isRoomy && (
        <text x={fine(x(now))} y={height - 8} textAnchor="middle" className="axis">
          {tell("now")}
        </text>
      )}
    </>
  );
}

/** The fan, the plan, what happened, and the goal as a tick. */
function Lines({ drawn, width }: InWidth) {
  const { tell } = useGoalsWords();
  const { goal, points, fan, shown } = drawn;
  const { x, y, fromDay, byDay, planned } = scalesOf(drawn, width);
  const line = (of: (at: FanAt) => number) => fan.map((one) => [x(one.day), y(of(one))] as const);
  const plan = [
    [x(fromDay), y(planned)],
    [x(byDay), y(goal.target)],
  ] as const;
  return (
    <>
      {/* Where nothing is expected there is no band. */}
      {(fan.length > 0 ? bands : []).map(([low, high]) => (
        <path
          key={low}
          d={`${pathThrough([...line(({ at }) => at[low] ?? 0), ...line(({ at }) => at[high] ?? 0).toReversed()])}Z`}
          className="fan-band"
        />
      ))}
      <path d={pathThrough(line(({ at }) => at[middle] ?? 0))} fill="none" className="s-ink fan-middle" />
      <path d={pathThrough(plan)} fill="none" className="s-ink-2 fan-plan" />
      <path
        d={pathThrough(points.map(({ day, value }) => [x(day), y(value)]))}
        fill="none"
        className="s-ink"
        strokeWidth="2.2"
      />
      <line
        x1={fine(x(byDay) - 9)}
        x2={fine(x(byDay) + 9)}
        y1={fine(y(goal.target))}
        y2={fine(y(goal.target))}
        className="s-ink"
        strokeWidth="3"
      />
      <text x={fine(x(byDay))} y={fine(y(goal.target) - 8)} textAnchor="end" className="axis fan-target">
        {`${tell("target")} ${shown(goal.target)}`}
      </text>
    </>
  );
}
