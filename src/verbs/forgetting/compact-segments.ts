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
} from "../../core/facts/forgetting/erase.sql.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { message } from "../../core/words/say.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { exactPath, exactPattern } from "../../io/files/exact-path.ts";
import { removeSealed } from "../../io/files/rows-by-person.ts";
import { loadName, type SealedFile, sealSegment } from "../../io/files/segments.ts";
import { replaceSegmentFile, type SegmentRow } from "../../io/store/loads.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import type { Workshop } from "../shop/workshop.ts";
import { allRows } from "./erase-beside.ts";

/** A segment file that takes the place of another. */
export interface Rewritten extends SealedFile {
  /** The file it takes the place of, relative to the data folder. */
  readonly from: string;
  /** Rows that are no longer what they were. */
  readonly changed: number;
}

/** A segment to be written anew, and how many of its rows change. */
export interface Touched {
  readonly row: SegmentRow;
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
  return sealAnew(shop, scratch, touched, (row, file, columns) =>
    rewrittenSql(row.kind, file, columns, salt),
  );
}

/** Writes segments anew beside the old ones, each as `sqlOf` tells. */
export async function sealAnew(
  shop: Workshop,
  scratch: DuckDBConnection,
  touched: readonly Touched[],
  sqlOf: (row: SegmentRow, file: string, columns: readonly string[]) => string,
): Promise<Rewritten[]> {
  const written: Rewritten[] = [];
  try {
    for (const [i, { row, changed }] of touched.entries()) {
      shop.progress(message("compact.rewriting"), i, touched.length);
      const described = await duckDbEngine(scratch).rows<{ column_name: string }>(
        `DESCRIBE SELECT * FROM read_parquet(${exactPath(join(shop.dataFolder, row.file))})`,
      );
      const columns = described.map(({ column_name }) => column_name);
      const sql = sqlOf(row, exactPattern(join(shop.dataFolder, row.file)), columns);
      const file = await sealSegment(scratch, shop.dataFolder, loadName(row.load), row.kind, sql, row.file);
      if (file) written.push({ ...file, from: row.file, changed });
    }
    shop.progress(message("compact.rewriting"), touched.length, touched.length);
  } catch (error) {
    for (const { file } of written) rmSync(join(shop.dataFolder, file), { force: true });
    throw error;
  }
  return written;
}

/** Lets files written anew take the place of the old ones, for every load that names them, with whatever else `also` changes; then the old ones go. */
export async function putInPlace(
  point: string,
  { store, dataFolder }: Workshop,
  written: readonly Rewritten[],
  also: () => Promise<void>,
): Promise<void> {
  try {
    await store.transaction(point, async () => {
      for (const { from, file, rows } of written) await replaceSegmentFile(store, from, file, rows);
      await also();
    });
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of written) rmSync(join(dataFolder, file), { force: true });
    throw error;
  }
  for (const { from } of written) removeSealed(dataFolder, from);
}

async function touchedSegments(
  { dataFolder }: Workshop,
  scratch: DuckDBConnection,
  rows: readonly SegmentRow[],
): Promise<Touched[]> {
  const kinds = [...new Set(rows.map(({ kind }) => kind))].filter((kind: SealedKind) => maySayOf(kind));
  const found: Touched[] = [];
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
