import { fine } from "./scale.ts";

/** A probability as ten dots, of which as many are filled as outcomes in ten reach it. */
export function ChanceDots({
  chance,
  pitch,
  said,
}: {
  readonly chance: number;
  /** Distance of two dots, in pixels. */
  readonly pitch: number;
  /** What it says, to those who do not see it. */
  readonly said: string;
}) {
  const reached = Math.round(10 * chance);
  return (
    <svg
      viewBox={`0 0 ${10 * pitch} ${pitch}`}
      width={10 * pitch}
      height={pitch}
      role="img"
      aria-label={said}
      className="chance-dots"
    >
      {Array.from({ length: 10 }, (_, i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no name but their place
          key={i}
          cx={fine((i + 0.5) * pitch)}
          cy={fine(pitch / 2)}
          r={fine(pitch / 3)}
          className={i < reached ? "dot" : "dot hollow"}
        />
      ))}
    </svg>
  );
}
