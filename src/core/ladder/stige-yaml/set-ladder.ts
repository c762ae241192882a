import { isMap, isNode, isScalar, parse, parseDocument, stringify } from "yaml";

/**
 * The text of a `stige.yaml` with another ladder in it, all else left as the person wrote it, comments too. `yaml` is a
 * `ladder:` as `readLadderYaml` takes it. For files that can be read; whether the result says the ladder and nothing else
 * anew is told by reading it. `setLadder("shop: ...\nladder: { preset: danish } # ours\n", "ladder:\n  preset: norwegian\n")`
 * is `"shop: ...\nladder: # ours\n  preset: norwegian\n"`.
 */
export function setLadder(text: string, yaml: string): string {
  const found = ladderIn(text);
  if (!found) return `${text.trimEnd()}\n${yaml.trimEnd()}\n`;
  const { from, to, column, flowRoot, oneLine } = found;
  if (flowRoot) return text.slice(0, from) + inOneLine(yaml) + text.slice(to);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const [first = "", ...rest] = yaml.trimEnd().split(/\r?\n/);
  // What is said beside a ladder of one line is said of the whole.
  const lineEnd = text.slice(to).search(/\r?\n|$/);
  const beside = oneLine ? text.slice(to, to + lineEnd) : "";
  const lines = [first + beside, ...rest.map((line) => (line === "" ? "" : " ".repeat(column) + line))];
  return text.slice(0, from) + lines.join(newline) + text.slice(to + beside.length);
}

/** The `ladder:` of a `stige.yaml` as it is written there, with its comments; null: it has none, or it leans on what stands elsewhere. */
export function ladderText(text: string): string | null {
  const found = ladderIn(text);
  if (!found) return null;
  const { from, to, column } = found;
  const own = text
    .slice(from, to)
    .split(/\r?\n/)
    .map((line, i) => (i > 0 && line.slice(0, column).trim() === "" ? line.slice(column) : line))
    .join("\n");
  const read = parseDocument(own, { logLevel: "silent" });
  return read.errors.length > 0 || /[*]\w/.test(own.replaceAll(/"[^"]*"|'[^']*'|#.*/g, ""))
    ? null
    : `${own}\n`;
}

interface Found {
  readonly from: number;
  readonly to: number;
  /** At which the key stands. */
  readonly column: number;
  /** The whole file is one `{ ... }`. */
  readonly flowRoot: boolean;
  /** The ladder stands beside its key. */
  readonly oneLine: boolean;
}

function ladderIn(text: string): Found | null {
  const root = parseDocument(text, { logLevel: "silent" }).contents;
  if (!isMap(root)) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === "ladder");
  const from = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const end = isNode(pair?.value) ? pair.value.range?.[1] : undefined;
  if (from === undefined || end === undefined) return null;
  const to = from + text.slice(from, end).trimEnd().length;
  return {
    ...{ from, to, flowRoot: root.flow === true },
    column: from - (text.lastIndexOf("\n", from - 1) + 1),
    oneLine: !text.slice(from, to).includes("\n"),
  };
}

function inOneLine(yaml: string): string {
  const { ladder } = parse(yaml) as { readonly ladder: unknown };
  return `ladder: ${stringify(ladder, { collectionStyle: "flow", lineWidth: 0 }).trim()}`;
}
