import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import { currencyDigits } from "../../words/currency-digits.ts";
import { nearestWord } from "../../words/nearest-word.ts";
import type { Checked, Problem } from "../../words/problem.ts";
import { type Message, message } from "../../words/say.ts";
import { charsets, delimiters } from "../../words/text-layout.ts";
import { type KindName, kinds } from "../kinds.ts";
import type { DateOrder, DecimalSign, TaxWay, WrittenColumn, WrittenMap } from "./written-map.ts";

const dateOrders: readonly DateOrder[] = [
  "day-first",
  "month-first",
  "year-first",
  "epoch-seconds",
  "epoch-milliseconds",
];
const decimals: readonly DecimalSign[] = ["comma", "dot"];
const taxWays: readonly TaxWay[] = ["included", "excluded"];

type Report = (node: Node | null, place: string, sentence: Message, fix: Message) => undefined;
type Reader = (node: Node | null, report: Report) => unknown;

/** How each key of a map is read; a reader reports what is wrong and gives undefined. */
const readers: { readonly [K in keyof WrittenMap]-?: Reader } = {
  kind: oneOf("kind", Object.keys(kinds)),
  source: checked("source", (value) => /^\S{1,40}$/.test(value), message("files.map.source.fix")),
  sheet: (node, report) => {
    const value = scalar(node);
    const isNumber = typeof value === "number" && Number.isInteger(value) && value >= 1;
    if (isNumber || (typeof value === "string" && value.trim() !== "")) return value;
    return wrong("sheet", node, report, message("files.map.sheet.fix"));
  },
  header: (node, report) => {
    const word = String(scalar(node)).toLowerCase();
    if (["none", "no", "false"].includes(word)) return false;
    if (["yes", "true", "first", "1"].includes(word)) return true;
    return wrong("header", node, report, message("files.map.choose", { texts: ["none", "yes"] }));
  },
  delimiter: oneOf("delimiter", delimiters),
  charset: oneOf("charset", charsets),
  columns: group("columns", "columns: { gross: 3 }", readColumn),
  values: group("values", 'values: { channel: "newsletter" }', readConstant),
  decimal: oneOf("decimal", decimals),
  tax: oneOf("tax", taxWays),
  dates: oneOf("dates", dateOrders),
  timeZone: checked("timeZone", isTimeZone, message("files.map.timeZone.fix")),
  currency: checked("currency", (value) => currencyDigits(value) !== null, message("files.map.currency.fix")),
};

/**
 * A map file checked as a whole: every mistake at once, with line, column and what would be right. Whether its targets
 * and columns exist is checked when the file is read. `readMapYaml("kind: orders", "map.yaml").value.kind` is `"orders"`.
 */
export function readMapYaml(text: string, place: string): Checked<WrittenMap> {
  const lines = new LineCounter();
  const problems: Problem[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, version: "1.2", merge: false });
  for (const error of document.errors)
    problems.push({
      place,
      ...at(error.pos[0]),
      sentence: message("files.map.yaml", { detail: error.message.split("\n")[0] ?? error.code }),
      fix: message("files.map.yaml.fix"),
    });
  if (problems.length > 0) return { ok: false, problems };
  const report: Report = (node, where, sentence, fix) => {
    problems.push({
      place: where === "" ? place : `${place}: ${where}`,
      ...at(node?.range?.[0] ?? 0),
      sentence,
      fix,
    });
  };
  const map = document.contents === null ? {} : readKeys(document.contents as Node, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: map, warnings: [] };
}

function readKeys(root: Node, report: Report): WrittenMap {
  const read: Record<string, unknown> = {};
  if (!isMap(root)) {
    report(
      root,
      "",
      message("files.map.shape", { key: "map" }),
      message("files.map.shape.fix", { example: "kind: orders" }),
    );
    return {};
  }
  for (const pair of root.items as Pair<Node, Node | null>[]) {
    const key = String(scalar(pair.key));
    const reader = (readers as Readonly<Record<string, Reader>>)[key];
    if (!reader) {
      const meant = nearestWord(key, Object.keys(readers));
      report(
        pair.key,
        key,
        message("files.map.unknownKey", { key }),
        meant
          ? message("files.map.meant", { text: meant })
          : message("files.map.choose", { texts: Object.keys(readers) }),
      );
      continue;
    }
    const value = reader(pair.value, report);
    if (value !== undefined) read[key] = value;
  }
  return read as WrittenMap;
}

const scalar = (node: Node | null): unknown => (isScalar(node) ? node.value : undefined);

function wrong(key: string, node: Node | null, report: Report, fix: Message): undefined {
  const value = scalar(node);
  return report(
    node,
    key,
    message("files.map.value", { key, value: value === undefined ? "…" : String(value) }),
    fix,
  );
}

function oneOf(key: string, texts: readonly string[]): Reader {
  return (node, report) => {
    const value = scalar(node);
    if (typeof value === "string" && texts.includes(value)) return value as KindName;
    const meant = typeof value === "string" ? nearestWord(value, texts) : null;
    return wrong(
      key,
      node,
      report,
      meant
        ? message("files.map.meant", { text: meant })
        : message("files.map.choose", { texts: [...texts] }),
    );
  };
}

function checked(key: string, holds: (value: string) => boolean, fix: Message): Reader {
  return (node, report) => {
    const value = scalar(node);
    return typeof value === "string" && holds(value) ? value : wrong(key, node, report, fix);
  };
}

function group(
  key: string,
  example: string,
  read: (name: string, node: Node | null, report: Report) => unknown,
): Reader {
  return (node, report) => {
    if (!isMap(node))
      return report(
        node,
        key,
        message("files.map.shape", { key }),
        message("files.map.shape.fix", { example }),
      );
    const entries = (node.items as Pair<Node, Node | null>[]).map((pair) => {
      const name = String(scalar(pair.key));
      return [name, read(`${key}.${name}`, pair.value, report)] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  };
}

function readColumn(key: string, node: Node | null, report: Report): WrittenColumn | null | undefined {
  const value = scalar(node);
  if (value === "none" || (value === null && isScalar(node))) return null;
  if (typeof value === "string" && value.trim() !== "") return value;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
  return report(node, key, message("files.map.column", { key }), message("files.map.column.fix"));
}

function readConstant(key: string, node: Node | null, report: Report): string | undefined {
  const value = scalar(node);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return String(value);
  return report(node, key, message("files.map.constant", { key }), message("files.map.constant.fix"));
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
