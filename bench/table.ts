import type { Figure, Group } from "./figure.ts";

/** One figure as a line of a table. */
export function line({ group, name, seconds, rows, megabytes }: Figure): string {
  const digits = seconds < 0.1 ? 4 : 2;
  return `${group.padEnd(17)} ${name.padEnd(62)} ${seconds.toFixed(digits).padStart(9)} s ${(rows === null ? "" : rows.toLocaleString("en")).padStart(14)} ${megabytes.toFixed(0).padStart(6)} MB`;
}

/** What is held against what: those measured, and the floors of their own input. */
const ratios: readonly (readonly [name: string, above: readonly Group[], below: Group])[] = [
  ["load", ["load"], "floor of load"],
  ["all measures", ["measure"], "floor of measures"],
  ["ladder, against the floors of the facts as they came", ["ladder"], "floor, raw facts"],
  ["ladder, against the floors of the facts laid out", ["ladder"], "floor, laid out"],
];

/** The figures as a table, and the ratios that they are measured for. */
export function table(figures: readonly Figure[]): string {
  const of = (group: Group) => figures.filter((figure) => figure.group === group);
  const seconds = (groups: readonly Group[]) =>
    groups.flatMap(of).reduce((sum, figure) => sum + figure.seconds, 0);
  const lines = figures.map(line);
  for (const [name, above, below] of ratios) {
    if (of(below).length === 0) continue;
    const peak = Math.max(...above.flatMap(of).map(({ megabytes }) => megabytes));
    lines.push(
      `${name}: ${seconds(above).toFixed(2)} s, floors ${seconds([below]).toFixed(2)} s, ratio ${(seconds(above) / seconds([below])).toFixed(2)}, peak ${peak.toFixed(0)} MB`,
    );
  }
  return lines.join("\n");
}
