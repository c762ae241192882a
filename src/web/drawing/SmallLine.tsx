import type { RungColour } from "./rung-colours.ts";
import { fine, pathThrough, straight } from "./scale.ts";

const height = 34;

/** A line through the values of a place over time, from zero; a pale hatch where they are not to be trusted. */
export function SmallLine({
  values,
  width,
  colour,
}: {
  readonly values: readonly (number | null)[];
  readonly width: number;
  readonly colour: RungColour;
}) {
  const most = Math.max(1, ...values.map((value) => value ?? 0));
  const x = straight([0, values.length - 1], [1, width - 5]);
  const y = straight([0, most], [height - 1, 4]);
  const first = values.findIndex((value) => value !== null);
  const points = values.flatMap((value, i) => (value === null ? [] : [[x(i), y(value)] as const]));
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} className="s-line" />
      {first > 0 && <rect x="0" y="0" width={fine(x(first))} height={height} fill="url(#h-soft)" />}
      <path d={pathThrough(points)} fill="none" className={`s-${colour}`} strokeWidth="2" />
      {last && <circle cx={fine(last[0])} cy={fine(last[1])} r="3.2" className={`f-${colour}`} />}
    </svg>
  );
}
