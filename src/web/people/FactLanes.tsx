import type { Formats } from "../../core/words/formats.ts";
import { fine } from "../drawing/scale.ts";
import { useWords } from "../words/use-words.ts";
import type { WayFrame } from "./Way.tsx";
import { isCrowded, type Lane, type LaneMark, type WayModel } from "./way-layout.ts";

/** Of an order that came to the most, and of one that came to nothing. */
const [mostRadius, leastRadius] = [9, 4];
/** Of a letter of an amount. */
const letterWidth = 6.2;

/** What is known of somebody, a lane for each kind. */
export function FactLanes({ way, frame }: { readonly way: WayModel; readonly frame: WayFrame }) {
  const { say, f } = useWords();
  return way.lanes.map(({ lane, marks }, i) => {
    const y = frame.lanesTop + i * frame.laneHeight + frame.laneHeight / 2;
    const thin = isCrowded(marks, frame.x);
    const most = Math.max(1, ...marks.map(({ amountMinor }) => amountMinor ?? 0));
    return (
      <g key={lane}>
        <line x1={frame.left - 6} x2={frame.width} y1={y} y2={y} className="s-line" />
        <text x="0" y={y + 4} className="label">
          {say(`page.person.lane.${lane}`)}
        </text>
        {marks.map((mark, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may be of one instant
          <Mark key={n} lane={lane} x={fine(frame.x(mark.atMs))} y={y} mark={mark} most={most} thin={thin} />
        ))}
        {lane === "orders" &&
          amountsOf(marks, frame, frame.x(way.nowMs) - 4, f).map(({ x, text }) => (
            <text key={x} x={x} y={y - mostRadius - 3} textAnchor="middle" className="axis halo">
              {text}
            </text>
          ))}
      </g>
    );
  });
}

/** What orders came to, latest first, wherever it covers no other. */
function amountsOf(marks: readonly LaneMark[], frame: WayFrame, to: number, f: Formats) {
  const told: { readonly x: number; readonly text: string; readonly from: number }[] = [];
  for (const { atMs, amountMinor } of marks.toReversed()) {
    if (amountMinor === null) continue;
    const text = f.money(amountMinor);
    const half = (text.length * letterWidth) / 2;
    const x = fine(Math.max(frame.left - 6 + half, Math.min(to - half, frame.x(atMs))));
    if (x + half + 6 <= (told.at(-1)?.from ?? Number.POSITIVE_INFINITY))
      told.push({ x, text, from: x - half });
  }
  return told;
}

function Mark({
  lane,
  x,
  y,
  mark: { amountMinor, score },
  most,
  thin,
}: {
  readonly lane: Lane;
  readonly x: number;
  readonly y: number;
  readonly mark: LaneMark;
  readonly most: number;
  readonly thin: boolean;
}) {
  switch (lane) {
    case "orders": {
      const part = Math.sqrt(Math.max(0, amountMinor ?? 0) / most);
      if (thin) return <Stem x={x} y={y} part={amountMinor === null ? null : part} />;
      const r = fine(leastRadius + part * (mostRadius - leastRadius));
      return (
        <circle
          cx={x}
          cy={y}
          r={r}
          className={amountMinor === null ? "f-page s-ink" : "f-ink s-page"}
          strokeWidth="1"
        />
      );
    }
    case "interest":
      return <line x1={x} x2={x} y1={y - 6} y2={y + 6} className="s-ink" strokeWidth="2" />;
    case "answers":
      return (
        <g>
          <rect
            x={x - 9}
            y={y - 9}
            width="18"
            height="18"
            rx="4"
            className={isPromoter(score) ? "f-ink s-ink" : "f-page s-ink"}
            strokeWidth="1.6"
          />
          {score !== null && (
            <text
              x={x}
              y={y + 4}
              textAnchor="middle"
              className={isPromoter(score) ? "score on-ink" : "score"}
            >
              {score}
            </text>
          )}
        </g>
      );
    case "referrals":
      return <path d={`M${x},${y - 7}l7,7l-7,7l-7,-7z`} className="f-ink s-page" strokeWidth="1" />;
    case "touches":
      return (
        <g className="s-ink-2" strokeWidth="1.2">
          <rect x={x - 6} y={y - 4.5} width="12" height="9" rx="1" className="f-page" />
          <path d={`M${x - 6},${y - 4}l6,4.5l6,-4.5`} fill="none" />
        </g>
      );
  }
}

/** An order among so many that discs would cover each other: as high as what it came to; null: it came to nothing that counts. */
function Stem({ x, y, part }: { readonly x: number; readonly y: number; readonly part: number | null }) {
  const foot = y + mostRadius;
  const high = leastRadius + (part ?? 0) ** 2 * (2 * mostRadius - leastRadius);
  return (
    <line
      x1={x}
      x2={x}
      y1={foot}
      y2={fine(foot - high)}
      className={part === null ? "s-mark-3" : "s-ink"}
      strokeWidth="1.2"
    />
  );
}

const isPromoter = (score: number | null) => score !== null && score >= 9;
