import { fine } from "../drawing/scale.ts";
import type { Places } from "./WayLine.tsx";

const width = 44;
const height = 62;

/** A small ladder with a dot on the rung where somebody stands; null: on none. */
export function SmallLadder({ places, on }: { readonly places: Places; readonly on: string | null }) {
  const rungs = [...places].filter(([, { level }]) => level > 0);
  const gap = (height - 10) / Math.max(1, rungs.length);
  return (
    <svg className="small-ladder" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[3, width - 7].map((x) => (
        <rect key={x} x={x} y="0" width="4" height={height} rx="2" className="f-rail" />
      ))}
      {rungs.map(([id, { colour, level }]) => {
        const y = fine(height - 6 - (level - 1) * gap - gap * 0.4);
        const here = id === on;
        return (
          <g key={id}>
            <rect
              x="0"
              y={y}
              width={width}
              height={here ? 6 : 4}
              rx="2"
              className={`f-${colour}`}
              opacity={here ? 1 : 0.35}
            />
            {here && <circle cx={width / 2} cy={y - 5.5} r="4.4" className="f-ink" />}
          </g>
        );
      })}
    </svg>
  );
}
