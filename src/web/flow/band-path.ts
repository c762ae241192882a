import { fine } from "../drawing/scale.ts";
import type { Band } from "./sankey-layout.ts";

/** Where the two columns stand. */
export interface Columns {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly thick: number;
  readonly narrow: boolean;
}

/** The outline of a band. */
export function bandPath(
  { from, to, height }: Pick<Band, "from" | "to" | "height">,
  columns: Columns,
): string {
  const start = columns.left + columns.thick;
  const end = columns.right;
  const middle = (start + end) / 2;
  const [a, b, c, d] = [from, to, to + height, from + height].map(fine);
  return `M${start},${a}C${middle},${a} ${middle},${b} ${end},${b}V${c}C${middle},${c} ${middle},${d} ${start},${d}Z`;
}
