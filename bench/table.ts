import type { Figure } from "./figure.ts";

/** One figure as a line of a table. */
export function line({ group, name, seconds, rows, megabytes }: Figure): string {
  return `${group.padEnd(16)} ${name.padEnd(44)} ${seconds.toFixed(2).padStart(8)} s ${(rows === null ? "" : rows.toLocaleString("en")).padStart(14)} ${megabytes.toFixed(0).padStart(6)} MB`;
}

/** The figures as a table, and the ratios that they are measured for. */
export function table(figures: readonly Figure[]): string {
  const of = (group: Figure["group"]) => figures.filter((figure) => figure.group === group);
  const seconds = (group: Figure["group"]) => of(group).reduce((sum, figure) => sum + figure.seconds, 0);
  const lines = figures.map(line);
  const ratio = (name: string, above: Figure["group"], below: Figure["group"]) =>
    `${name}: ${seconds(above).toFixed(1)} s, floors ${seconds(below).toFixed(1)} s, ratio ${(seconds(above) / seconds(below)).toFixed(2)}, peak ${Math.max(...of(above).map((f) => f.megabytes)).toFixed(0)} MB`;
  return [
    ...lines,
    ratio("load", "load", "floor of load"),
    ratio("ladder", "ladder", "floor of ladder"),
  ].join("\n");
}
