import { givenText } from "../../core/words/figure-text.ts";
import type { RetentionAnswer } from "../api/answers.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { roundLevels } from "../drawing/round-levels.ts";
import { straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";

const height = 180;
const edge = { left: 44, right: 10, top: 12, bottom: 26 };
const mostMonths = 24;

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
  const levels = roundLevels([0, highest]);
  const last = Math.max(1, ...months.map(({ after }) => after));
  const x = straight([0, last], [edge.left, width - edge.right]);
  const y = straight([0, levels.at(-1) ?? 1], [height - edge.bottom, edge.top]);
  const every = Math.ceil((last + 1) / Math.max(2, Math.floor(width / 60)));
  return (
    <div className="kpis-part">
      <h2>{say("page.retention.curve")}</h2>
      <p className="quiet">{say("page.retention.curve.basis")}</p>
      <div ref={ref} className="again-curve">
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={caption}>
            {levels.map((share) => (
              <LevelLine key={share} from={edge.left} to={width - edge.right} at={y(share)}>
                {givenText(share, "share", f)}
              </LevelLine>
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
