import { type ToPack, zipBytes } from "./zip-bytes.ts";

/** What stands in a cell; a bare text or number is written as Excel does, a text shared. */
export type SheetValue =
  | string
  | number
  | boolean
  | null
  | { readonly inline: string }
  | { readonly error: string }
  /** A number with the code of its format. */
  | { readonly number: number | string; readonly format: string | number }
  /** A formula with the result that was kept; null: none was. */
  | { readonly formula: string; readonly result: string | number | null }
  /** Any XML in the place of a cell; `@` is its name. */
  | { readonly xml: string };

export interface SheetToWrite {
  readonly name: string;
  /** Row by row from 1; null is a row that is not written. */
  readonly rows: readonly (readonly SheetValue[] | null)[];
  readonly hidden?: boolean;
}

export interface HowToWrite {
  readonly calendar?: 1900 | 1904;
  /** Leaves out the names of rows and cells, as some writers do. */
  readonly nameless?: boolean;
  /** A prefix before all names of the sheets' XML, as some writers have it. */
  readonly prefix?: string;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook, written from ECMA-376 by hand. */
export function xlsxBytes(sheets: readonly SheetToWrite[], how: HowToWrite = {}): Buffer {
  return zipBytes(xlsxParts(sheets, how));
}

/** The files that a workbook is packed from. */
export function xlsxParts(sheets: readonly SheetToWrite[], how: HowToWrite = {}): ToPack[] {
  const shared = numbered<string>();
  const formats = numbered<string | number>();
  formats.of("General");
  const xml = sheets.map((sheet) => sheetXml(sheet, how, shared, formats));
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const custom = formats.all
    .map((format, i) => [i, format] as const)
    .filter(([, f]) => typeof f === "string");
  return [
    { name: "[Content_Types].xml", bytes: `${head}<Types/>` },
    { name: "_rels/.rels", bytes: relations([["rId1", "officeDocument", "xl/workbook.xml"]]) },
    {
      name: "xl/workbook.xml",
      bytes: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${how.calendar === 1904 ? ' date1904="1"' : ""}/><sheets>${sheets
        .map(
          ({ name, hidden }, i) =>
            `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: relations([
        ...sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`] as const),
        ["rIdS", "styles", "styles.xml"],
        ["rIdT", "sharedStrings", "/xl/sharedStrings.xml"],
      ]),
    },
    {
      name: "xl/styles.xml",
      bytes: `${head}<styleSheet xmlns="${main}"><numFmts>${custom
        .map(([i, code]) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(String(code))}"/>`)
        .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.all
        .map((format, i) => `<xf numFmtId="${typeof format === "number" ? format : 164 + i}"/>`)
        .join("")}</cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      bytes: `${head}<sst xmlns="${main}">${shared.all
        .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
        .join("")}</sst>`,
    },
    ...xml.map((bytes, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, bytes: head + bytes })),
  ];
}

function sheetXml(
  { rows }: SheetToWrite,
  { nameless = false, prefix = "" }: HowToWrite,
  shared: Numbered<string>,
  formats: Numbered<string | number>,
): string {
  const named = rows.flatMap((row, r) => {
    if (row === null) return [];
    const cells = row.flatMap((value, c) => {
      const name = `${columnName(c)}${r + 1}`;
      if (value === null) return nameless ? ["<c/>"] : [];
      return [cellXml(value, nameless ? "" : ` r="${name}"`, name, shared, formats)];
    });
    return [`<row${nameless ? "" : ` r="${r + 1}"`}>${cells.join("")}</row>`];
  });
  const xml = `<worksheet xmlns="${main}"><sheetData>${named.join("")}</sheetData></worksheet>`;
  return prefix === ""
    ? xml
    : xml.replace("xmlns=", `xmlns:${prefix}=`).replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}:`);
}

function cellXml(
  value: Exclude<SheetValue, null>,
  at: string,
  name: string,
  shared: Numbered<string>,
  formats: Numbered<string | number>,
): string {
  if (typeof value === "string") return `<c${at} t="s"><v>${shared.of(value)}</v></c>`;
  if (typeof value === "number") return `<c${at}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c${at} t="b"><v>${value ? 1 : 0}</v></c>`;
  if ("inline" in value) return `<c${at} t="inlineStr"><is><t>${escaped(value.inline)}</t></is></c>`;
  if ("error" in value) return `<c${at} t="e"><v>${value.error}</v></c>`;
  if ("number" in value) return `<c${at} s="${formats.of(value.format)}"><v>${value.number}</v></c>`;
  if ("xml" in value) return value.xml.replaceAll("@", name);
  const formula = `<f>${escaped(value.formula)}</f>`;
  if (value.result === null) return `<c${at}>${formula}</c>`;
  const type = typeof value.result === "string" ? ' t="str"' : "";
  return `<c${at}${type}>${formula}<v>${escaped(String(value.result))}</v></c>`;
}

interface Numbered<T> {
  readonly all: readonly T[];
  of(value: T): number;
}

/** Numbers given to values as they come. */
function numbered<T>(): Numbered<T> {
  const numbers = new Map<T, number>();
  const all: T[] = [];
  return {
    all,
    of(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, all.length);
      return all.push(value) - 1;
    },
  };
}

const columnName = (c: number): string =>
  (c < 26 ? "" : columnName(Math.floor(c / 26) - 1)) + String.fromCharCode(65 + (c % 26));

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
