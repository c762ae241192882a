/** How many kills left what, by where they were. */
export function histogram(left: ReadonlyMap<string, readonly string[]>): string {
  const width = Math.max(...[...left.keys()].map(({ length }) => length));
  const line = ([name, found]: readonly [string, readonly string[]]) => {
    const counts = [...Map.groupBy(found, (one) => one)].map(([one, rows]) => `${rows.length} ${one}`);
    return `${name.padEnd(width)} ${"#".repeat(found.length)} ${found.length}: ${counts.join(", ")}`;
  };
  return [...left].map(line).join("\n");
}

/** Notes what one more kill left. */
export const note = (left: Map<string, string[]>, name: string, found: string) =>
  left.set(name, [...(left.get(name) ?? []), found]);
