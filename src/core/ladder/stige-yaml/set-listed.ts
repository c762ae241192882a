import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";

/**
 * The text of a `stige.yaml` in whose list of some name one item stands in place of the one that is meant, or as a further one; `item` null: without it. A
 * list that has become empty goes. All else is left as the person wrote it, comments too. For a file that `readStigeYaml` accepts; null where it is written
 * so that only its writer can change it (by an alias, or all of it in braces).
 */
export function setListed(
  text: string,
  list: "segments" | "alerts",
  isMeant: (item: YAMLMap) => boolean,
  item: object | null,
): string | null {
  const root = parseDocument(text, { logLevel: "silent" }).contents;
  if (!isMap(root) || root.flow) return null;
  const pair = root.items.find(({ key }) => isScalar(key) && key.value === list);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (!pair) {
    if (item === null) return text;
    const document = parseDocument(`${list}: []`);
    document.set(list, [item]);
    return `${text.trimEnd()}${newline}${lines(document).replaceAll("\n", newline)}${newline}`;
  }
  const from = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
  const end = isSeq(pair.value) ? pair.value.range?.[1] : undefined;
  if (from === undefined || end === undefined) return null;
  const to = from + text.slice(from, end).trimEnd().length;
  const own = parseDocument(text.slice(from, to).replaceAll("\r\n", "\n"), { logLevel: "silent" });
  if (own.errors.length > 0 || !changed(own, list, isMeant, item)) return null;
  const after = own.has(list) ? lines(own).replaceAll("\n", newline) : "";
  const rest = after === "" ? text.slice(to).replace(/^[^\n]*\n?/, "") : text.slice(to);
  return text.slice(0, from) + after + rest;
}

function changed(
  document: Document,
  name: string,
  isMeant: (item: YAMLMap) => boolean,
  item: object | null,
): boolean {
  const list = document.get(name);
  if (!isSeq(list)) return false;
  const at = list.items.findIndex((one) => isMap(one) && isMeant(one));
  if (item === null) {
    if (at >= 0) list.delete(at);
    if (list.items.length === 0) document.delete(name);
  } else if (at >= 0) list.set(at, document.createNode(item));
  else list.add(document.createNode(item));
  return true;
}

function lines(document: Document): string {
  return document.toString({ lineWidth: 0 }).trimEnd();
}
