import { type CsvCell, safeCsvLine } from "../../core/words/csv.ts";
import { currencyDigits } from "../../core/words/currency-digits.ts";
import { peopleCell } from "../../core/words/people-cell.ts";
import { Icon } from "../shell/Icon.tsx";
import { useWords } from "../words/use-words.ts";
import { handFile } from "./hand-file.ts";

/** Minor units as a file has them, in whole units: `inUnits(74250, "NOK")` is 742.5. */
export function inUnits(minor: number | null, currency: string): number | null {
  return minor === null ? null : minor / 10 ** (currencyDigits(currency) ?? 2);
}

/** A cell of a file; a number of people is told as the page tells it where they are few and hidden. */
export type FileCell = CsvCell | { readonly people: number | null };

/** Saves a table that is shown whole, its numbers as numbers. `e` presses it. */
export function SeenFile({
  head,
  rows,
  file,
}: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly FileCell[])[];
  readonly file: string;
}) {
  const { say, f } = useWords();
  const written = (cell: FileCell): CsvCell => {
    if (cell === null || typeof cell !== "object") return cell;
    return peopleCell(cell.people, f);
  };
  const save = () => {
    const lines = [head, ...rows.map((row) => row.map(written))].map((row) => `${safeCsvLine(row)}\r\n`);
    handFile(["\uFEFF", ...lines], file, "text/csv;charset=utf-8");
  };
  return (
    <button type="button" className="plain" data-export="" onClick={save}>
      <Icon name="download" />
      {say("shell.csv")}
    </button>
  );
}
