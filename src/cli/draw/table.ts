import { length, padEnd, padStart } from "../text.ts";
import type { Paint } from "./paint.ts";

/** One column of a table; numbers stand to the right. */
export interface TableColumn {
  readonly head: string;
  readonly right: boolean;
}

/** A table: heads dim, columns two blanks apart. Rows may hold paint; their width is that of what is seen. */
export function table(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  paint: Paint,
  margin = "  ",
): string[] {
  const widths = columns.map(({ head }, i) =>
    Math.max(visible(head), ...rows.map((row) => visible(row[i] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ right }, i) => {
        const cell = cells[i] ?? "";
        const extra = cell.length - bare(cell).length;
        const width = (widths[i] ?? 0) + extra;
        return right ? padStart(cell, width) : padEnd(cell, width);
      })
      .join("  ")
      .trimEnd();
  const head = columns.some((column) => column.head !== "")
    ? [margin + paint.dim(line(columns.map((column) => column.head)))]
    : [];
  return [...head, ...rows.map((row) => margin + line(row))];
}

/** How many characters of a painted text are seen. */
export function visible(text: string): number {
  return length(bare(text));
}

const escapeCode = "\u001b";
const paints = new RegExp(`${escapeCode}\\[[0-9;]*m`, "g");
const bare = (text: string) => text.replaceAll(paints, "");
