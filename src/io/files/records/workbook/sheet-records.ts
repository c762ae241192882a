import { rmSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { decideDecimal, type Shape } from "../../../../core/facts/cells/number-form.ts";
import { isNumberShape, shapesSql } from "../../../../core/facts/cells/profile.sql.ts";
import { rawCellSql } from "../../../../core/facts/cells/raw-cell.sql.ts";
import type { DecimalSign } from "../../../../core/facts/columns/written-map.ts";
import { type Message, message } from "../../../../core/words/say.ts";
import { StigeError } from "../../../../core/words/stige-error.ts";
import { duckDbEngine } from "../../../engines/duckdb/open-duckdb.ts";
import type { ReadWish } from "../../reading/file-read.ts";
import { temporaryPath } from "../../temporary-path.ts";
import type { Records, WantedColumn } from "../records.ts";
import { loadUnits } from "../text-records.ts";
import { withZip } from "../zip-file.ts";
import { type Chosen, chooseSheet } from "./choose-sheet.ts";
import { readWorkbook } from "./workbook.ts";
import { mark, type Written, writeRows } from "./write-rows.ts";

/** The records of a workbook: the rows of one sheet. Throws `file` where it cannot be read. */
export async function sheetRecords(
  scratch: DuckDBConnection,
  path: string,
  wish: ReadWish,
  table: string,
): Promise<Records> {
  const to = await temporaryPath(scratch);
  try {
    const { chosen, written } = await withZip(path, async (files) => {
      const workbook = await readWorkbook(files);
      const chosen = await chooseSheet(workbook, wish.map);
      const { layout, sheet, others } = chosen;
      wish.sheetsSeen?.({ read: sheet.name, others });
      if (!layout) throw nothing("empty");
      const progress = (done: number) =>
        wish.progress(Math.min(done, sheet.part.bytes), sheet.part.bytes, "rewrite");
      return { chosen, written: await writeRows(to, sheet, workbook, layout, progress) };
    });
    if (written.rows === 0) throw nothing("onlyHeader");
    await loadUnits(scratch, to, `${table}_sheet`, written.columns, columnsSql(written.columns), []);
    return records(scratch, wish, table, chosen, written);
  } finally {
    rmSync(to, { force: true });
  }
}

function nothing(key: "empty" | "onlyHeader"): StigeError {
  return new StigeError("file", message(`files.problem.${key}`), message(`files.problem.${key}.fix`));
}

const columnsSql = (columns: number) => Array.from({ length: columns }, (_, i) => `c${i}`).join(", ");

function records(
  scratch: DuckDBConnection,
  wish: ReadWish,
  table: string,
  { layout, sheet, others, isUsual }: Chosen,
  { rows, columns, numbers, texts }: Written,
): Records {
  const engine = duckDbEngine(scratch);
  const held = `${table}_sheet`;
  const said: Message[] = [];
  if (others.length > 0 && wish.map?.sheet === undefined)
    said.push(message("files.assume.sheet", { sheet: sheet.name, others: [...others] }));
  if (layout?.hasTitle) said.push(message("files.assume.headerRow", { row: layout.headerRow }));
  /** Where a column holds texts beside numbers of its own, how the texts write decimals. */
  async function textSign(column: number): Promise<DecimalSign> {
    if (!numbers[column] || !texts[column]) return "dot";
    const typed = `(SELECT * FROM ${held} WHERE bad IS NULL AND c${column} > '!')`;
    const shapes = (await engine.rows<Shape>(shapesSql(typed, `c${column}`))).filter(
      ({ shape }) => isNumberShape(shape) && /[.,]/.test(shape),
    );
    if (shapes.length === 0) return "dot";
    return wish.map?.decimal ?? decideDecimal(shapes, wish.country).decimal;
  }
  return {
    headers: Array.from({ length: columns }, (_, i) => (layout?.header ? (layout.header[i] ?? "") : null)),
    sample: layout?.sample ?? [],
    said,
    part: isUsual ? null : sheet.name,
    dotted: (column) => !texts[column],
    async load(wanted) {
      const cells = [];
      for (const { column } of wanted) cells.push(`${cellSql(column, await textSign(column))} AS c${column}`);
      await engine.run(
        `CREATE OR REPLACE TABLE ${table} AS SELECT line, ${badSql(wanted)} AS bad, ltrim(first_cell, ${marks}) AS first_cell, ${cells.join(", ")} FROM ${held}`,
      );
      await engine.run(`DROP TABLE ${held}`);
      const [row] = await engine.rows<{ broken: number }>(`SELECT count(bad) AS broken FROM ${table}`);
      return {
        relation: table,
        types: new Map(wanted.map(({ column }) => [column, "text"])),
        total: rows,
        broken: (row?.broken ?? 0) > 0,
        firstCell: "first_cell",
        lasting: false,
        drop: () => engine.run(`DROP TABLE ${table}`),
      };
    },
  };
}

const sqlMark = (sign: string) => `chr(${sign.charCodeAt(0)})`;
const marks = Object.values(mark).map(sqlMark).join(" || ");

/** A cell without its mark; numbers of the sheet's own as the texts beside them write theirs. */
function cellSql(column: number, sign: DecimalSign): string {
  const cell = `c${column}`;
  const own = sign === "comma" ? `replace(substr(${cell}, 2), '.', ',')` : `substr(${cell}, 2)`;
  return `CASE WHEN starts_with(${cell}, ${sqlMark(mark.number)}) THEN ${own} ELSE ${rawCellSql(cell, true)} END`;
}

/** What is wrong with a row: what was so from the start, else an error in one of the wanted cells. */
function badSql(wanted: readonly WantedColumn[]): string {
  const faults = wanted.flatMap(({ column }) => {
    const cell = `c${column}`;
    const at = `'{"cell":"${columnName(column)}' || line || '"`;
    return [
      `WHEN starts_with(${cell}, ${sqlMark(mark.error)}) THEN 'files.reject.cellError ' || ${at},"error":"' || substr(${cell}, 2) || '"}'`,
      `WHEN starts_with(${cell}, ${sqlMark(mark.noResult)}) THEN 'files.reject.noResult ' || ${at}}'`,
    ];
  });
  return `CASE WHEN bad IS NOT NULL THEN bad ${faults.join(" ")} END`;
}

/** A column's name in a sheet: 27 is `AB`. */
function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
