import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { rowsByPersonSql } from "../../core/facts/forgetting/held.sql.ts";
import { text } from "../../core/sql/literal.ts";
import { exactPattern } from "./exact-path.ts";
import { makeDurable } from "./make-durable.ts";
import { renameFile } from "./rename-file.ts";

/** Copies of sealed files in the order of persons: `by-person/<kind>/L000001-<bytes of the sealed one>.parquet`. They may go at any time. */
const folder = "by-person";

/** A sealed file never changes: of one name and size it is the same. */
function pathOf(dataFolder: string, file: string): string | null {
  const sealed = statSync(join(dataFolder, file), { throwIfNoEntry: false });
  if (!sealed) return null;
  const name = `${basename(file, ".parquet")}-${sealed.size}.parquet`;
  return join(dataFolder, folder, basename(dirname(file)), name);
}

/** The rows of a sealed file by person; null: they were not laid out so. `file`: relative to the data folder. */
export function rowsByPerson(dataFolder: string, file: string): string | null {
  const path = pathOf(dataFolder, file);
  return path !== null && existsSync(path) ? path : null;
}

/** Lays the rows of a sealed file out by person, where they are not. */
export async function layOutRows(
  connection: DuckDBConnection,
  dataFolder: string,
  file: string,
): Promise<void> {
  const path = pathOf(dataFolder, file);
  if (path === null || existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = join(dirname(path), `_${basename(path)}`);
  try {
    const sql = rowsByPersonSql(exactPattern(join(dataFolder, file)));
    // Small groups: one is all that is read for a person.
    await connection.run(
      `COPY (${sql}) TO ${text(draft)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 40960, PARQUET_VERSION v2)`,
    );
    await makeDurable(draft);
    // A file that was written anew meanwhile may have held what is to be gone.
    if (pathOf(dataFolder, file) === path) renameFile("by-person", draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a sealed file that nothing names any more, and what was laid out of it. */
export function removeSealed(dataFolder: string, file: string): void {
  const path = pathOf(dataFolder, file);
  if (path !== null) rmSync(path, { force: true });
  rmSync(join(dataFolder, file), { force: true });
}

/** Removes what a crash left, and what is of files that are no more: `files` are those that there are. */
export function sweepRowsByPerson(dataFolder: string, files: readonly string[]): void {
  const all = join(dataFolder, folder);
  if (!existsSync(all)) return;
  const known = new Set(files.map((file) => pathOf(dataFolder, file)));
  for (const kind of readdirSync(all))
    for (const name of readdirSync(join(all, kind)))
      if (!known.has(join(all, kind, name))) rmSync(join(all, kind, name));
}
