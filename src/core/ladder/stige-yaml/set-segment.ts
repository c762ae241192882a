import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { SegmentRule } from "../../facts/segment-rule.ts";
import { writtenSegment } from "./write-segments.ts";

/**
 * The text of a `stige.yaml` with a segment made by hand in place of the one of its name, or as a further one; `rule` null: without it. All
 * else is left as the person wrote it, comments too. For a file that `readStigeYaml` accepts; null where it is written so that only its
 * writer can change it (by an alias, or all of it in braces).
 */
export function setSegment(
  text: string,
  name: string,
  rule: SegmentRule | null,
  currency: string,
): string | null {
  const root = parseDocument(text, { logLevel: "silent" }).contents;
  if (!isMap(root) || root.flow) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === "segments");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!pair) {
    if (rule === null) return text;
    const document = parseDocument("segments: []");
    document.set("segments", [writtenSegment(rule, currency)]);
    return `${text.trimEnd()}${newline}${lines(document).replaceAll("\n", newline)}${newline}`;
  }
  const from = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  const end = isSeq(pair.value) ? pair.value.range?.[1] : undefined;
  if (from === undefined || end === undefined) return null;
  const to = from + text.slice(from, end).trimEnd().length;
  const own = parseDocument(text.slice(from, to).replaceAll("\r\n", "\n"), { logLevel: "silent" });
  if (own.errors.length > 0 || !changed(own, name, rule, currency)) return null;
  const after = own.has("segments") ? lines(own).replaceAll("\n", newline) : "";
  const rest = after === "" ? text.slice(to).replace(/^[^\n]*\n?/, "") : text.slice(to);
  return text.slice(0, from) + after + rest;
}

function changed(document: Document, name: string, rule: SegmentRule | null, currency: string): boolean {
  const list = document.get("segments");
  if (!isSeq(list)) return false;
  const at = list.items.findIndex(
    (item) => isMap(item) && String(item.get("name")).trim().toLowerCase() === name.toLowerCase(),
  );
  if (rule === null) {
    if (at >= 0) list.delete(at);
    if (list.items.length === 0) document.delete("segments");
  } else if (at >= 0) list.set(at, document.createNode(writtenSegment(rule, currency)));
  else list.add(document.createNode(writtenSegment(rule, currency)));
  return true;
}

function lines(document: Document): string {
  return document.toString({ lineWidth: 0 }).trimEnd();
}
