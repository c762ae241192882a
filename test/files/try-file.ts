import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { KindName } from "../../src/core/facts/kinds.ts";
import type { Cell } from "../../src/core/sql/engine.ts";
import { formats } from "../../src/core/words/formats.ts";
import type { Checked } from "../../src/core/words/problem.ts";
import { say } from "../../src/core/words/say.ts";
import { type DuckDb, duckDbEngine, openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import { readGiven } from "../../src/io/files/reading/archive.ts";
import type { FileRead, ReadWish } from "../../src/io/files/reading/file-read.ts";

/** 2026-01-01T12:00:00Z: when every tried file is received. */
export const receivedUs = Date.UTC(2026, 0, 1, 12) * 1000;

export const norwegian = { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" };

export type Row = Record<string, Cell>;

/** What came of one tried file. */
export interface Tried {
  readonly read: Checked<FileRead>;
  /** The cleaned rows of a kind by line; none where there is no table. */
  rows(kind: KindName): Promise<Row[]>;
  readonly rejects: readonly Row[];
  /** The assumptions, or what is wrong, in English. */
  readonly said: readonly string[];
}

/** A folder and an engine in which files can be tried. */
export interface Workbench {
  readonly folder: string;
  readonly connection: DuckDBConnection;
  try(content: string | Uint8Array, wish?: Partial<ReadWish>, name?: string, packed?: string): Promise<Tried>;
  /** `packed`: which file of an archive. */
  tryPath(path: string, wish?: Partial<ReadWish>, packed?: string): Promise<Tried>;
  close(): void;
}

const english = formats({ language: "en", timeZone: "Europe/Oslo", currency: "NOK" });

/** Opens a workbench; close it when done. */
export async function workbench(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), "stige-files-"));
  const db: DuckDb = await openDuckDb(":memory:", {
    tempFolder: join(folder, "tmp"),
    memory: "500MB",
    threads: 2,
  });
  const connection = await db.connect();
  const engine = duckDbEngine(connection);
  let tried = 0;
  async function tryPath(path: string, wish: Partial<ReadWish> = {}, packed?: string): Promise<Tried> {
    const prefix = `t${tried++}_`;
    const ask: ReadWish = {
      map: null,
      source: null,
      kind: null,
      ...norwegian,
      receivedUs,
      progress: () => {},
      ...wish,
      prefix,
    };
    const read = await readGiven(connection, path, ask, packed ?? null);
    if (!read.ok)
      return {
        read,
        rows: async () => [],
        rejects: [],
        said: read.problems.map(({ sentence, fix }) => `${say(sentence, english)} ${say(fix, english)}`),
      };
    const kinds: readonly KindName[] = read.value.kinds;
    return {
      read,
      rows: async (kind) =>
        kinds.includes(kind) ? engine.rows(`SELECT * FROM ${prefix}clean_${kind} ORDER BY line`) : [],
      rejects: await engine.rows(`SELECT * FROM ${prefix}rejects ORDER BY line`),
      said: read.value.assumptions.map((said) => say(said, english)),
    };
  }
  return {
    folder,
    connection,
    tryPath,
    async try(content, wish, name = "file.csv", packed) {
      const path = join(folder, `${tried}-${name}`);
      writeFileSync(path, content);
      try {
        return await tryPath(path, wish, packed);
      } finally {
        rmSync(path, { force: true });
      }
    },
    close() {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The columns of rows that are asked about. */
export function only(rows: readonly Row[], ...columns: readonly string[]): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}
