import type { KpiLine } from "../api/answers.ts";

const width = 200;
const height = 22;
const edge = 8;

/** A figure on a scale of its own: a dot for now on the bar of its interval, a ring for the span before. Drawn for the eye alone: the text beside it tells the same. */
export function FigureMark({ kpi: { now, before } }: { readonly kpi: KpiLine }) {
  const values = [now, before].flatMap(({ value, interval }) =>
    value === null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])],
  );
  if (now.value === null) return null;
  const least = Math.min(0, ...values);
  const most = Math.max(...values, least + 1e-9);
  const x = (value: number) => edge + ((value - least) / (most - least)) * (width - 2 * edge);
  const middle = height / 2;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      className="figure-mark"
    >
      <line x1={edge} x2={width - edge} y1={middle} y2={middle} className="figure-scale" />
      {now.interval && (
        <line
          x1={x(now.interval.low)}
          x2={x(now.interval.high)}
          y1={middle}
          y2={middle}
          className="figure-bar"
        />
      )}
      {before.value !== null && <circle cx={x(before.value)} cy={middle} r={4.5} className="figure-then" />}
      <circle cx={x(now.value)} cy={middle} r={4.5} className="figure-now" />
    </svg>
  );
}
