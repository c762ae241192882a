import { givenText } from "../../core/words/figure-text.ts";
import type { FollowedKpi, KpiHistoryAnswer } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { roundLevels } from "../drawing/round-levels.ts";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { usOf } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { figureText } from "./figure-text.ts";

const [height, top, bottom, left, right] = [170, 10, 24, 54, 12];

interface Drawn {
  readonly name: string;
  readonly kpi: Pick<FollowedKpi, "unit" | "figures">;
  readonly spans: KpiHistoryAnswer["spans"];
  /** The instant that the page is about, where it is not the last. */
  readonly atUs: number | null;
  /** Below it the figure is an alert; null: none is set. */
  readonly limit: number | null;
}

/** A key figure in span after span: what was counted as bars, what stands for more as a line in the band of its interval. */
export function FollowedFigure(drawn: Drawn) {
  const { say } = useWords();
  const [ref, width] = useWidth();
  const label = say("page.kpis.followed", {
    name: drawn.name,
    spans: drawn.spans.length,
  });
  return (
    <div ref={ref} className="followed">
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
          <Pictured drawn={drawn} width={width} scales={scalesOf(drawn, width)} />
        </svg>
      )}
    </div>
  );
}

interface InWidth {
  readonly drawn: Drawn;
  readonly width: number;
  readonly scales: ReturnType<typeof scalesOf>;
}

function Pictured(all: InWidth) {
  return (
    <>
      <Grid {...all} />
      {all.drawn.kpi.unit === "people" ? <Bars {...all} /> : <Line {...all} />}
      <Spans {...all} />
    </>
  );
}

function scalesOf({ kpi, spans, limit }: Drawn, width: number) {
  const told = kpi.figures.flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  );
  const values = limit === null ? told : [...told, limit];
  const round = roundLevels(kpi.unit === "score" ? values : [0, ...values]);
  // There are no halves of people to draw a line at.
  const levels = kpi.unit === "people" ? round.filter(Number.isInteger) : round;
  const [least, most] = [levels[0] ?? 0, levels.at(-1) ?? 1];
  const step = (width - left - right) / Math.max(1, spans.length);
  return {
    levels,
    step,
    startOf: (i: number) => left + i * step,
    middleOf: (i: number) => left + (i + 0.5) * step,
    y: straight([least, most], [height - bottom, top]),
  };
}

/** Levels, the first and the last day, and where the day of the page lies. */
function Grid({ drawn, width, scales }: InWidth) {
  const { f } = useWords();
  const { kpi, spans, atUs, limit } = drawn;
  const { levels, y, step } = scales;
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const [fromUs, toUs] = [usOf(first.from), usOf(last.to)];
  const at = atUs === null ? null : left + ((atUs - fromUs) / (toUs - fromUs)) * step * spans.length;
  return (
    <>
      {levels.map((level) => (
        <LevelLine key={level} from={left} to={width - right} at={y(level)}>
          {givenText(level, kpi.unit, f)}
        </LevelLine>
      ))}
      <text x={left} y={height - 6} className="axis">
        {f.day(fromUs)}
      </text>
      <text x={width - right} y={height - 6} textAnchor="end" className="axis">
        {f.day(toUs)}
      </text>
      {limit !== null && (
        <line
          x1={left}
          x2={width - right}
          y1={fine(y(limit))}
          y2={fine(y(limit))}
          className="followed-limit"
          data-limit=""
        />
      )}
      {at !== null && (
        <line
          x1={fine(at)}
          x2={fine(at)}
          y1={top}
          y2={height - bottom}
          className="s-ink followed-at"
          data-at=""
        />
      )}
    </>
  );
}

function Bars({ drawn, scales }: InWidth) {
  const { f } = useWords();
  const { startOf, step, y } = scales;
  const { figures } = drawn.kpi;
  const values = figures.map(({ value }) => value && drawnPeople(value, f));
  return values.map((value, i) =>
    value === null ? null : (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place
        key={i}
        x={fine(startOf(i) + step * 0.18)}
        width={fine(step * 0.64)}
        y={fine(Math.min(y(value), y(0) - 1))}
        height={fine(Math.max(1, y(0) - y(value)))}
        className={i === figures.length - 1 ? "followed-last" : "followed-bar"}
      />
    ),
  );
}

/** Where nothing is told, the line is broken. */
function Line({ drawn, scales }: InWidth) {
  const { middleOf, y } = scales;
  const points = drawn.kpi.figures.map(({ value, interval }, i) =>
    value === null
      ? null
      : { x: middleOf(i), value, low: interval?.low ?? value, high: interval?.high ?? value },
  );
  const stretches = stretchesOf(points);
  const last = points.at(-1);
  return (
    <>
      {stretches.map((stretch) => (
        <g key={stretch[0]?.x}>
          <path
            d={`${pathThrough([...stretch.map(({ x, low }) => [x, y(low)] as const), ...stretch.map(({ x, high }) => [x, y(high)] as const).toReversed()])}Z`}
            className="followed-band"
          />
          {stretch.length === 1 && stretch[0] !== last && (
            <circle
              cx={fine(stretch[0]?.x ?? 0)}
              cy={fine(y(stretch[0]?.value ?? 0))}
              r={2}
              className="followed-last"
            />
          )}
          <path
            d={pathThrough(stretch.map(({ x, value }) => [x, y(value)]))}
            fill="none"
            className="s-ink followed-line"
          />
        </g>
      ))}
      {last && (
        <>
          <line
            x1={fine(last.x)}
            x2={fine(last.x)}
            y1={fine(y(last.low))}
            y2={fine(y(last.high))}
            className="figure-bar"
          />
          <circle cx={fine(last.x)} cy={fine(y(last.value))} r={4.5} className="followed-last" />
        </>
      )}
    </>
  );
}

/** What each span tells, for the pointer that rests on it. */
function Spans({ drawn, scales }: InWidth) {
  const { say, f } = useWords();
  const { kpi, spans } = drawn;
  const { startOf, step } = scales;
  return spans.map(({ from, to }, i) => {
    const figure = kpi.figures[i];
    if (!figure) return null;
    const days = say("rests.days", { from: f.day(usOf(from)), to: f.day(usOf(to)) });
    return (
      <rect
        key={to}
        x={fine(startOf(i))}
        y={top}
        width={fine(step)}
        height={height - bottom - top}
        className="followed-span"
      >
        <title>{`${days}: ${figureText(figure, kpi.unit, say, f)}`}</title>
      </rect>
    );
  });
}

function stretchesOf<Point>(points: readonly (Point | null)[]): Point[][] {
  const stretches: Point[][] = [[]];
  for (const point of points)
    if (point === null) stretches.push([]);
    else stretches.at(-1)?.push(point);
  return stretches.filter(({ length }) => length > 0);
}
