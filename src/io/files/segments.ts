import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { text } from "../../core/sql/literal.ts";
import { makeDurable } from "./make-durable.ts";
import { renameFile } from "./rename-file.ts";

/** Sealed Parquet files: `segments/<kind>/L000001.parquet` in the data folder. A name that begins with `_` is not yet sealed. */
export interface SealedFile {
  readonly kind: SealedKind;
  /** Relative to the data folder. */
  readonly file: string;
  readonly rows: number;
}

/** What the sealed files of a load are called; `nth`: of the sealing of a load that grows, or of who seals it (see `Store.turn`). */
export function loadName(load: number, nth: number | null = null): string {
  const name = `L${String(load).padStart(6, "0")}`;
  return nth === null ? name : `${name}_${String(nth).padStart(6, "0")}`;
}

/**
 * Writes the rows of a query as one segment of a load and makes it durable; null where there are none. It counts only
 * once the manifest names it, so a segment that a crash leaves behind is nobody's: `sweepSegments`. `instead`: the file whose
 * place it is to take; both lie there until the manifest names the new one.
 */
export async function sealSegment(
  connection: DuckDBConnection,
  dataFolder: string,
  name: string,
  kind: SealedKind,
  sql: string,
  instead: string | null = null,
): Promise<SealedFile | null> {
  const file = join("segments", kind, instead ? nameAfter(instead) : `${name}.parquet`);
  const path = join(dataFolder, file);
  const draft = join(dirname(path), `_${name}.parquet`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const reader = await connection.runAndReadAll(
    `COPY (${sql}) TO ${text(draft)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 122880, DICTIONARY_SIZE_LIMIT 4096, PARQUET_VERSION v2)`,
  );
  const rows = Number(reader.getRows()[0]?.[0] ?? 0);
  if (rows === 0) {
    rmSync(draft, { force: true });
    return null;
  }
  await makeDurable(draft);
  renameFile("segment", draft, path);
  await makeDurable(dirname(path));
  return { kind, file, rows };
}

/** The name of a file written anew: `L000003.parquet`, then `L000003-2.parquet`. */
function nameAfter(file: string): string {
  const [, name = "", times = "1"] = /([^\\/]*?)(?:-(\d+))?\.parquet$/.exec(file) ?? [];
  return `${name}-${Number(times) + 1}.parquet`;
}

/** Removes what a crash left in the segment folders: drafts, and files that the manifest does not name. */
export function sweepSegments(dataFolder: string, named: ReadonlySet<string>): void {
  const folder = join(dataFolder, "segments");
  if (!existsSync(folder)) return;
  for (const kind of readdirSync(folder))
    for (const name of readdirSync(join(folder, kind)))
      if (!named.has(join("segments", kind, name))) rmSync(join(folder, kind, name));
}
