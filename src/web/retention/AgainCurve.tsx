import type { RetentionAnswer } from "../api/answers.ts";
import { straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";

const height = 180;
const edge = { left: 44, right: 10, top: 12, bottom: 26 };
const mostMonths = 24;
/** Shares between two lines across. */
const steps = [0.02, 0.05, 0.1, 0.2];

/** Of all new customers, the share that had bought again by each month: a dot on the bar of its interval. */
export function AgainCurve({
  answer,
  caption,
}: {
  readonly answer: RetentionAnswer;
  readonly caption: string;
}) {
  const { say, f } = useWords();
  const [ref, width] = useWidth();
  const months = answer.all
    .slice(0, mostMonths + 1)
    .flatMap(({ after, again }) => (again ? [{ after, ...again }] : []));
  const highest = Math.max(0.05, ...months.map(({ high }) => high));
  const step = steps.find((one) => highest / one <= 5) ?? 0.2;
  const most = Math.ceil(highest / step) * step;
  const last = Math.max(1, ...months.map(({ after }) => after));
  const x = straight([0, last], [edge.left, width - edge.right]);
  const y = straight([0, most], [height - edge.bottom, edge.top]);
  const ticks = Array.from({ length: Math.round(most / step) + 1 }, (_, i) => i * step);
  const every = Math.ceil((last + 1) / Math.max(2, Math.floor(width / 60)));
  return (
    <div className="kpis-part">
      <h2>{say("page.retention.curve")}</h2>
      <p className="quiet">{say("page.retention.curve.basis")}</p>
      <div ref={ref} className="again-curve">
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={caption}>
            {ticks.map((share) => (
              <g key={share}>
                <line
                  x1={edge.left}
                  x2={width - edge.right}
                  y1={y(share)}
                  y2={y(share)}
                  className="figure-scale"
                />
                <text x={edge.left - 6} y={y(share) + 4} textAnchor="end" className="axis">
                  {f.percent(share)}
                </text>
              </g>
            ))}
            {months.map(({ after, share, low, high }) => (
              <g key={after}>
                <line x1={x(after)} x2={x(after)} y1={y(low)} y2={y(high)} className="figure-bar" />
                <circle cx={x(after)} cy={y(share)} r={3.5} className="figure-now" />
                {after % every === 0 && (
                  <text x={x(after)} y={height - 8} textAnchor="middle" className="axis">
                    {f.count(after)}
                  </text>
                )}
              </g>
            ))}
          </svg>
        )}
      </div>
    </div>
  );
}
