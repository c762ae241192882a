import { sheetNumber } from "../../../../core/facts/cells/sheet-cell.ts";
import { readXml, tornSheet } from "./read-xml.ts";
import type { SharedTexts } from "./shared-texts.ts";
import { sheetText } from "./sheet-text.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** What a cell holds: a text of its owner, a number or date of the sheet's own as text, an error, a formula without result. */
export type SheetCell = readonly [as: "text" | "number" | "error" | "noResult", text: string];

/** A row with something in it; cells by column from 0. */
export interface SheetRow {
  /** As the sheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** As many rows as a sheet can have, twice. */
const mostRows = 2 ** 21;

/** Reads the rows of a sheet that have something in them. `pause` comes between, with the bytes read; true ends it. */
export async function readRows(
  sheet: Sheet,
  workbook: Workbook,
  onRow: (row: SheetRow) => void,
  pause: (bytes: number) => Promise<boolean> | boolean,
): Promise<void> {
  const text = sheetText();
  let row = 0;
  let column = -1;
  let cells: (SheetCell | undefined)[] = [];
  let type = "n";
  let style = 0;
  let formula = false;
  let phonetic = 0;
  await readXml(sheet.part.read(), {
    open(name, attribute) {
      switch (name) {
        case "v":
          return text.listen(true);
        case "c":
          column = columnOf(attribute("r")) ?? column + 1;
          type = attribute("t") ?? "n";
          style = Number(attribute("s") ?? 0);
          formula = false;
          return text.begin();
        case "row":
          row = rowAfter(row, Number(attribute("r")));
          column = -1;
          cells = [];
          return;
        case "f":
          formula = true;
          return;
        case "rPh":
          phonetic++;
          return;
        case "t":
          if (phonetic === 0) text.listen(true);
      }
    },
    text: (found) => text.add(found),
    close(name) {
      if (name === "v" || name === "t") text.listen(false);
      else if (name === "rPh") phonetic--;
      else if (name === "c") {
        const cell = cellOf(type, text.taken(), style, formula, workbook);
        if (cell) cells[column] = cell;
      } else if (name === "row" && cells.length > 0) onRow({ number: row, cells });
    },
    pause,
  });
}

/** Where rows have no names, or senseless ones, they follow each other. */
function rowAfter(row: number, named: number): number {
  return Number.isInteger(named) && named > row && named <= mostRows ? named : row + 1;
}

/** Column of a cell's name, from 0: `AB12` is 27. */
function columnOf(reference: string | undefined): number | null {
  if (reference === undefined) return null;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column > 0 && column <= 16_384 ? column - 1 : null;
}

function cellOf(
  type: string,
  text: string,
  style: number,
  formula: boolean,
  { texts, formats, calendar }: Workbook,
): SheetCell | undefined {
  switch (type) {
    case "s":
      return text === "" ? undefined : owned(sharedAt(texts, text));
    case "inlineStr":
    case "str":
      return owned(text);
    case "b":
      return text === "" ? undefined : ["text", text.trim() === "1" ? "true" : "false"];
    case "e":
      // The spreadsheet's own word for nothing.
      return text === "#N/A" || text === ""
        ? undefined
        : ["error", /^#[\w/!?]{1,20}$/.test(text) ? text : "#?"];
    case "d":
      return owned(text);
  }
  if (text === "") return formula ? ["noResult", ""] : undefined;
  const number = sheetNumber(text, formats[style] ?? general, calendar);
  return number === null ? owned(text) : ["number", number];
}

function sharedAt(texts: SharedTexts, index: string): string {
  const text = texts.at(Number(index));
  if (text === undefined) throw tornSheet(`no shared text ${index.slice(0, 20)}`);
  return text;
}

const general = { shows: "number", digits: 0, fine: false } as const;

const owned = (text: string): SheetCell | undefined => (text.trim() === "" ? undefined : ["text", text]);
