import { text } from "../../sql/literal.ts";

/** The least and the greatest key of a sealed file; null: it has none. */
export interface KeyRange {
  readonly least: string | null;
  readonly most: string | null;
}

/** One row for each of the files: `nth` (from 0), and its `KeyRange`. */
export function keyRangesSql(files: readonly string[], id: string): string {
  return files
    .map(
      (file, i) =>
        `SELECT ${i} AS nth, min(${id}) AS least, max(${id}) AS most FROM read_parquet(${text(file)})`,
    )
    .join(" UNION ALL ");
}
