/** Values of a sentence without what stood in the file: it may name people. */
export function withoutTexts(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? "…" : value]),
  );
}
