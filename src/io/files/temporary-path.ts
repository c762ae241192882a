import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { duckDbEngine } from "../engines/duckdb/open-duckdb.ts";

let made = 0;

/** A path for a passing file: beside the scratch database where it is a file, and goes with it; else in its temporary folder. */
export async function temporaryPath(
  scratch: DuckDBConnection,
  ending: "txt" | "parquet" = "txt",
): Promise<string> {
  const [place] = await duckDbEngine(scratch).rows<{ file: string | null; folder: string | null }>(
    `SELECT (SELECT min(path) FROM duckdb_databases() WHERE NOT internal AND path IS NOT NULL AND path <> '') AS file,
      current_setting('temp_directory') AS folder`,
  );
  const folder = place?.file ? dirname(place.file) : place?.folder;
  return join(folder && existsSync(folder) ? folder : tmpdir(), `stige-${process.pid}-${made++}.${ending}`);
}
