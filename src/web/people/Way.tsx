import type { PersonAnswer } from "../api/answers.ts";
import { fine, straight } from "../drawing/scale.ts";
import { yearsFrom } from "../drawing/stack.ts";
import { useWidth } from "../drawing/use-width.ts";
import { useWords } from "../words/use-words.ts";
import { FactLanes } from "./FactLanes.tsx";
import { Stays } from "./Stays.tsx";
import type { Places } from "./WayLine.tsx";
import { fitsIn, narrowWay, roomOfLabels, type WayModel, wayOf } from "./way-layout.ts";

/** How a way is laid out: time to the right, rungs up. */
export interface WayFrame {
  readonly width: number;
  readonly left: number;
  readonly narrow: boolean;
  readonly x: (ms: number) => number;
  /** The middle of a place's row. */
  readonly y: (place: string) => number;
  readonly lanesTop: number;
  readonly laneHeight: number;
  readonly bottom: number;
}

const top = 26;

/** A person's way: the rungs they stood on, the facts below, and what is certain to come on hatched ground. */
export function Way({
  person,
  places,
  asOf,
  caption,
}: {
  readonly person: PersonAnswer;
  readonly places: Places;
  readonly asOf: string;
  readonly caption: string;
}) {
  const [ref, width] = useWidth();
  const way = wayOf(person, asOf);
  const rows = rowsOf(places, way);
  const { say } = useWords();
  const labels = [
    ...rows.map((id) => places.get(id)?.name ?? id),
    ...way.lanes.map(({ lane }) => say(`page.person.lane.${lane}`)),
  ];
  const frame = frameOf(width, way, rows, roomOfLabels(labels, width));
  return (
    <figure className="way">
      <figcaption className="unseen">{caption}</figcaption>
      <div ref={ref} style={{ minHeight: frame.bottom + 30 }}>
        {width > 0 && (
          <svg
            viewBox={`0 0 ${width} ${frame.bottom + 24}`}
            width={width}
            height={frame.bottom + 24}
            role="img"
            aria-label={caption}
          >
            <Future way={way} frame={frame} />
            {rows.map((id) => (
              <PlaceRow key={id} id={id} places={places} frame={frame} />
            ))}
            <Ground places={places} rows={rows} frame={frame} />
            <FactLanes way={way} frame={frame} />
            <Now way={way} frame={frame} />
            <Stays way={way} frame={frame} places={places} />
            <Years way={way} frame={frame} />
          </svg>
        )}
      </div>
    </figure>
  );
}

/** Rungs from the top, then the places off the ladder where they ever were or will be. */
function rowsOf(places: Places, way: WayModel): readonly string[] {
  const been = new Set(way.stays.map(({ rung }) => rung));
  const rungs = [...places].filter(([, { level }]) => level > 0).map(([id]) => id);
  const off = [...places].filter(([id, { level }]) => level === 0 && been.has(id)).map(([id]) => id);
  return [...rungs.reverse(), ...off];
}

function frameOf(width: number, way: WayModel, rows: readonly string[], left: number): WayFrame {
  const narrow = width < narrowWay;
  const rowHeight = narrow ? 33 : 38;
  const laneHeight = 36;
  const lanesTop = top + rows.length * rowHeight + 14;
  return {
    width,
    left,
    narrow,
    x: straight([way.fromMs, way.toMs], [left, Math.max(left + 1, width - 8)]),
    y: (place) => top + rows.indexOf(place) * rowHeight + rowHeight / 2,
    lanesTop,
    laneHeight,
    bottom: lanesTop + way.lanes.length * laneHeight + 4,
  };
}

function PlaceRow({
  id,
  places,
  frame,
}: {
  readonly id: string;
  readonly places: Places;
  readonly frame: WayFrame;
}) {
  const y = frame.y(id);
  const place = places.get(id);
  return (
    <g>
      {(place?.level ?? 0) > 0 && (
        <line x1={frame.left - 6} x2={frame.width} y1={y} y2={y} className="s-line" />
      )}
      <text x="0" y={y + 4} className="label">
        {place?.name ?? id}
      </text>
    </g>
  );
}

function Ground({
  places,
  rows,
  frame,
}: {
  readonly places: Places;
  readonly rows: readonly string[];
  readonly frame: WayFrame;
}) {
  const lowest = rows.filter((id) => (places.get(id)?.level ?? 0) > 0).at(-1);
  if (lowest === undefined) return null;
  const y = frame.y(lowest) + (frame.narrow ? 16 : 19);
  const from = frame.left - 6;
  return (
    <g>
      <rect x={from} y={y} width={frame.width - from} height="5" fill="url(#h-ground)" />
      <line x1={from} x2={frame.width} y1={y} y2={y} className="s-rail" strokeWidth="1.3" />
    </g>
  );
}

function Future({ way, frame }: { readonly way: WayModel; readonly frame: WayFrame }) {
  const x = fine(frame.x(way.nowMs));
  return (
    <rect
      x={x}
      y={top - 4}
      width={Math.max(0, frame.width - x)}
      height={frame.bottom - top + 4}
      fill="url(#h-soft)"
      opacity=".5"
    />
  );
}

function Now({ way, frame }: { readonly way: WayModel; readonly frame: WayFrame }) {
  const { say, f } = useWords();
  const x = fine(frame.x(way.nowMs));
  const ahead = say("page.ladder.ahead");
  return (
    <g>
      <line x1={x} x2={x} y1={top - 10} y2={frame.bottom} className="s-ink" strokeWidth="1.2" />
      <text x={x - 5} y={top - 8} textAnchor="end" className="label strong halo">
        {f.day(way.nowMs * 1000)}
      </text>
      {fitsIn(ahead, frame.width - x - 6) && (
        <text x={x + 6} y={top - 8} className="label halo">
          {ahead}
        </text>
      )}
    </g>
  );
}

function Years({ way, frame }: { readonly way: WayModel; readonly frame: WayFrame }) {
  const dayMs = 86_400_000;
  const first = new Date(way.fromMs).toISOString().slice(0, 10);
  const years = yearsFrom(first, Math.ceil((way.toMs - way.fromMs) / dayMs));
  return years.map(({ year, day }, i) => {
    const x = fine(frame.x(way.fromMs + day * dayMs));
    const next = years[i + 1];
    const room = (next ? fine(frame.x(way.fromMs + next.day * dayMs)) : frame.width) - x;
    return (
      <g key={year}>
        {day > 0 && <line x1={x} x2={x} y1={frame.bottom + 4} y2={frame.bottom + 16} className="s-mark-3" />}
        {room > 34 && (
          <text x={x + (day > 0 ? 5 : 0)} y={frame.bottom + 16} className="axis">
            {year}
          </text>
        )}
      </g>
    );
  });
}
