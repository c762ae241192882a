import type { WrittenMap } from "../../../../core/facts/columns/written-map.ts";
import { message } from "../../../../core/words/say.ts";
import { StigeError } from "../../../../core/words/stige-error.ts";
import { type SheetLayout, sheetLayout } from "./sheet-layout.ts";
import { readRows, type SheetRow } from "./sheet-rows.ts";
import type { Sheet, Workbook } from "./workbook.ts";

/** The sheet to read. */
export interface Chosen {
  readonly sheet: Sheet;
  /** Null: nothing stands in it. */
  readonly layout: SheetLayout | null;
  /** Other sheets with data. */
  readonly others: readonly string[];
  /** Whether it would be read where no map names one. */
  readonly isUsual: boolean;
}

const looked = 200;
const mostSheets = 100;

/**
 * The sheet that a map names, by its name or number; else the first that shows and has a header of usual names, else the
 * first with rows. Throws `file` where there is none such.
 */
export async function chooseSheet(workbook: Workbook, map: WrittenMap | null): Promise<Chosen> {
  const { sheets } = workbook;
  const told = map?.header ?? null;
  const wanted = map?.sheet;
  const named =
    wanted === undefined
      ? undefined
      : (sheets.find(({ name }) => isCalled(name, wanted)) ?? sheets[Number(wanted) - 1]);
  if (wanted !== undefined && !named) throw noSheet(String(wanted), sheets);
  const seen: { sheet: Sheet; layout: SheetLayout | null }[] = [];
  for (const sheet of sheets.filter(({ hidden }) => !hidden).slice(0, mostSheets))
    seen.push({ sheet, layout: sheetLayout(await firstRows(sheet, workbook), told) });
  const withRows = seen.filter(({ layout }) => (layout?.sample.length ?? 0) > 0);
  const usual =
    withRows.find(({ layout }) => (layout?.usual ?? 0) >= 2) ??
    withRows[0] ??
    seen.find(({ layout }) => layout) ??
    seen[0];
  const chosen = named
    ? { sheet: named, layout: sheetLayout(await firstRows(named, workbook), told) }
    : usual;
  if (!chosen) throw noSheet("", sheets);
  return {
    ...chosen,
    others: withRows.filter(({ sheet }) => sheet !== chosen.sheet).map(({ sheet }) => sheet.name),
    isUsual: chosen.sheet === usual?.sheet,
  };
}

const isCalled = (name: string, wanted: string | number) =>
  name.trim().toLowerCase() === String(wanted).trim().toLowerCase();

async function firstRows(sheet: Sheet, workbook: Workbook): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  await readRows(
    sheet,
    workbook,
    (row) => rows.length < looked && rows.push(row),
    () => rows.length >= looked,
  );
  return rows;
}

function noSheet(sheet: string, sheets: readonly Sheet[]): StigeError {
  return new StigeError(
    "file",
    message("files.problem.noSheet", { sheet }),
    message("files.problem.noSheet.fix", { sheets: sheets.map(({ name }) => name) }),
  );
}
