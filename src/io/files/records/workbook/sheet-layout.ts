import { isHeader, isUsualName } from "../sniff.ts";
import type { SheetRow } from "./sheet-rows.ts";

/** How a sheet is laid out, from its first rows. */
export interface SheetLayout {
  /** Null: there is none. */
  readonly header: readonly string[] | null;
  /** The row of the header; 0 where there is none. */
  readonly headerRow: number;
  /** Rows above the header are not empty. */
  readonly hasTitle: boolean;
  /** Headers that columns are recognised by. */
  readonly usual: number;
  readonly sample: readonly (readonly string[])[];
}

/** A header is looked for in so many rows that hold something. */
const mostAbove = 30;

/**
 * Finds the header: the first row with two usual names, or the one below it where that has more of them in more cells (above it
 * stand the names of groups of columns); else the first that is at least half as wide as most rows and looks like one. `told` is what a map says of it. Null where no row holds anything.
 */
export function sheetLayout(rows: readonly SheetRow[], told: boolean | null): SheetLayout | null {
  if (rows.length === 0) return null;
  const texts = rows.map(({ cells }) => Array.from(cells, (cell) => cell?.[1] ?? ""));
  const usual = texts.map((cells) => cells.filter((cell) => cell !== "" && isUsualName(cell.trim())).length);
  const from = (at: number): SheetLayout => ({
    header: (texts[at] as string[]).map((cell) => cell.trim().replaceAll(/\s+/g, " ")),
    headerRow: rows[at]?.number ?? 0,
    hasTitle: at > 0,
    usual: usual[at] as number,
    sample: texts.slice(at + 1),
  });
  const bare: SheetLayout = { header: null, headerRow: 0, hasTitle: false, usual: 0, sample: texts };
  if (told === false) return bare;
  const looked = texts.slice(0, mostAbove);
  const named = looked.findIndex((_, i) => (usual[i] as number) >= 2);
  const filled = texts.map((cells) => cells.filter((cell) => cell !== "").length);
  const isGrouping = (i: number) =>
    (filled[i] as number) < (filled[i + 1] ?? 0) && (usual[i] as number) < (usual[i + 1] ?? 0);
  if (named >= 0) return from(isGrouping(named) ? named + 1 : named);
  const middle = filled.toSorted((a, b) => a - b)[Math.floor(filled.length / 2)] as number;
  const wide = looked.findIndex((_, i) => (filled[i] as number) * 2 > middle);
  if (wide < 0) return bare;
  return told || isHeader(texts[wide] as string[], texts.slice(wide + 1)) ? from(wide) : bare;
}
