import { triangleDown } from "../drawing/dots.ts";
import { fine } from "../drawing/scale.ts";
import { useWords } from "../words/use-words.ts";
import type { WayFrame } from "./Way.tsx";
import type { Places } from "./WayLine.tsx";
import type { WayModel } from "./way-layout.ts";

interface Props {
  readonly way: WayModel;
  readonly frame: WayFrame;
  readonly places: Places;
}
/** A label on each side of two falls. */
const roomForDay = 420;

type DrawnStay = WayModel["stays"][number];

/** Stays as bars, climbs as full lines between them, falls dashed; what is to come in dashes. */
export function Stays({ way, frame, places }: Props) {
  const told = fallsWithRoom(way, frame, places);
  return way.stays.map((stay, i) => (
    <g key={stay.from}>
      <Bar stay={stay} way={way} frame={frame} places={places} />
      <Step
        stay={stay}
        before={way.stays[i - 1]}
        told={told.has(stay.fromMs)}
        untilX={frame.x(way.stays[i + 1]?.fromMs ?? way.toMs)}
        {...{ way, frame, places }}
      />
    </g>
  ));
}

const levelOf = (places: Places, { rung }: DrawnStay) => places.get(rung)?.level ?? 0;

/** When the falls come whose day has room beside it: of those that lie close together the first. */
function fallsWithRoom({ stays, nowMs }: WayModel, { x }: WayFrame, places: Places): ReadonlySet<number> {
  const told = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, stay] of stays.entries()) {
    const before = stays[i - 1];
    if (!before || stay.fromMs <= nowMs || levelOf(places, stay) >= levelOf(places, before)) continue;
    if (x(stay.fromMs) - last < roomForDay) continue;
    last = x(stay.fromMs);
    told.add(stay.fromMs);
  }
  return told;
}

function Bar({ stay, way, frame, places }: Props & { readonly stay: DrawnStay }) {
  const { x, y } = frame;
  const colour = places.get(stay.rung)?.colour ?? "off";
  const line = { y1: y(stay.rung), y2: y(stay.rung), className: `s-${colour}` };
  const known = Math.min(stay.toMs, way.nowMs);
  return (
    <>
      {stay.fromMs < way.nowMs && (
        <line
          {...line}
          x1={fine(x(stay.fromMs))}
          x2={Math.max(fine(x(stay.fromMs)) + 1.5, fine(x(known)))}
          strokeWidth="9"
        />
      )}
      {stay.toMs > way.nowMs && (
        <line
          {...line}
          x1={fine(x(Math.max(stay.fromMs, way.nowMs)))}
          x2={fine(x(stay.toMs))}
          strokeWidth="9"
          strokeDasharray="4 3"
          opacity=".78"
        />
      )}
    </>
  );
}

function Step({
  stay,
  before,
  told,
  untilX,
  way,
  frame,
  places,
}: Props & {
  readonly stay: DrawnStay;
  readonly before: DrawnStay | undefined;
  readonly told: boolean;
  /** Where the next step is drawn, which its day must not be written across. */
  readonly untilX: number;
}) {
  const { say, f } = useWords();
  if (!before) return null;
  const x = fine(frame.x(stay.fromMs));
  const [from, to] = [frame.y(before.rung), frame.y(stay.rung)];
  const up = levelOf(places, stay) > levelOf(places, before);
  const ahead = stay.fromMs > way.nowMs;
  const ends = up ? { y1: from - 4.5, y2: to + 4.5 } : { y1: from + 4.5, y2: to - (ahead ? 13 : 4.5) };
  const roomAfter = Math.min(frame.width, untilX) - x;
  const late = x > frame.width - 210 || (roomAfter < 190 && x - frame.x(way.nowMs) > roomAfter);
  return (
    <>
      <line
        x1={x}
        x2={x}
        {...ends}
        className="s-ink"
        strokeWidth={up ? 2 : 1.6}
        strokeDasharray={up ? undefined : "3 2.5"}
      />
      {ahead && !up && (
        <>
          <path d={triangleDown(x, to - 9.5, 4.6)} className="f-page s-ink" strokeWidth="1.4" />
          {told && (
            <text
              x={late ? x - 9 : x + 9}
              y={to - 12}
              textAnchor={late ? "end" : "start"}
              className="label strong halo"
            >
              {say(levelOf(places, stay) === 0 ? "page.person.leaves" : "page.person.falls", {
                day: f.day(stay.fromMs * 1000),
              })}
            </text>
          )}
        </>
      )}
    </>
  );
}
