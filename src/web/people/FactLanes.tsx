import { fine } from "../drawing/scale.ts";
import { useWords } from "../words/use-words.ts";
import type { WayFrame } from "./Way.tsx";
import type { Lane, WayModel } from "./way-layout.ts";

/** What is known of somebody, a lane for each kind. */
export function FactLanes({ way, frame }: { readonly way: WayModel; readonly frame: WayFrame }) {
  const { say } = useWords();
  return way.lanes.map(({ lane, atMs }, i) => {
    const y = frame.lanesTop + i * frame.laneHeight + frame.laneHeight / 2;
    return (
      <g key={lane}>
        <line x1={frame.left - 6} x2={frame.width} y1={y} y2={y} className="s-line" />
        <text x="0" y={y + 4} className="label">
          {say(`page.person.lane.${lane}`)}
        </text>
        {atMs.map((at, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two facts may be of one instant
          <Mark key={n} lane={lane} x={fine(frame.x(at))} y={y} />
        ))}
      </g>
    );
  });
}

function Mark({ lane, x, y }: { readonly lane: Lane; readonly x: number; readonly y: number }) {
  switch (lane) {
    case "orders":
      return <circle cx={x} cy={y} r="6" className="f-ink s-page" strokeWidth="1" />;
    case "interest":
      return <line x1={x} x2={x} y1={y - 6} y2={y + 6} className="s-ink" strokeWidth="2" />;
    case "answers":
      return (
        <rect x={x - 6} y={y - 6} width="12" height="12" rx="3" className="f-page s-ink" strokeWidth="1.6" />
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
