import { text } from "../../sql/literal.ts";

/** What programs write where there is nothing. */
const nothing = ["NULL", "null", "\\N", "NaN", "nan", "None", "N/A", "n/a", "#N/A", "NA", "(null)", "-"];
const noNumber = ["NaN", "nan"];
const longest = Math.max(...nothing.map((word) => word.length));
const hardBlank = text("\u00a0");
const blanks = text(" \t\n\r\u00a0");
const tab = text("\t");

/**
 * A cell's text without blanks at its ends, null where nothing is said. `breaks`: line breaks within cells stand as
 * record separators and are put back. `strict`: a cell must be a number, and one that says it is none is not taken for empty. No `IN` list: DuckDB makes a join of a long one, and a join loses the order of rows.
 */
export function rawCellSql(cell: string, breaks: boolean, strict = false): string {
  const whole = breaks ? `replace(${cell}, chr(30), chr(10))` : cell;
  const edged = [
    `${cell} < '!'`,
    `ends_with(${cell}, ' ')`,
    `ends_with(${cell}, ${tab})`,
    `starts_with(${cell}, ${hardBlank})`,
    `ends_with(${cell}, ${hardBlank})`,
    ...(breaks ? [`contains(${cell}, chr(30))`] : []),
  ].join(" OR ");
  const words = strict ? nothing.filter((word) => !noNumber.includes(word)) : nothing;
  const empty = `list_contains([${words.map(text).join(", ")}], ${cell})`;
  return `CASE WHEN ${edged} THEN nullif(trim(${whole}, ${blanks}), '')
    WHEN strlen(${cell}) <= ${longest} AND ${empty} THEN NULL ELSE ${cell} END`;
}
