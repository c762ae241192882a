import { length, padStart } from "../text.ts";
import type { Paint } from "./paint.ts";

/** What is drawn of a goal; days since 1970, and what 5, 25, 50, 75 and 95 % of futures lie below on each. */
export interface Fan {
  readonly fromDay: number;
  readonly byDay: number;
  readonly target: number;
  readonly points: readonly { readonly day: number; readonly value: number }[];
  readonly ahead: readonly {
    readonly day: number;
    readonly at: readonly [number, number, number, number, number];
  }[];
}

const rows = 6;
const mostColumns = 60;

/**
 * What happened as dots from left to right, and what is expected as a band: ▒ within 50 %, ░ within 90 %, ─ the middle; the goal is the line ┄
 * with its number. `told` writes a number of the scale, `days` what stands below both ends. No lines where nothing happened and nothing is expected.
 */
export function fanChart(
  fan: Fan,
  told: (value: number) => string,
  days: readonly [string, string],
  paint: Paint,
  width: number,
): string[] {
  const values = [
    fan.target,
    ...fan.points.map(({ value }) => value),
    ...fan.ahead.flatMap(({ at }) => [at[0], at[4]]),
  ];
  if (values.length < 2) return [];
  const most = Math.max(...values);
  const least = Math.min(...values) > most / 2 ? Math.min(...values) : 0;
  const levels = Array.from({ length: rows }, (_, row) => most - ((most - least) * row) / (rows - 1));
  const scale = levels.map((level, row) =>
    row === rowOf(fan.target, least, most)
      ? told(fan.target)
      : row === 0 || row === rows - 1
        ? told(level)
        : "",
  );
  const left = Math.max(...scale.map(length));
  const columns = Math.min(mostColumns, width - left - 6);
  const cells = Array.from({ length: columns }, (_, c) =>
    columnOf(fan, fan.fromDay - 1 + ((fan.byDay - fan.fromDay + 1) * (c + 0.5)) / columns, least, most),
  );
  const lines = levels.map((_, row) => {
    const text = cells.map((column) => column[row]).join("");
    return `  ${padStart(scale[row] ?? "", left)}  ${text}`.trimEnd();
  });
  const [from, by] = days;
  const gap = Math.max(1, columns - length(from) - length(by));
  return [...lines, paint.dim(`  ${" ".repeat(left)}  ${from}${" ".repeat(gap)}${by}`)];
}

function rowOf(value: number, least: number, most: number): number {
  return most > least ? Math.round(((most - value) / (most - least)) * (rows - 1)) : rows - 1;
}

function columnOf(
  { target, points, ahead }: Fan,
  day: number,
  least: number,
  most: number,
): readonly string[] {
  const cells = new Array<string>(rows).fill(" ");
  cells[rowOf(target, least, most)] = "┄";
  const last = points.at(-1);
  if (last && day <= last.day + 0.5) {
    const before = points.findLast((point) => point.day <= day) ?? points[0];
    if (before) cells[rowOf(before.value, least, most)] = "●";
    return cells;
  }
  const start = last && { day: last.day, at: new Array<number>(5).fill(last.value) };
  const [low, quarter, middle, three, high] = between(start ? [start, ...ahead] : ahead, day);
  if (low === undefined || high === undefined) return cells;
  for (let row = rowOf(high, least, most); row <= rowOf(low, least, most); row++) cells[row] = "░";
  for (let row = rowOf(three ?? high, least, most); row <= rowOf(quarter ?? low, least, most); row++)
    cells[row] = "▒";
  cells[rowOf(middle ?? low, least, most)] = "─";
  return cells;
}

/** The ends of the band on a day between two that are told. */
function between(
  told: readonly { readonly day: number; readonly at: readonly number[] }[],
  day: number,
): readonly number[] {
  const next = told.find((one) => one.day >= day) ?? told.at(-1);
  const before = told.findLast((one) => one.day <= day) ?? told[0];
  if (!next || !before) return [];
  const share = next.day > before.day ? (day - before.day) / (next.day - before.day) : 0;
  return before.at.map((from, k) => from + share * ((next.at[k] ?? from) - from));
}
