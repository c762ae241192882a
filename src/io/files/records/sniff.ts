import { foldHeader, headerForms } from "../../../core/facts/columns/fold-header.ts";
import { lexicon } from "../../../core/facts/columns/lexicon.ts";
import { formatOf } from "../../../core/facts/formats/known-formats.ts";
import { type KindName, kinds } from "../../../core/facts/kinds.ts";
import type { Delimiter } from "../../../core/words/text-layout.ts";
import { recordTokenizer } from "./record-tokenizer.ts";

/** How a delimited text is laid out. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Lines before the header or the first record: `sep=;`, or titles above the header of a known export. */
  readonly preamble: number;
  readonly header: readonly string[] | null;
  readonly columns: number;
  /** Records seen in the beginning, the header not among them. */
  readonly sample: readonly (readonly string[])[];
}

export const delimiterByte: Readonly<Record<Delimiter, number | "blank">> = {
  tab: 9,
  semicolon: 59,
  pipe: 124,
  comma: 44,
  blank: "blank",
};

/** Signs that part cells, the least ambiguous first: a comma may also be a decimal sign. */
const signs = ["tab", "semicolon", "pipe", "comma"] as const;
const sampled = 200;

/**
 * The layout of a text from its beginning. `whole`: the text is all of it, so its last line counts. `told` is what a map
 * says. Null where there is no record at all.
 */
export function sniff(
  text: string,
  whole: boolean,
  told: { delimiter: Delimiter | null; header: boolean | null },
): Layout | null {
  const separator = /^\s*sep=(.)\r?\n?/i.exec(text);
  const titles = separator || told.header === false ? "" : titlesAbove(text, told.delimiter);
  const bytes = Buffer.from(text.slice(separator ? separator[0].length : titles.length));
  const named = separator && signs.find((sign) => delimiterByte[sign] === separator[1]?.charCodeAt(0));
  const delimiter = told.delimiter ?? named ?? likeliest(bytes, whole);
  const records = recordsOf(bytes, delimiter, whole);
  const [first, ...rest] = records;
  if (!first) return null;
  const hasHeader = told.header ?? isHeader(first, rest);
  return {
    delimiter,
    preamble: separator ? 1 : titles.split("\n").length - 1,
    header: hasHeader ? first.map((cell) => cell.trim()) : null,
    columns: hasHeader ? widthOf(first, rest) : mode(records.map((r) => r.length)).value,
    sample: hasHeader ? rest : records,
  };
}

/** Whether a text is surely no table: neither are its columns called what columns are, nor are its lines parted alike. */
export function isProse(text: string, whole: boolean): boolean {
  if (/^\s*\{/.test(text)) return false;
  const layout = sniff(text, whole, { delimiter: null, header: null });
  if (!layout) return true;
  const { header, columns, sample } = layout;
  if ((header ?? []).filter(isUsualName).length >= 2) return false;
  const alike = sample.filter(({ length }) => length === columns).length;
  return columns < 2 || sample.length + (header ? 1 : 0) < 2 || alike < 0.9 * sample.length;
}

const mostTitles = 8;

/** The lines above the header of a known export, which reports begin with: what they are of and from when till when. */
function titlesAbove(text: string, told: Delimiter | null): string {
  const lines = text.split("\n", mostTitles + 1);
  const isKnown = (line: string) =>
    (told ? [told] : signs).some((sign) => {
      const [cells = []] = recordsOf(Buffer.from(line), sign, true);
      return cells.length > 1 && formatOf(cells.map((cell) => cell.trim())) !== null;
    });
  const at = lines.findIndex(isKnown);
  return lines
    .slice(0, Math.max(at, 0))
    .map((line) => `${line}\n`)
    .join("");
}

/** The header's width; one empty cell more where the header ends with a delimiter and the records do not. */
function widthOf(header: readonly string[], rest: readonly (readonly string[])[]): number {
  const { value } = mode(rest.map((record) => record.length));
  const isTrailing = header.slice(value).every((cell) => cell.trim() === "");
  return value > 0 && value < header.length && isTrailing ? value : header.length;
}

/** The sign that gives a header of usual names, else the one that parts most records alike. */
function likeliest(bytes: Buffer, whole: boolean): Delimiter {
  let best: { delimiter: Delimiter; score: readonly number[] } | null = null;
  for (const delimiter of signs) {
    const records = recordsOf(bytes, delimiter, whole);
    const first = records[0] ?? [];
    const { value, share } = mode(records.map((record) => record.length));
    const usual = first.filter((cell) => isUsualName(cell.trim())).length;
    if (usual < 2 && (value < 2 || share < 0.5)) continue;
    const score = [usual >= 2 ? usual : 0, share >= 0.9 ? 1 : 0, first.length === value ? 1 : 0, value];
    if (!best || isBetter(score, best.score)) best = { delimiter, score };
  }
  if (best) return best.delimiter;
  const blanks = mode(recordsOf(bytes, "blank", whole).map((record) => record.length));
  return blanks.value >= 2 && blanks.share >= 0.9 ? "blank" : "comma";
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && (a[at] as number) > (b[at] as number);
}

function recordsOf(bytes: Buffer, delimiter: Delimiter, whole: boolean): string[][] {
  const tokens = recordTokenizer({ delimiter: delimiterByte[delimiter], quotes: delimiter !== "blank" });
  const records: string[][] = [];
  for (let from = 0; from < bytes.length && records.length < sampled; ) {
    const end = tokens.next(bytes, from, bytes.length, whole || records.length === 0);
    if (end < 0) break;
    from = end;
    const cells = Array.from({ length: tokens.count }, (_, c) =>
      bytes
        .toString("utf8", tokens.starts[c], tokens.ends[c])
        .replaceAll('""', tokens.knotty[c] ? '"' : '""'),
    );
    if (cells.length > 1 || (cells[0] ?? "") !== "") records.push(cells);
  }
  return records;
}

function mode(values: readonly number[]): { value: number; share: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let value = 0;
  let most = 0;
  for (const [candidate, count] of counts)
    if (count > most || (count === most && candidate > value)) [value, most] = [candidate, count];
  return { value, share: values.length > 0 ? most / values.length : 0 };
}

/** Whether a record is a header: none of its cells looks like a value, and it holds a usual name or differs from what stands below. */
export function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const cells = first.map((cell) => cell.trim());
  if (cells.every((cell) => cell === "") || cells.some(isValue)) return false;
  if (cells.some((cell) => isUsualName(cell))) return true;
  if (rest.some((record) => record.some((cell) => isValue(cell.trim())))) return true;
  const folded = cells.map(foldHeader);
  return cells.every((cell) => cell !== "") && new Set(folded).size === cells.length;
}

const isValue = (cell: string) =>
  /^[-+(]?[\d.,' ]*\d[\d.,' )-]*$/.test(cell) ||
  /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(cell) ||
  /\S@\S/.test(cell);

/** Whether a header is one that columns are recognised by. */
export const isUsualName = (cell: string) =>
  headerForms(cell).some((form) =>
    (Object.keys(kinds) as KindName[]).some((kind) => lexicon(kind).has(form)),
  );
