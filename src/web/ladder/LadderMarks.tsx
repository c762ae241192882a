import { ArrowDown, ArrowOut, ArrowUp } from "../drawing/arrows.tsx";
import { heapOf } from "../drawing/dots.ts";
import { drawnPeople } from "../drawing/drawn-people.ts";
import { FewMark } from "../drawing/FewMark.tsx";
import { fine } from "../drawing/scale.ts";
import { useWords } from "../words/use-words.ts";
import type { Layout } from "./layout.ts";
import type { Gap, Picture, PlacePicture } from "./picture.ts";

/** The drawn part of the ladder: ground, rails, rungs with their people, arrows in the gaps. */
export function LadderMarks({
  picture,
  per,
  layout,
  caption,
}: {
  readonly picture: Picture;
  readonly per: number;
  readonly layout: Layout;
  readonly caption: string;
}) {
  const { width, height, rails, rail, railTop, ground } = layout;
  const { f } = useWords();
  const thickest = arrowThickness(picture);
  const thickness = (people: number) => thickest(drawnPeople(people, f));
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={caption}
      className="ladder-marks"
    >
      <rect x="0" y={ground} width={width} height="7" fill="url(#h-ground)" />
      <line x1="0" x2={width} y1={ground} y2={ground} className="s-rail" strokeWidth="1.5" />
      {rails.map((x) => (
        <rect
          key={x}
          x={x}
          y={railTop}
          width={rail}
          height={ground - railTop}
          rx={rail / 2}
          className="f-rail"
        />
      ))}
      {picture.rungs.map((rung, k) => (
        <Rung key={rung.id} rung={rung} y={layout.rungs[k] ?? 0} per={per} layout={layout} />
      ))}
      <g className={picture.movesStale ? "stale" : undefined}>
        {picture.gaps.map((gap, k) => (
          <GapArrows
            // A gap is known by the rung above it.
            key={picture.rungs[k + 1]?.id}
            gap={gap}
            top={(layout.rungs[k + 1] ?? 0) + layout.bar + 5}
            bottom={gapBottom(layout, k)}
            layout={layout}
            thickness={thickness}
          />
        ))}
        <GroundArrows picture={picture} layout={layout} thickness={thickness} />
      </g>
    </svg>
  );
}

/** Where a gap's arrows end: above the marks of the rung below, and on a phone above its name too. */
export function gapBottom({ form, rungs, heapHeight }: Layout, rung: number): number {
  return (rungs[rung] ?? 0) - heapHeight - (form === "narrow" ? 36 : 5);
}

function arrowThickness({ gaps }: Picture): (people: number) => number {
  const most = Math.max(60, ...gaps.flatMap(({ climbed, fell, out }) => [climbed, fell, out]));
  return (people) => 2 + 7 * Math.sqrt(Math.min(1, people / most));
}

type Four = [number, number, number, number];

function Rung({
  rung,
  y,
  per,
  layout,
}: {
  readonly rung: PlacePicture;
  readonly y: number;
  readonly per: number;
  readonly layout: Layout;
}) {
  const { f } = useWords();
  const { rungX, rungWidth, bar, heapX, pitch, rows, heapHeight } = layout;
  const frame = { x: rungX, y, width: rungWidth, height: bar, rx: 4.5 };
  if (rung.people === null) {
    const inner = { ...frame, x: rungX + 1, width: rungWidth - 2 };
    return (
      <g>
        <rect {...frame} className="f-page" />
        <rect {...inner} fill="none" className={`s-${rung.colour}`} strokeWidth="1.6" strokeDasharray="5 4" />
      </g>
    );
  }
  const soon = rung.falling.reduce((all, { people }) => all + people, 0);
  const counted = (people: number) => (f.isFew(people) ? 0 : people);
  const [all, up, fell, leaving] = [rung.people, rung.up, rung.fell, soon].map(counted) as Four;
  const crowd = { people: all, up, fell, soon: leaving };
  const heap = heapOf(crowd, per, { x: heapX, y, pitch, rows });
  const then = rung.second === null ? null : heapX + (drawnPeople(rung.second, f) / per / rows) * pitch;
  return (
    <g>
      <rect {...frame} className={`f-${rung.colour}`} />
      {f.isFew(rung.people) && <FewMark x={heapX} y={y} pitch={pitch} colour={rung.colour} />}
      <path d={heap.settled} className={`f-${rung.colour}`} />
      <path d={heap.up} className={`f-${rung.colour}`} />
      <path d={heap.fell} className={`s-${rung.colour}`} fill="none" strokeWidth="1.1" />
      <path d={heap.soon} className={`s-${rung.colour}`} fill="none" strokeWidth="1.2" />
      {then !== null && <ThenEdge x={fine(then)} top={y - heapHeight - 4} bottom={y} />}
    </g>
  );
}

function ThenEdge({ x, top, bottom }: { readonly x: number; readonly top: number; readonly bottom: number }) {
  return (
    <g>
      <line x1={x} x2={x} y1={top} y2={bottom} className="s-page" strokeWidth="4" />
      <line x1={x} x2={x} y1={top} y2={bottom} className="s-ink" strokeWidth="1.6" strokeDasharray="4 3" />
    </g>
  );
}

interface ArrowsProps {
  readonly layout: Layout;
  readonly thickness: (people: number) => number;
}

function GapArrows({
  gap,
  top,
  bottom,
  layout,
  thickness,
  apart = false,
}: ArrowsProps & {
  /** On a phone, who leaves stands away from where who fell would. */
  readonly apart?: boolean;
  readonly gap: Omit<Gap, "id" | "measured">;
  readonly top: number;
  readonly bottom: number;
}) {
  const { form, upX, downX, outX, rails, rail } = layout;
  const middle = (top + bottom) / 2;
  const thick = (people: number) => fine(thickness(people));
  const narrow = form === "narrow";
  // On a phone there is room for one arrow down: fallen or gone, the words beside it tell them apart.
  const down = narrow ? gap.fell + gap.out : gap.fell;
  return (
    <g>
      {gap.climbed > 0 && <ArrowUp x={upX} top={top} bottom={bottom} thick={thick(gap.climbed)} />}
      {down > 0 && <ArrowDown x={apart ? outX : downX} top={top} bottom={bottom} thick={thick(down)} />}
      {gap.out > 0 && !narrow && (
        <ArrowOut from={rails[1] - 42} to={rails[1] + rail + 17} y={middle} thick={thick(gap.out) * 0.8} />
      )}
    </g>
  );
}

function GroundArrows({ picture, layout, thickness }: ArrowsProps & { readonly picture: Picture }) {
  const top = (layout.rungs[0] ?? 0) + layout.bar + 5;
  const bottom = layout.ground - 5;
  const { arrived, leftBottom } = picture;
  return (
    <GapArrows
      gap={{ climbed: arrived, fell: 0, out: leftBottom }}
      top={top}
      bottom={layout.form === "narrow" ? bottom : bottom - 2}
      apart={layout.form === "narrow"}
      layout={layout}
      thickness={(people) => Math.min(6, thickness(people))}
    />
  );
}
