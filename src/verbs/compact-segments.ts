import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  goneKeysSql,
  keyedKinds,
  maySayOf,
  rewrittenSql,
  type Salt,
  touchedFilesSql,
} from "../core/facts/erase.sql.ts";
import type { SealedKind } from "../core/facts/sealed.ts";
import { message } from "../core/words/say.ts";
import { duckDbEngine } from "../io/engines/duckdb/open-duckdb.ts";
import { exactPath, exactPattern } from "../io/files/exact-path.ts";
import { type SealedFile, sealSegment } from "../io/files/segments.ts";
import type { SegmentRow } from "../io/store/loads.ts";
import { allRows } from "./erase-beside.ts";
import type { Workshop } from "./workshop.ts";

/** A segment file that takes the place of another. */
export interface Rewritten extends SealedFile {
  /** The file it takes the place of, relative to the data folder. */
  readonly from: string;
  /** Rows that are no longer what they were. */
  readonly changed: number;
}

/**
 * Writes every segment that says something of the people in `fresh` (see `markErased`) anew beside the old one. Nothing
 * counts yet: the manifest still names the old files. Where it fails, what it wrote is gone.
 */
export async function rewriteSegments(
  shop: Workshop,
  scratch: DuckDBConnection,
  all: readonly SegmentRow[],
  salt: Salt,
): Promise<Rewritten[]> {
  const engine = duckDbEngine(scratch);
  const segments = allRows(shop, all);
  for (const kind of keyedKinds) await engine.run(goneKeysSql(kind, segments));
  const once = [...new Map(all.map((row) => [row.file, row])).values()];
  const touched = await touchedSegments(shop, scratch, once);
  const written: Rewritten[] = [];
  try {
    for (const [i, { row, changed }] of touched.entries()) {
      shop.progress(message("compact.rewriting"), i, touched.length);
      const described = await engine.rows<{ column_name: string }>(
        `DESCRIBE SELECT * FROM read_parquet(${exactPath(join(shop.dataFolder, row.file))})`,
      );
      const columns = described.map(({ column_name }) => column_name);
      const sql = rewrittenSql(row.kind, exactPattern(join(shop.dataFolder, row.file)), columns, salt);
      const file = await sealSegment(scratch, shop.dataFolder, row.load, row.kind, sql, row.file);
      if (file) written.push({ ...file, from: row.file, changed });
    }
    shop.progress(message("compact.rewriting"), touched.length, touched.length);
  } catch (error) {
    for (const { file } of written) rmSync(join(shop.dataFolder, file), { force: true });
    throw error;
  }
  return written;
}

async function touchedSegments(
  { dataFolder }: Workshop,
  scratch: DuckDBConnection,
  rows: readonly SegmentRow[],
): Promise<{ row: SegmentRow; changed: number }[]> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].filter((kind: SealedKind) => maySayOf(kind));
  const found: { row: SegmentRow; changed: number }[] = [];
  for (const kind of kinds) {
    const ofKind = rows.filter((row) => row.kind === kind);
    const files = ofKind.map(({ file }) => exactPattern(join(dataFolder, file)));
    const counted = await duckDbEngine(scratch).rows<{ filename: string; rows: number }>(
      touchedFilesSql(kind, files),
    );
    for (const row of ofKind) {
      const name = row.file.split(/[\\/]/).at(-1) as string;
      const count = counted.find(({ filename }) => filename.split(/[\\/]/).at(-1) === name);
      if (count) found.push({ row, changed: count.rows });
    }
  }
  return found;
}
