export type CsvCell = string | number | null;

const formula = /^[=+\-@\t\r]/;

/** A row as a line of CSV without its end; null is an empty cell. `csvLine(["a,b", 2, null])` is `"a,b",2,`. */
export function csvLine(row: readonly CsvCell[]): string {
  return row
    .map((cell) => {
      if (cell === null) return "";
      if (typeof cell === "number") return String(cell);
      return cell === "" || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(",");
}

/** The same where a text that a spreadsheet would run as a formula is made harmless by an apostrophe. `safeCsvLine(["=1+1"])` is `'=1+1`. */
export function safeCsvLine(row: readonly CsvCell[]): string {
  return csvLine(row.map((cell) => (typeof cell === "string" && formula.test(cell) ? `'${cell}` : cell)));
}
