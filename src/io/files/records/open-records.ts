import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Problem } from "../../../core/words/problem.ts";
import { message } from "../../../core/words/say.ts";
import type { ReadWish } from "../reading/file-read.ts";
import { ndjsonRecords } from "./ndjson-records.ts";
import { type Format, problemOf } from "./open-file.ts";
import { parquetRecords } from "./parquet-records.ts";
import type { Records } from "./records.ts";
import { type BytesSeen, hashBytes, seeBytes } from "./see-bytes.ts";
import { sniff } from "./sniff.ts";
import { type TextFile, textRecords } from "./text-records.ts";
import { sheetRecords } from "./workbook/sheet-records.ts";

export type Found =
  | {
      readonly ok: true;
      readonly records: Records;
      /** It may still be worked out while the records are read. */
      readonly sha256: string | Promise<string>;
      readonly bytes: number;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Opens the records of a file; `table` is the name for what must be kept of them meanwhile. */
export async function openRecords(
  scratch: DuckDBConnection,
  path: string,
  { format, bytes }: { readonly format: Format; readonly bytes: number },
  wish: ReadWish,
  table: string,
): Promise<Found> {
  const progress = (done: number) => wish.progress(Math.min(done, bytes), bytes, "scan");
  const sheet = wish.map?.sheet;
  if (sheet !== undefined && format !== "xlsx" && format !== "zip")
    return {
      ok: false,
      problem: {
        place: path,
        sentence: message("files.problem.noWorkbook", { sheet: String(sheet) }),
        fix: message("files.problem.noWorkbook.fix"),
      },
    };
  if (format === "parquet") {
    const opened = await parquetRecords(scratch, path);
    if (!opened.ok) return opened;
    const sha256 = hashBytes(path, progress);
    // Whoever gives up before the hash is asked for does not ask for its error either.
    sha256.catch(() => {});
    return { ok: true, records: opened.records, sha256, bytes };
  }
  if (format === "zip")
    return {
      ok: false,
      problem: {
        place: path,
        sentence: message("files.problem.nestedZip"),
        fix: message("files.problem.nestedZip.fix"),
      },
    };
  if (format === "xlsx") {
    try {
      const records = await sheetRecords(scratch, path, wish, table);
      return { ok: true, records, sha256: hashOfPart(await hashBytes(path, progress), records), bytes };
    } catch (error) {
      return { ok: false, problem: problemOf(error, path) };
    }
  }
  const seen = await seeBytes(path, progress, wish.map?.charset ?? null);
  const file: TextFile = { path, seen, table, progress: wish.progress };
  const done = { sha256: seen.sha256, bytes: seen.bytes };
  if (format === "ndjson") return { ok: true, records: await ndjsonRecords(scratch, file), ...done };
  const layout = sniff(headText(seen), seen.head.length === seen.bytes, {
    delimiter: wish.map?.delimiter ?? null,
    header: wish.map?.header ?? null,
  });
  const problem = (key: "empty" | "onlyHeader"): Found => ({
    ok: false,
    problem: {
      place: path,
      sentence: message(`files.problem.${key}`),
      fix: message(`files.problem.${key}.fix`),
    },
  });
  if (!layout) return problem("empty");
  wish.textSeen?.({ charset: seen.encoding, delimiter: layout.delimiter });
  if (layout.header && layout.sample.length === 0 && seen.head.length === seen.bytes)
    return problem("onlyHeader");
  return { ok: true, records: textRecords(scratch, file, layout), ...done };
}

/** Two sheets of one workbook are two files, as whoever loads both sees them. */
function hashOfPart(sha256: string, { part = null }: Records): string {
  return part === null ? sha256 : createHash("sha256").update(`${sha256}\0${part}`).digest("hex");
}

function headText({ head, encoding, markBytes }: BytesSeen): string {
  return new TextDecoder(encoding).decode(head.subarray(markBytes));
}
