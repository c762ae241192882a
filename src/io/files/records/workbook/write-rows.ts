import { open } from "node:fs/promises";
import { message } from "../../../../core/words/say.ts";
import { StigeError } from "../../../../core/words/stige-error.ts";
import { breakInCell, unit } from "../rewrite-records.ts";
import { maxRecordBytes } from "../text-records.ts";
import type { SheetLayout } from "./sheet-layout.ts";
import { readRows, type SheetCell } from "./sheet-rows.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** What stands before a cell that is no text of its owner. */
export const mark = { number: "\u001d", error: "\u001c", noResult: "\u001b" };

/** What was written of a sheet. */
export interface Written {
  readonly rows: number;
  readonly columns: number;
  /** By column, how many cells hold numbers and dates of the sheet's own, and how many texts. */
  readonly numbers: readonly number[];
  readonly texts: readonly number[];
}

/** Columns further right are not read. */
const mostColumns = 2_000;
const flushLetters = 1 << 20;
const between = String.fromCharCode(unit);

/** Writes the rows below the header as a rewritten text (see `Rewriting`), with every cell that is no text marked. */
export async function writeRows(
  path: string,
  sheet: Sheet,
  workbook: Workbook,
  { headerRow, header }: SheetLayout,
  progress: (bytes: number) => void,
): Promise<Written> {
  let columns = header?.length ?? 0;
  const numbers: number[] = [];
  const texts: number[] = [];
  let rows = 0;
  let waiting = "";
  let done = 0;
  const target = await open(path, "wx", 0o600);
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "") await target.writeFile(text);
  };
  try {
    await readRows(
      sheet,
      workbook,
      ({ number, cells }) => {
        if (number <= headerRow) return;
        rows++;
        if (cells.length > columns) columns = widened(cells.length);
        let line = `${number}${between}`;
        for (let c = 0; c < cells.length; c++) {
          const cell = cells[c];
          line += between;
          if (!cell) continue;
          const counts = cell[0] === "text" ? texts : numbers;
          counts[c] = (counts[c] ?? 0) + 1;
          line += cellText(cell);
        }
        waiting += line.length > maxRecordBytes / 3 ? kept(line, number) : `${line}\n`;
      },
      async (bytes) => {
        done += bytes;
        progress(done);
        if (waiting.length > flushLetters || bytes === 0) await flush();
        return false;
      },
    );
  } finally {
    await target.close();
  }
  return { rows, columns, numbers, texts };
}

function widened(columns: number): number {
  if (columns > mostColumns)
    throw new StigeError(
      "file",
      message("files.problem.wideSheet", { columns, most: mostColumns }),
      message("files.problem.wideSheet.fix"),
    );
  return columns;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\u0000-\u001f]/;

function cellText([as, text]: SheetCell): string {
  if (as !== "text") return mark[as] + text;
  if (!controls.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/\r?\n|\r/g, String.fromCharCode(breakInCell)).replace(/[\u0000-\u001d\u001f]/g, " ");
}

/** A row, or what is said of one that is too long. */
function kept(line: string, number: number): string {
  if (Buffer.byteLength(line) <= maxRecordBytes) return `${line}\n`;
  const start = line.slice(line.indexOf(between) + 2, 200).replaceAll(between, " ");
  return `${number}${between}files.reject.longRow {"bytes":${maxRecordBytes}}${between}${start}\n`;
}
