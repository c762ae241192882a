import { createReadStream, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rawCellSql } from "../../../core/facts/cells/raw-cell.sql.ts";
import { text } from "../../../core/sql/literal.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import { exactPath } from "../exact-path.ts";
import type { Progress } from "../reading/file-read.ts";
import { runShown } from "../reading/run-shown.ts";
import { temporaryPath } from "../temporary-path.ts";
import type { LoadedRecords, Records, WantedColumn } from "./records.ts";
import { type RewriteWish, rewriting, unit } from "./rewrite-records.ts";
import type { BytesSeen } from "./see-bytes.ts";
import { delimiterByte, type Layout } from "./sniff.ts";

export interface TextFile {
  readonly path: string;
  readonly seen: BytesSeen;
  /** Name of the table its records are put into. */
  readonly table: string;
  readonly progress: Progress;
}

/** How the cells of a text lie beside the scratch database: quicker to write than a table of it, far smaller, and of every question only what it asks is read. */
const keptAs = "FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880, DICTIONARY_SIZE_LIMIT 4096";

/** A record may be this long; DuckDB's own limit is the same. */
export const maxRecordBytes = 2_000_000;

/** The records of a delimited text. */
export function textRecords(scratch: DuckDBConnection, file: TextFile, layout: Layout): Records {
  return {
    headers: layout.header
      ? Array.from({ length: layout.columns }, (_, i) => layout.header?.[i] ?? "")
      : Array.from({ length: layout.columns }, () => null),
    sample: layout.sample,
    dotted: () => false,
    load: (wanted) => loadText(scratch, file, layout, wanted),
  };
}

/**
 * Makes the records ready to be asked. A file that is clean UTF-8 is read by DuckDB as it lies; where that fails, or shows
 * other records than lines, and for all other files, the text is rewritten first, which finds each broken record.
 */
async function loadText(
  scratch: DuckDBConnection,
  file: TextFile,
  layout: Layout,
  wanted: readonly WantedColumn[],
): Promise<LoadedRecords> {
  const direct = await loadDirectly(scratch, file, layout, wanted);
  return direct ?? loadRewritten(scratch, file, layout, wanted);
}

async function loadDirectly(
  scratch: DuckDBConnection,
  { seen, path, progress }: TextFile,
  { delimiter, columns, header, preamble }: Layout,
  wanted: readonly WantedColumn[],
): Promise<LoadedRecords | null> {
  const countsLines = !seen.hasQuotes || seen.lineFeeds !== null;
  if (seen.encoding !== "utf-8" || seen.broken || seen.hasNul || !seen.evenLines || !countsLines) return null;
  const byte = delimiterByte[delimiter];
  if (byte === "blank") return null;
  const skip = preamble + (header ? 1 : 0);
  const quote = seen.hasQuotes ? `'"'` : "''";
  const source = `read_csv(${exactPath(path)}, auto_detect=false, header=false, skip=${skip}, delim=${text(String.fromCharCode(byte))},
    quote=${quote}, escape=${quote}, max_line_size=${maxRecordBytes}, columns=${columnsSql(columns)})`;
  const kept = await temporaryPath(scratch, "parquet");
  const drop = async () => rmSync(kept, { force: true });
  try {
    const sql = `COPY (SELECT ${cellsSql(wanted, false)} FROM ${source}) TO ${text(kept)} (${keptAs})`;
    await runShown(scratch, sql, "read", progress);
  } catch (error) {
    await drop();
    if (/^Invalid Input Error|^Conversion Error/.test(String((error as Error).message))) return null;
    throw error;
  }
  const file = `read_parquet(${exactPath(kept)}, file_row_number=true)`;
  const [row] = await duckDbEngine(scratch).rows<{ total: number }>(`SELECT count(*) AS total FROM ${file}`);
  const total = row?.total ?? 0;
  const lines = (seen.lineFeeds ?? 0) + (seen.endsWithLineFeed ? 0 : 1) - skip;
  if (seen.hasQuotes && total !== lines) {
    await drop();
    return null;
  }
  const cells = wanted.map(({ column }) => `c${column}`);
  const bare = wanted.map(({ column }) => `c${column} AS b${column}`);
  const relation = (more: readonly string[]) =>
    `(SELECT file_row_number + ${1 + skip} AS line, NULL::VARCHAR AS bad, ${[...cells, ...more].join(", ")} FROM ${file})`;
  return {
    relation: relation([]),
    types: new Map(wanted.map(({ column }) => [column, "text"])),
    bare: {
      relation: `(SELECT ${["NULL::VARCHAR AS bad", ...bare].join(", ")} FROM ${file})`,
      beside: relation(bare),
      cells: new Map(wanted.map(({ column }) => [`c${column}`, { name: `b${column}`, made: `b${column}` }])),
    },
    total,
    broken: false,
    firstCell: "NULL::VARCHAR",
    lasting: true,
    drop,
  };
}

async function loadRewritten(
  scratch: DuckDBConnection,
  file: TextFile,
  layout: Layout,
  wanted: readonly WantedColumn[],
): Promise<LoadedRecords> {
  const { seen, table } = file;
  const byte = delimiterByte[layout.delimiter];
  const rewritten = await rewrite(scratch, file, {
    dialect: { delimiter: byte, quotes: byte !== "blank" && seen.hasQuotes },
    columns: layout.columns,
    skipLines: layout.preamble,
    header: layout.header !== null,
    suspicious: seen.broken || seen.hasNul,
    maxBytes: maxRecordBytes,
  });
  try {
    return await loadUnits(scratch, rewritten, table, layout.columns, cellsSql(wanted, true), wanted);
  } finally {
    rmSync(rewritten, { force: true });
  }
}

/** Loads a rewritten text (see `Rewriting`) of so many columns; `cells` is what to select of `c0`, `c1`, ... */
export async function loadUnits(
  scratch: DuckDBConnection,
  path: string,
  table: string,
  columns: number,
  cells: string,
  wanted: readonly WantedColumn[],
): Promise<LoadedRecords> {
  const engine = duckDbEngine(scratch);
  const names = columnsSql(columns).replace("{", "{'line': 'BIGINT', 'bad': 'VARCHAR', ");
  await engine.run(`CREATE OR REPLACE TABLE ${table} AS SELECT line, bad, c0 AS first_cell, ${cells} FROM read_csv(${exactPath(path)},
    auto_detect=false, header=false, delim=chr(${unit}), quote='', escape='', max_line_size=${maxRecordBytes * 2}, null_padding=true, columns=${names})`);
  const [row] = await engine.rows<{ total: number; broken: number }>(
    `SELECT count(*) AS total, count(bad) AS broken FROM ${table}`,
  );
  return {
    relation: table,
    types: new Map(wanted.map(({ column }) => [column, "text"])),
    total: row?.total ?? 0,
    broken: (row?.broken ?? 0) > 0,
    firstCell: "first_cell",
    lasting: false,
    drop: () => engine.run(`DROP TABLE ${table}`),
  };
}

/** Writes the cured text of a file beside the scratch database; the caller removes it. */
export async function rewrite(scratch: DuckDBConnection, file: TextFile, wish: RewriteWish): Promise<string> {
  const { seen, path, progress } = file;
  const to = await temporaryPath(scratch);
  const work = rewriting(wish);
  const decoder = seen.encoding === "utf-8" ? null : new TextDecoder(seen.encoding);
  const target = await open(to, "wx", 0o600);
  try {
    let done = 0;
    for await (const part of createReadStream(path, { start: seen.markBytes, highWaterMark: 1 << 22 })) {
      const chunk = part as Buffer;
      // Not `write`: on a full disk that may write a part and be content.
      await target.writeFile(
        work.push(decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk, false),
      );
      done += chunk.length;
      progress(Math.min(done, seen.bytes), seen.bytes, "rewrite");
    }
    await target.writeFile(work.push(Buffer.from(decoder?.decode() ?? ""), true));
  } catch (error) {
    rmSync(to, { force: true });
    throw error;
  } finally {
    await target.close();
  }
  return to;
}

function columnsSql(columns: number): string {
  return `{${Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`).join(", ")}}`;
}

function cellsSql(wanted: readonly WantedColumn[], breaks: boolean): string {
  return wanted
    .map(({ column, strict }) => `${rawCellSql(`c${column}`, breaks, strict)} AS c${column}`)
    .join(", ");
}
