import type { DuckDBConnection } from "@duckdb/node-api";
import type { Checked } from "../../core/words/problem.ts";
import type { FileRead, ReadWish } from "./file-read.ts";

/**
 * Reads one file into `scratch` as cleaned facts. Leaves behind `<prefix>clean_<kind>` for every kind in `kinds` (the
 * columns of `kinds.ts`, and `line`: the 1-based line where the record begins; the ordinal in a Parquet file) and
 * `<prefix>rejects(line, column_name, cell, reason, params)`, one row per rejected record.
 */
export async function readFile(
  _scratch: DuckDBConnection,
  _path: string,
  _wish: ReadWish,
): Promise<Checked<FileRead>> {
  throw new Error("not yet");
}
