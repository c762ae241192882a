import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { text } from "../../core/sql/literal.ts";
import { csvLine, safeCsvLine } from "../../core/words/csv.ts";
import { withScratch } from "../engines/duckdb/scratch.ts";

/** A column of a table to be written. Integers are whole numbers that a double holds exactly. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: "text" | "integer";
}

export type WrittenRow = readonly (string | number | null)[];
export type WriteRows = (rows: readonly WrittenRow[]) => Promise<void>;

/**
 * Writes rows to a file as they come, in bounded memory. In CSV a text that a spreadsheet would take for a formula gets an
 * apostrophe in front; a missing value is an empty cell. Gives the number of rows.
 */
export async function writeTable(
  path: string,
  format: "csv" | "parquet" | "ndjson",
  columns: readonly WrittenColumn[],
  fill: (write: WriteRows) => Promise<void>,
): Promise<number> {
  if (format === "ndjson") return stream(path, null, (row) => ndjsonLine(columns, row), fill);
  const header = columns.map(({ name }) => name).join(",");
  if (format === "csv") return stream(path, header, safeCsvLine, fill);
  const folder = mkdtempSync(join(dirname(path), ".stige-writing-"));
  try {
    const rows = join(folder, "rows.csv");
    const count = await stream(rows, header, csvLine, fill);
    await withScratch(folder, (connection) => connection.run(parquetSql(rows, path, columns)));
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function stream(
  path: string,
  header: string | null,
  line: (row: WrittenRow) => string,
  fill: (write: WriteRows) => Promise<void>,
): Promise<number> {
  const out = createWriteStream(path);
  let count = 0;
  let failed: Error | null = null;
  out.on("error", (error) => {
    failed = error;
  });
  const write = async (lines: string) => {
    if (failed) throw failed;
    if (!out.write(lines)) await Promise.race([once(out, "drain"), once(out, "close")]);
  };
  try {
    if (header !== null) await write(`${header}\n`);
    await fill(async (rows) => {
      count += rows.length;
      if (rows.length > 0) await write(`${rows.map(line).join("\n")}\n`);
    });
  } finally {
    out.end();
    if (!out.closed) await once(out, "close").catch(() => {});
  }
  if (failed) throw failed;
  return count;
}

function ndjsonLine(columns: readonly WrittenColumn[], row: WrittenRow): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));
}

function parquetSql(rows: string, path: string, columns: readonly WrittenColumn[]): string {
  const types = columns.map(({ name, type }) => `${text(name)}: '${type === "text" ? "VARCHAR" : "BIGINT"}'`);
  return `copy (select * from read_csv(${text(rows)}, auto_detect = false, delim = ',', quote = '"', escape = '"', header = true,
      new_line = '\\n', allow_quoted_nulls = false, columns = {${types.join(", ")}})) to ${text(path)} (format parquet, compression zstd)`;
}
