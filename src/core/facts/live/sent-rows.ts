/** The objects of a request: one, a list, or one a line; null: it is no JSON. `ndjson`: one a line, whatever stands there. */
export function sentRows(text: string, ndjson: boolean): readonly unknown[] | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (ndjson) return trimmed.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parsed(line)]));
  const value = parsed(trimmed);
  if (value === undefined) return null;
  return Array.isArray(value) ? value : [value];
}

/** Undefined: no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
