/** As many as are seen at once. */
const mostSeen = 5;

/** The most important of some lines, as they stand: those of the lowest rank, and of one rank those that stand first. */
export function mostImportant<Line extends { readonly rank: number }>(
  lines: readonly Line[],
): readonly Line[] {
  const kept = new Set(lines.toSorted((a, b) => a.rank - b.rank).slice(0, mostSeen));
  return lines.filter((line) => kept.has(line));
}
