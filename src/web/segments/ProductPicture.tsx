import { givenText } from "../../core/words/figure-text.ts";
import type { SegmentLine } from "../api/answers.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { LevelLine } from "../drawing/LevelLine.tsx";
import { roundTicks } from "../drawing/round-levels.ts";
import { fine, pathThrough, straight } from "../drawing/scale.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useSegmentsWords } from "../words/use-segments-words.ts";
import { type Box, type Labelled, labelsOf } from "./segment-labels.ts";

const [height, top, bottom, left, right] = [400, 16, 42, 66, 22];
/** Of the disc that stands for the most people. */
const mostRadius = 22;

type Drawn = SegmentLine & { readonly number: number };

/** Probability times profit: where a segment lies far to the right and up, each of its people is worth most. */
export function ProductPicture({
  made,
  found,
  marked = null,
}: {
  readonly made: readonly SegmentLine[];
  readonly found: readonly SegmentLine[];
  /** The one that the page is about. */
  readonly marked?: string | null;
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
  const lines = equalLines(mostShare * mostMoney, mostShare, { x, y }).map((line) => ({
    ...line,
    text: tell("picture.line", { eachMinor: line.each }),
  }));
  const title = tell("picture");
  return (
    <figure className="segments-part first">
      <h2>{title}</h2>
      <p className="quiet">{tell("picture.how")}</p>
      <figcaption className="unseen">{title}</figcaption>
      <div ref={ref} className="segment-picture">
        {width > 0 && (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={title}>
            {roundTicks(mostShare, width < 500 ? 4 : 8).map((share) => (
              <text
                key={share}
                x={fine(x(share))}
                y={height - bottom + 18}
                textAnchor="middle"
                className="axis"
              >
                {givenText(share, "share", f)}
              </text>
            ))}
            {roundTicks(mostMoney, 5).map((minor) => (
              <LevelLine key={minor} from={left} to={width - right} at={y(minor)}>
                {f.money(minor)}
              </LevelLine>
            ))}
            <EqualLines lines={lines} />
            <text x={width - right} y={height - 4} textAnchor="end" className="axis">
              {tell("picture.x")}
            </text>
            <text x={left} y={11} className="axis">
              {tell("picture.y")}
            </text>
            <Marks {...{ drawn, x, y, width, lines, marked }} />
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

/** Discs below, crosses on them, and names above all. */
function Marks({
  drawn,
  x,
  y,
  width,
  lines,
  marked,
}: Scales & {
  readonly marked: string | null;
  readonly drawn: readonly Drawn[];
  readonly width: number;
  readonly lines: readonly EqualLine[];
}) {
  const { f } = useSegmentsWords();
  const most = Math.max(1, ...drawn.map(({ people }) => people));
  const placed = drawn.flatMap((one): (Drawn & Labelled)[] => {
    const { chance, given, name, number, people } = one;
    if (chance === null || given === null) return [];
    return [
      {
        ...one,
        label: `${number} ${name}`,
        short: `${number}`,
        cx: fine(x(chance.value)),
        cy: fine(y(given.value)),
        r: fine(Math.max(5, mostRadius * Math.sqrt(drawnPeople(people, f) / most))),
      },
    ];
  });
  return (
    <>
      {placed.map(({ id, cx, cy, r, written }) => (
        <circle
          key={id}
          cx={cx}
          cy={cy}
          r={r}
          className={written ? "segment-people made" : "segment-people"}
        />
      ))}
      {placed.map((one) => (
        <Cross key={one.id} one={one} x={x} y={y} />
      ))}
      {placed
        .filter(({ id }) => id === marked)
        .map(({ id, cx, cy }) => (
          <circle key={id} cx={cx} cy={cy} r={10} className="segment-marked" />
        ))}
      {labelsOf(placed, { left, right: width - right, top, bottom: height - bottom }, [
        ...lines.map(boxOfLine),
        ...placed.flatMap((one) => boxesOfCross(one, { x, y })),
      ]).map((label, i) => {
        if (label === null) return null;
        const { text, ...at } = label;
        return (
          <text key={placed[i]?.id} {...at} className="segment-label">
            {text}
          </text>
        );
      })}
    </>
  );
}

function Cross({ one, x, y }: Scales & { readonly one: Drawn & Labelled }) {
  const { chance, given, cx, cy, written } = one;
  if (chance === null || given === null) return null;
  const [from, to] = chance.interval.map(x);
  const [low, high] = given.interval.map(y);
  return (
    <g>
      <line x1={from} x2={to} y1={cy} y2={cy} className="segment-cross" />
      <line x1={cx} x2={cx} y1={low} y2={high} className="segment-cross" />
      <circle cx={cx} cy={cy} r={5} className={written ? "segment-made" : "segment-found"} />
    </g>
  );
}

/** The two lines of a cross: a name that they cross cannot be read. */
function boxesOfCross({ chance, given, cx, cy }: Drawn & Labelled, { x, y }: Scales): readonly Box[] {
  if (chance === null || given === null) return [];
  const [from = cx, to = cx] = chance.interval.map(x);
  const [low = cy, high = cy] = given.interval.map(y);
  return [
    { left: from, right: to, top: cy - 1, bottom: cy + 1 },
    { left: cx - 1, right: cx + 1, top: high, bottom: low },
  ];
}

/** Where chance times money is the same, `each` in minor units; its text stands above the right end. */
interface EqualLine {
  readonly each: number;
  readonly text: string;
  readonly points: readonly (readonly [number, number])[];
  readonly endX: number;
  readonly endY: number;
}

function equalLines(most: number, mostShare: number, { x, y }: Scales): readonly Omit<EqualLine, "text">[] {
  return [0.05, 0.15, 0.35].map((part) => {
    const each = rounded(part * most);
    const points = Array.from({ length: 41 }, (_, i) => {
      const share = mostShare * (each / most) ** (1 - i / 40);
      return [x(share), y(each / share)] as const;
    });
    const [endX = 0, endY = 0] = points.at(-1) ?? [];
    return { each, points, endX, endY: endY - 5 };
  });
}

/** Of a letter of 11 px, on average. */
const letterWidth = 6;

const boxOfLine = ({ endX, endY, text }: EqualLine) => ({
  ...{ left: endX - text.length * letterWidth, right: endX, top: endY - 12, bottom: endY + 3 },
});

function EqualLines({ lines }: { readonly lines: readonly EqualLine[] }) {
  return lines.map(({ each, text, points, endX, endY }) => (
    <g key={each}>
      <path d={pathThrough(points)} fill="none" className="segment-equal" />
      <text x={fine(endX)} y={fine(endY)} textAnchor="end" className="axis">
        {text}
      </text>
    </g>
  ));
}

/** To one figure. */
function rounded(n: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return Math.max(1, Math.round(n / unit)) * unit;
}
