import { isMap, isScalar, parseDocument } from "yaml";

/**
 * The text of a `stige.yaml` with a parameter of its preset set, all else left as the person wrote it, comments too. For
 * a file with a preset that `readStigeYaml` accepts; null where it is written so that only its writer can change it (by
 * an alias). `setPresetParameter("ladder: { preset: danish }", "lapsedAfter", "420d")` is
 * `"ladder: { preset: danish, lapsedAfter: 420d }"`.
 */
export function setPresetParameter(text: string, key: string, value: string): string | null {
  const ladder = parseDocument(text).get("ladder", true);
  if (!isMap(ladder)) return null;
  const there = ladder.get(key, true);
  if (there !== undefined)
    return isScalar(there) && there.range ? replaced(text, there.range[0], there.range[1], value) : null;
  const pair = ladder.items.find(({ key: name }) => isScalar(name) && name.value === "preset");
  const [name, preset] = [pair?.key, pair?.value];
  if (!isScalar(name) || !isScalar(preset) || !name.range || !preset.range) return null;
  const end = preset.range[1];
  if (ladder.flow) return `${text.slice(0, end)}, ${key}: ${value}${text.slice(end)}`;
  const column = name.range[0] - (text.lastIndexOf("\n", name.range[0] - 1) + 1);
  const lineEnd = text.indexOf("\n", end);
  const [before, after] = lineEnd < 0 ? [text, ""] : [text.slice(0, lineEnd), text.slice(lineEnd)];
  const newline = before.endsWith("\r") ? "\r\n" : "\n";
  return `${before.replace(/\r$/, "")}${newline}${" ".repeat(column)}${key}: ${value}${before.endsWith("\r") ? "\r" : ""}${after}`;
}

/**
 * The text with several parameters set, one after the other; null where any of them cannot be.
 * `setPresetParameters("ladder: { preset: danish }", [{ key: "lapsedAfter", to: "420d" }])` is
 * `"ladder: { preset: danish, lapsedAfter: 420d }"`.
 */
export function setPresetParameters(
  text: string,
  changes: readonly { readonly key: string; readonly to: string }[],
): string | null {
  return changes.reduce<string | null>(
    (now, { key, to }) => (now === null ? null : setPresetParameter(now, key, to)),
    text,
  );
}

/** A comment beside the value stays in its column as far as there are blanks before it. */
function replaced(text: string, from: number, to: number, value: string): string {
  const [blanks = ""] = /^ +(?=#)/.exec(text.slice(to)) ?? [];
  const width = blanks === "" ? 0 : Math.max(1, to - from + blanks.length - value.length);
  return text.slice(0, from) + value + " ".repeat(width) + text.slice(to + blanks.length);
}
