import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar, visit } from "yaml";
import type { ExclusionRule } from "../../facts/persons/exclusions.ts";

/**
 * The text of a `stige.yaml` in which a rule excludes people, or does no longer; all else left as the person wrote it,
 * comments too. For a file that `readStigeYaml` accepts; null where it is written so that only its writer can change it (by
 * an alias, or all of it in braces). `setExclusion("shop: ...\n", { by: "relays" }, true)` ends with `exclude: { relays: true }`.
 */
export function setExclusion(text: string, rule: ExclusionRule, excluded: boolean): string | null {
  const root = parseDocument(text, { logLevel: "silent" }).contents;
  if (!isMap(root) || root.flow) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === "exclude");
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!pair) {
    const line = written(parseDocument("exclude: {}"), "{ ", rule, excluded);
    return line === null ? null : `${text.trimEnd()}${newline}${line.replaceAll("\n", newline)}${newline}`;
  }
  const from = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  const end = isMap(pair.value) ? pair.value.range?.[1] : undefined;
  if (from === undefined || end === undefined) return null;
  const to = from + text.slice(from, end).trimEnd().length;
  const own = text.slice(from, to).replaceAll("\r\n", "\n");
  const after = written(parseDocument(own, { logLevel: "silent" }), own, rule, excluded);
  return after === null ? null : text.slice(0, from) + after.replaceAll("\n", newline) + text.slice(to);
}

/** An `exclude:` of its own with the rule in it or out of it. */
function written(document: Document, before: string, rule: ExclusionRule, excluded: boolean): string | null {
  if (document.errors.length > 0) return null;
  if (rule.by === "relays" || rule.by === "companies") {
    if (excluded) document.setIn(["exclude", rule.by], true);
    else document.deleteIn(["exclude", rule.by]);
    return textOf(document, before);
  }
  const list = document.getIn(["exclude", rule.by], true);
  if (list === undefined) {
    if (excluded) document.setIn(["exclude", rule.by], flowList(document, rule.text));
    return textOf(document, before);
  }
  if (!isSeq(list)) return null;
  const same = (item: unknown) => isScalar(item) && textIn(item) === rule.text.toLowerCase();
  const there = list.items.some(same);
  if (excluded && !there) list.add(document.createNode(rule.text));
  if (!excluded) list.items = list.items.filter((item) => !same(item));
  if (list.items.length === 0) document.deleteIn(["exclude", rule.by]);
  return textOf(document, before);
}

/** A number as it is written, `0071`, is another than its value. */
function textIn({ source, value }: Scalar): string {
  return (source ?? String(value)).toLowerCase();
}

function flowList(document: Document, text: string) {
  const list = document.createNode([text]);
  list.flow = true;
  return list;
}

/** With blanks inside of braces where there are some already. */
function textOf(document: Document, before: string): string {
  // What looks like a number is a text here: `0071` would be written as 71.
  visit(document, {
    Scalar(_, item) {
      const { value, source } = item;
      if (typeof value === "number" && source !== undefined && source !== String(value)) item.value = source;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: before.includes("{ ") }).trimEnd();
}
