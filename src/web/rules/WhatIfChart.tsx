import type { ComparedAnswer } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { roundTicks } from "../drawing/round-levels.ts";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { dayNumber } from "../time/days.ts";
import { useWords } from "../words/use-words.ts";
import { customersByDay } from "./customers-by-day.ts";

const [height, top, bottom, left, right] = [210, 14, 24, 48, 96];

/** Customers on the ladder day by day: solid now, dashed under the draft, hatched between. */
export function WhatIfChart({
  answer,
  changed,
}: {
  readonly answer: ComparedAnswer;
  readonly changed: boolean;
}) {
  const { say, f } = useWords();
  const [ref, width] = useWidth();
  const [now, draft] = answer.sides.map(customersByDay) as [number[], number[]];
  const drawn = (values: readonly number[], i: number) => drawnPeople(values[i] ?? 0, f);
  const last = now.length - 1;
  const most = Math.max(1, ...now, ...(changed ? draft : []));
  const x = straight([0, last], [left, width - right]);
  const y = straight([0, most], [height - bottom, top]);
  const every = Math.max(1, Math.ceil(now.length / 400));
  const days = now.map((_, i) => i).filter((i) => i % every === 0 || i === last);
  const line = (values: readonly number[]) => days.map((i) => [x(i), y(drawn(values, i))] as const);
  const years = yearsIn(answer.from, now.length);
  const [nowY, draftY] = apart(y(drawn(now, last)), y(drawn(draft, last)));
  return (
    <div ref={ref} className="what-if-chart">
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={say(changed ? "page.rules.chart.both" : "page.rules.chart", {
            now: now[last] ?? 0,
            draft: draft[last] ?? 0,
          })}
        >
          {roundTicks(most, 4)
            .filter(Number.isInteger)
            .map((n) => (
              <LevelLine key={n} from={left} to={width - right} at={y(n)}>
                {f.count(n)}
              </LevelLine>
            ))}
          {years.map(({ year, day }) => (
            <text key={year} x={fine(x(day))} y={height - 6} className="axis">
              {year}
            </text>
          ))}
          {changed && (
            <>
              <path d={`${pathThrough([...line(now), ...line(draft).toReversed()])}Z`} fill="url(#h-soft)" />
              <path
                d={pathThrough(line(draft))}
                fill="none"
                className="s-ink"
                strokeWidth="1.8"
                strokeDasharray="5 4"
              />
              <text x={width - right + 8} y={fine(draftY + 4)} className="label">
                <tspan className="strong">{f.people(draft[last] ?? 0)}</tspan> {say("page.rules.chart.draft")}
              </text>
            </>
          )}
          <path d={pathThrough(line(now))} fill="none" className="s-ink" strokeWidth="2.4" />
          <text x={width - right + 8} y={fine((changed ? nowY : y(drawn(now, last))) + 4)} className="label">
            <tspan className="strong">{f.people(now[last] ?? 0)}</tspan> {say("page.rules.chart.now")}
          </text>
        </svg>
      )}
    </div>
  );
}

/** Two labels that do not stand upon each other. */
function apart(a: number, b: number): readonly [number, number] {
  const gap = 16 - Math.abs(a - b);
  if (gap <= 0) return [a, b];
  return a >= b ? [a + gap / 2, b - gap / 2] : [a - gap / 2, b + gap / 2];
}

/** The first day of each year that lies in the span, in days after its first; few enough to stand apart. */
function yearsIn(from: string, days: number): readonly { year: number; day: number }[] {
  const first = dayNumber(from);
  const start = Number(from.slice(0, 4));
  const all = Array.from({ length: 60 }, (_, i) => start + i)
    .map((year) => ({ year, day: dayNumber(`${year}-01-01`) - first }))
    .filter(({ day }) => day >= 0 && day < days);
  const every = Math.ceil(all.length / 6);
  return all.filter((_, i) => i % every === 0);
}
