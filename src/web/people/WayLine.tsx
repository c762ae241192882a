import type { PersonLine } from "../api/answers.ts";
import type { RungColour } from "../drawing/rung-colours.ts";
import { fine, straight } from "../drawing/scale.ts";

/** `level`: 0 off the ladder, 1 the lowest rung. */
export type Places = ReadonlyMap<
  string,
  { readonly name: string; readonly colour: RungColour; readonly level: number }
>;

const width = 168;
const height = 30;
const twoYearsMs = 730 * 86_400_000;

/** Somebody's last two years as a thin line over the rungs. */
export function WayLine({
  way,
  places,
  asOf,
  rungs,
}: {
  readonly way: PersonLine["way"];
  readonly places: Places;
  readonly asOf: string;
  readonly rungs: number;
}) {
  const end = Date.parse(asOf);
  const x = straight([end - twoYearsMs, end], [1, width - 1]);
  const y = straight([0, rungs], [height - 3, 3]);
  const at = (instant: string | null) =>
    fine(x(Math.min(end, Math.max(end - twoYearsMs, instant === null ? end : Date.parse(instant)))));
  const stays = way.flatMap((stay) => {
    const place = places.get(stay.rung);
    return place
      ? [{ ...place, from: at(stay.from), to: at(stay.to), y: fine(y(place.level)), key: stay.from }]
      : [];
  });
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <line x1="0" x2={width} y1={height - 3} y2={height - 3} className="s-line" />
      {stays.map((stay, i) => {
        const before = stays[i - 1];
        return (
          before && (
            <line
              key={stay.key}
              x1={stay.from}
              x2={stay.from}
              y1={before.y}
              y2={stay.y}
              className="s-mark-3"
            />
          )
        );
      })}
      {stays.map((stay) => (
        <line
          key={stay.key}
          x1={stay.from}
          x2={Math.max(stay.from + 1, stay.to)}
          y1={stay.y}
          y2={stay.y}
          className={`s-${stay.colour}`}
          strokeWidth="3.4"
        />
      ))}
    </svg>
  );
}
