import { parsedJson } from "./parsed-json.ts";

/** The objects of a request: one, a list, or one a line; null: it is no JSON. `ndjson`: one a line, whatever stands there. */
export function sentRows(text: string, ndjson: boolean): readonly unknown[] | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (ndjson) return trimmed.split("\n").flatMap((line) => (line.trim() === "" ? [] : [parsedJson(line)]));
  const value = parsedJson(trimmed);
  if (value === undefined) return null;
  return Array.isArray(value) ? value : [value];
}
