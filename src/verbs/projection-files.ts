import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { exclusionRules } from "../core/facts/persons/exclusions.ts";
import type { ShopSettings } from "../core/facts/shop-settings.ts";
import { text } from "../core/sql/literal.ts";
import { message } from "../core/words/say.ts";
import { checkpoint } from "../io/engines/duckdb/commit.ts";
import { type DuckDb, duckDbEngine, openDuckDb } from "../io/engines/duckdb/open-duckdb.ts";
import { exactPattern } from "../io/files/exact-path.ts";
import { renameFile } from "../io/files/rename-file.ts";
import { segmentsKnownAt, sequence } from "../io/store/loads.ts";
import type { Store } from "../io/store/open-store.ts";
import { excludedIdentities } from "../io/store/people.ts";
import type { Progress } from "./progress.ts";
import { projectFacts, segmentsOf } from "./project-facts.ts";

/** Grows when the projected tables change their form: older files are then made anew. */
const layout = 6;

export interface ProjectionsInput {
  readonly dataFolder: string;
  readonly store: Store;
  readonly settings: () => ShopSettings;
  readonly now: () => number;
  readonly progress: Progress;
}

/** A projection's file, open: facts as known at one instant. */
export interface ProjectionFile {
  /** What it was made from. */
  readonly key: string;
  readonly db: DuckDb;
  readonly main: DuckDBConnection;
}

/**
 * The DuckDB files of one shop's projections: the current one may be deleted at any time, those of past knowledge
 * (`knownAtUs`) live as long as this process. A file that is missing, torn, or made from something else is made anew.
 */
export interface ProjectionFiles {
  open(knownAtUs: number | null): Promise<ProjectionFile>;
  /** Throws a file away, damaged or not. */
  discard(knownAtUs: number | null): void;
  /** Throws all of them away, and whatever else passes through. */
  discardAll(): void;
  close(): void;
}

export function projectionFiles(input: ProjectionsInput): ProjectionFiles {
  const temp = join(input.dataFolder, "tmp");
  const files = new Map<string, ProjectionFile>();
  const pathOf = (knownAtUs: number | null) =>
    knownAtUs === null
      ? join(input.dataFolder, "projection.duckdb")
      : join(temp, `known-${knownAtUs}.duckdb`);
  const discard = (knownAtUs: number | null) => remove(pathOf(knownAtUs));
  const letGo = (path: string) => {
    const open = files.get(path);
    files.delete(path);
    if (open) close(open.db);
  };
  const remove = (path: string) => {
    letGo(path);
    removeDatabase(path);
  };
  return {
    async open(knownAtUs) {
      const path = pathOf(knownAtUs);
      const key = await keyOf(input, knownAtUs);
      const known = files.get(path);
      if (known?.key === key) return known;
      const found = !known && existsSync(path) ? await openIfCurrent(path, temp, key) : null;
      if (!found) {
        letGo(path);
        await build(input, path, temp, key, knownAtUs);
      }
      const file = found ?? (await openIfCurrent(path, temp, key));
      if (!file) throw new Error("a projection just built is not current");
      files.set(path, file);
      return file;
    },
    discard,
    discardAll() {
      for (const path of [pathOf(null), `${pathOf(null)}.next`, ...files.keys()]) remove(path);
      rmSync(temp, { recursive: true, force: true });
    },
    close() {
      for (const { db } of files.values()) db.close();
      files.clear();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

/** A damaged database, or one on a full disk, may not even close; its file goes all the same. */
function close(db: DuckDb): void {
  try {
    db.close();
  } catch {
    return;
  }
}

function removeDatabase(path: string): void {
  for (const ending of ["", ".wal"]) rmSync(path + ending, { force: true });
}

/** What a projection depends on, as a hash, since exclusions name people: a file made from anything else is made anew. */
async function keyOf(input: ProjectionsInput, knownAtUs: number | null): Promise<string> {
  const { timeZone, currency, marginRate, ordersFrom, exclude } = input.settings();
  const count = await sequence(input.store);
  const from = { layout, count, knownAtUs, timeZone, currency, marginRate, ordersFrom, exclude };
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

async function openIfCurrent(path: string, temp: string, key: string): Promise<ProjectionFile | null> {
  let db: DuckDb | null = null;
  try {
    db = await openDuckDb(path, { tempFolder: temp });
    const main = await db.connect();
    const reader = await main.runAndReadAll("SELECT key FROM made_from");
    if (reader.getRows()[0]?.[0] === key) return { key, db, main };
  } catch {
    // Missing its mark, torn, or of a layout that this DuckDB cannot read: made anew.
  }
  db?.close();
  return null;
}

/** Builds beside and puts in place whole: what stood there is read until the rename. */
async function build(
  input: ProjectionsInput,
  path: string,
  temp: string,
  key: string,
  knownAtUs: number | null,
): Promise<void> {
  mkdirSync(temp, { recursive: true, mode: 0o700 });
  const draft = `${path}.next`;
  removeDatabase(draft);
  const db = await openDuckDb(draft, { tempFolder: temp });
  try {
    const connection = await db.connect();
    await connection.run("SET preserve_insertion_order = false");
    const until = knownAtUs ?? Number.MAX_SAFE_INTEGER;
    const rows = await segmentsKnownAt(input.store, until);
    const segments = segmentsOf(rows, (name) => exactPattern(join(input.dataFolder, name)), until);
    const settings = input.settings();
    const excluded = excludedIdentities(input.store, exclusionRules(settings.exclude));
    await projectFacts(
      duckDbEngine(connection),
      input.store,
      segments,
      settings,
      excluded,
      (done, of, table) => input.progress(message("load.projecting", { table }), done, of),
    );
    await connection.run(`CREATE TABLE made_from AS SELECT ${text(key)} AS key`);
    await checkpoint("projection.facts", connection);
  } catch (error) {
    close(db);
    // On a full disk it would keep the room that is missing.
    removeDatabase(draft);
    throw error;
  }
  db.close();
  // Of the file whose place is taken: read into the new one, it would destroy it.
  rmSync(`${path}.wal`, { force: true });
  renameFile("projection", draft, path);
}
