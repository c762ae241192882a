import { length, padEnd, padStart, shorten } from "../text.ts";
import type { Paint } from "./paint.ts";

/** An estimate on its 90 % interval; `goal`: what it is to be, null: no goal. */
export interface IntervalBar {
  readonly label: string;
  /** Ends the label, and is there whole where it is shortened. */
  readonly tail?: string;
  /** The estimate as it is told at the end of the line. */
  readonly told: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly goal: number | null;
}

/** Widest, and narrowest that still tells anything. */
const [mostColumns, leastColumns] = [60, 12];
const widestLabel = 26;

/**
 * Estimates beneath each other on one scale that holds 0: a dot on a line as long as the interval, a goal as a tick (◆: both in one place). Of
 * 30 with 20 to 40 on a scale to 40, in nine columns: `│   ──●──`. No lines where there is nothing to draw or no room for it.
 */
export function intervalBars(bars: readonly IntervalBar[], paint: Paint, width: number): string[] {
  const labels = bars.map(({ label, tail = "" }) => `${shorten(label, widestLabel - length(tail))}${tail}`);
  const [left, right] = [
    Math.max(0, ...labels.map(length)),
    Math.max(0, ...bars.map(({ told }) => length(told))),
  ];
  const columns = Math.min(mostColumns, width - left - right - 6);
  const ends = bars.flatMap(({ low, high, value, goal }) => [low, high, value, goal ?? 0]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  if (columns < leastColumns || !(most > least)) return [];
  const at = (value: number) => Math.round(((value - least) / (most - least)) * (columns - 1));
  return bars.map(({ told, value, low, high, goal }, i) => {
    const cells = new Array<string>(columns).fill(" ");
    cells[at(0)] = paint.dim("│");
    for (let c = at(low); c <= at(high); c++) cells[c] = "─";
    if (goal !== null) cells[at(goal)] = "┃";
    cells[at(value)] = goal !== null && at(goal) === at(value) ? "◆" : "●";
    return `  ${padEnd(labels[i] ?? "", left)}  ${cells.join("")}  ${padStart(told, right)}`.trimEnd();
  });
}
