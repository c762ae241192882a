import { setImmediate as othersTurn } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rawCellSql } from "../../../core/facts/cells/raw-cell.sql.ts";
import { text } from "../../../core/sql/literal.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import type { Records } from "./records.ts";

/** Records that are in memory already: columns with their names, all as long. An empty cell says nothing. */
export interface RowsInMemory {
  readonly total: number;
  readonly columns: readonly { readonly name: string; readonly cells: readonly string[] }[];
  /** The records, from 0, that hold what is no text. */
  readonly broken: readonly number[];
}

const notJson = text("files.reject.notJson {}");

/** The records of rows in memory: a column is handed over as one text, which costs a tenth of what its cells would one by one. */
export function rowRecords(
  scratch: DuckDBConnection,
  { total, columns, broken }: RowsInMemory,
  table: string,
): Records {
  return {
    headers: columns.map(({ name }) => name),
    sample: [],
    dotted: () => true,
    load: async (wanted) => {
      const marks: string[] = [];
      const texts: string[] = [];
      // Many rows are long texts: whoever else has the thread has a turn between two.
      for (const { column } of wanted) {
        const cells = columns[column]?.cells ?? [];
        const mark = markOutside(cells);
        marks.push(mark);
        texts.push(cells.join(mark));
        await othersTurn();
      }
      const lists = wanted.map(
        ({ column }, i) => `unnest(string_split($${i + 1}, ${text(marks[i] as string)})) AS c${column}`,
      );
      const cells = wanted.map(
        ({ column, strict }) => `${rawCellSql(`c${column}`, false, strict)} AS c${column}`,
      );
      const bad =
        broken.length > 0
          ? `CASE WHEN line IN (${broken.map((at) => at + 1)}) THEN ${notJson} END`
          : "NULL::VARCHAR";
      await scratch.run(
        `CREATE OR REPLACE TABLE ${table} AS SELECT line, ${bad} AS bad, ${cells.join(", ")}
          FROM (SELECT unnest(range(1, ${total + 1})) AS line, ${lists.join(", ")})`,
        texts,
      );
      return {
        relation: table,
        types: new Map(wanted.map(({ column }) => [column, "text"])),
        total,
        broken: broken.length > 0,
        firstCell: "NULL::VARCHAR",
        lasting: false,
        drop: () => duckDbEngine(scratch).run(`DROP TABLE ${table}`),
      };
    },
  };
}

/** A text that stands in none of these, to be put between them: its first and last sign are not the same, so that it is found there alone. */
function markOutside(cells: readonly string[]): string {
  for (let n = 0; ; n++) {
    const mark = `\ufdd0${n}\ufdd1`;
    if (!cells.some((cell) => cell.includes(mark))) return mark;
  }
}
