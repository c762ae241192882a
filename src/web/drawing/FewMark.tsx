import { fine } from "./scale.ts";

/** Few people, who are hidden: always the same hatched mark, in the place of dots that could be counted. */
export function FewMark({
  x,
  y,
  pitch,
  colour,
}: {
  /** Its lower left corner. */
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly colour: string;
}) {
  const height = 0.8 * pitch;
  return (
    <rect
      data-few=""
      x={fine(x)}
      y={fine(y - height - 1)}
      width={fine(3.2 * pitch)}
      height={fine(height)}
      rx={fine(height / 2)}
      fill={`url(#h-${colour})`}
      className={`s-${colour}`}
      strokeWidth="0.8"
    />
  );
}
