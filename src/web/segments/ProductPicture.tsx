import type { SegmentLine } from "../api/answers.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";

const [height, top, bottom, left, right] = [320, 16, 42, 66, 22];

type Drawn = SegmentLine & { readonly number: number };

/** Probability times profit: where a segment lies far to the right and up, each of its people is worth most. */
export function ProductPicture({
  made,
  found,
}: {
  readonly made: readonly SegmentLine[];
  readonly found: readonly SegmentLine[];
}) {
  const { tell, f } = useSegmentsWords();
  const [ref, width] = useWidth();
  const drawn = [...made, ...found]
    .map((one, i): Drawn => ({ ...one, number: i + 1 }))
    .filter(({ chance, given }) => chance !== null && given !== null && given.value > 0);
  if (drawn.length === 0) return null;
  const mostShare = Math.min(
    1,
    Math.ceil(Math.max(...drawn.map(({ chance }) => chance?.interval[1] ?? 0)) * 10) / 10,
  );
  const mostMoney = Math.max(...drawn.map(({ given }) => given?.interval[1] ?? 0)) * 1.04;
  const x = straight([0, mostShare], [left, width - right]);
  const y = straight([0, mostMoney], [height - bottom, top]);
  const title = tell("picture");
  return (
    <figure className="segments-part first">
      <h2>{title}</h2>
      <p className="quiet">{tell("picture.how")}</p>
      <figcaption className="unseen">{title}</figcaption>
      <div ref={ref} className="segment-picture">
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
            {ticks(mostShare, 5).map((share) => (
              <text
                key={share}
                x={fine(x(share))}
                y={height - bottom + 18}
                textAnchor="middle"
                className="axis"
              >
                {f.percent(share)}
              </text>
            ))}
            {ticks(mostMoney, 4).map((minor) => (
              <LevelLine key={minor} from={left} to={width - right} at={y(minor)}>
                {f.money(minor)}
              </LevelLine>
            ))}
            <EqualLines mostShare={mostShare} mostMoney={mostMoney} x={x} y={y} />
            <text x={width - right} y={height - 4} textAnchor="end" className="axis">
              {tell("picture.x")}
            </text>
            <text x={left} y={11} className="axis">
              {tell("picture.y")}
            </text>
            {drawn.map((one) => (
              <Mark key={one.id} one={one} x={x} y={y} />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

interface Scales {
  readonly x: (share: number) => number;
  readonly y: (minor: number) => number;
}

function Mark({ one, x, y }: Scales & { readonly one: Drawn }) {
  const { chance, given, number, written } = one;
  if (chance === null || given === null) return null;
  const [left, right] = chance.interval.map(x);
  const [low, high] = given.interval.map(y);
  const [cx, cy] = [fine(x(chance.value)), fine(y(given.value))];
  return (
    <g>
      <line x1={left} x2={right} y1={cy} y2={cy} className="segment-cross" />
      <line x1={cx} x2={cx} y1={low} y2={high} className="segment-cross" />
      <circle cx={cx} cy={cy} r={5} className={written ? "segment-made" : "segment-found"} />
      <text x={cx + 8} y={cy - 7} className="segment-label">
        {number}
      </text>
    </g>
  );
}

/** Where chance times money is the same. */
function EqualLines({
  mostShare,
  mostMoney,
  x,
  y,
}: Scales & { readonly mostShare: number; readonly mostMoney: number }) {
  const { tell } = useSegmentsWords();
  const most = mostShare * mostMoney;
  return [0.05, 0.15, 0.35].map((part) => {
    const each = rounded(part * most);
    const points = Array.from({ length: 41 }, (_, i) => {
      const share = mostShare * (each / most) ** (1 - i / 40);
      return [x(share), y(each / share)] as const;
    });
    const [endX = 0, endY = 0] = points.at(-1) ?? [];
    return (
      <g key={part}>
        <path d={pathThrough(points)} fill="none" className="segment-equal" />
        <text x={fine(endX)} y={fine(endY - 5)} textAnchor="end" className="axis">
          {tell("picture.line", { eachMinor: each })}
        </text>
      </g>
    );
  });
}

/** To one figure. */
function rounded(n: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return Math.max(1, Math.round(n / unit)) * unit;
}

/** Round numbers from 0 on, about so many. */
function ticks(most: number, count: number): number[] {
  const raw = most / count;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = unit * ([1, 2, 5, 10].find((n) => n * unit >= raw) ?? 10);
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => i * step);
}
