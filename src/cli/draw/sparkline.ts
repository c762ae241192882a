const blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A number after the other as blocks on one scale from 0, or from the least where that is below; null: `·`. `sparkline([1, null, 8])` is `▁·█`. */
export function sparkline(values: readonly (number | null)[]): string {
  const told = values.filter((value) => value !== null);
  const [least, most] = [Math.min(0, ...told), Math.max(0, ...told)];
  const block = (value: number) =>
    blocks[most > least ? Math.min(7, Math.floor(((value - least) / (most - least)) * 8)) : 0] ?? "▁";
  return values.map((value) => (value === null ? "·" : block(value))).join("");
}
