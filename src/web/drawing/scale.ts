/** A straight scale from a domain to a range: `straight([0, 10], [0, 100])(5)` is 50. A domain without width gives the range's start. */
export function straight(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  const width = to - from;
  return (value) => (width === 0 ? start : start + ((value - from) / width) * (end - start));
}

/** A number in an SVG path: at most one decimal. */
export function fine(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The line through points, as the path of an SVG. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
  return points.length === 0 ? "" : `M${points.map(([x, y]) => `${fine(x)},${fine(y)}`).join("L")}`;
}
