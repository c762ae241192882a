import { text } from "../sql/literal.ts";

/** What programs write where there is nothing. */
const nothing = [
  "NULL",
  "null",
  "Null",
  "\\N",
  "NaN",
  "nan",
  "NAN",
  "None",
  "N/A",
  "n/a",
  "#N/A",
  "NA",
  "(null)",
  "<null>",
  "-",
];

/**
 * A cell's text without blanks at its ends, null where nothing is said. `breaks`: line breaks within cells stand as
 * record separators and are put back.
 */
export function rawCellSql(cell: string, breaks: boolean): string {
  const whole = breaks ? `replace(${cell}, chr(30), chr(10))` : cell;
  const blanks = "' ' || chr(9) || chr(10) || chr(13) || chr(160)";
  const edged = [" ", "\t", "\u00a0", "\n"]
    .map((blank) => `starts_with(${cell}, ${text(blank)}) OR ends_with(${cell}, ${text(blank)})`)
    .concat(breaks ? [`contains(${cell}, chr(30))`] : [])
    .join(" OR ");
  return `CASE WHEN ${edged} THEN nullif(trim(${whole}, ${blanks}), '') WHEN ${cell} IN ('', ${nothing.map(text).join(", ")}) THEN NULL ELSE ${cell} END`;
}
