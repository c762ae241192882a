import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
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
import { currentStem, nextFile, numberedFiles, removeDatabase } from "./projection-names.ts";
import { closeQuietly, readersOf } from "./projection-readers.ts";

/** Grows when the projected tables change their form: older files are then made anew. */
const layout = 7;

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
  readonly path: string;
  readonly db: DuckDb;
  readonly main: DuckDBConnection;
}

/**
 * The DuckDB files of one shop's projections: the current one may be deleted at any time, those of past knowledge
 * (`knownAtUs`) live as long as this process. A file that is missing, torn, or made from something else is made anew
 * beside it and takes its place; whoever reads the former goes on reading it, and with the last of them it is closed.
 */
export interface ProjectionFiles {
  /** While a transaction is under way: of what was committed before it, without waiting for it where that is open. */
  open(knownAtUs: number | null): Promise<ProjectionFile>;
  /** Somebody reads a file until they let go of it. */
  hold(file: ProjectionFile): () => void;
  /** It counts, and nobody reads it. */
  isIdle(file: ProjectionFile): boolean;
  /** Throws a file away, damaged or not, unless another has taken its place already. */
  discard(knownAtUs: number | null, file: ProjectionFile | null): void;
  /** Throws all of them away, and whatever else passes through. */
  discardAll(): void;
  /** Waits until nobody reads. */
  close(): Promise<void>;
}

export function projectionFiles(input: ProjectionsInput): ProjectionFiles {
  const temp = join(input.dataFolder, "tmp");
  const readers = readersOf();
  const current = new Map<string, ProjectionFile>();
  /** How much was committed when a file was last seen to be of it. */
  const upToDate = new Map<string, number>();
  let given = 0;
  const stemOf = (knownAtUs: number | null) =>
    knownAtUs === null ? currentStem(input.dataFolder) : join(temp, `known-${knownAtUs}`);
  const leave = (stem: string) => {
    const file = current.get(stem);
    current.delete(stem);
    if (file) readers.leave(file);
  };
  const remove = (stem: string) => {
    leave(stem);
    for (const { path } of numberedFiles(stem)) removeDatabase(path);
  };
  const make = async (stem: string, key: string, knownAtUs: number | null) => {
    const { path, number } = nextFile(stem, given);
    given = number;
    await build(input, path, temp, key, knownAtUs);
    const file = await openMade(path, temp);
    if (file?.key !== key) throw new Error("a projection just built is not current");
    leave(stem);
    current.set(stem, file);
    return file;
  };
  return {
    async open(knownAtUs) {
      const stem = stemOf(knownAtUs);
      const known = current.get(stem);
      if (known && input.store.raw.isTransaction && upToDate.get(stem) === input.store.committed())
        return known;
      return input.store.settled(async () => {
        const key = await keyOf(input, knownAtUs);
        const found = current.get(stem) ?? (await openNewest(stem, temp));
        if (found) current.set(stem, found);
        const file = found?.key === key ? found : await make(stem, key, knownAtUs);
        upToDate.set(stem, input.store.committed());
        return file;
      });
    },
    hold: readers.hold,
    isIdle: (file) => [...current.values()].some(({ db }) => db === file.db) && !readers.has(file),
    discard(knownAtUs, file) {
      const stem = stemOf(knownAtUs);
      if (file === null || current.get(stem)?.db === file.db) remove(stem);
    },
    discardAll() {
      for (const stem of new Set([stemOf(null), ...current.keys()])) remove(stem);
      if (readers.none()) rmSync(temp, { recursive: true, force: true });
    },
    async close() {
      await readers.gone();
      for (const { db } of current.values()) db.close();
      current.clear();
      rmSync(temp, { recursive: true, force: true });
    },
  };
}

async function openNewest(stem: string, temp: string): Promise<ProjectionFile | null> {
  const [newest] = numberedFiles(stem);
  const file = newest ? await openMade(newest.path, temp) : null;
  if (newest && !file) removeDatabase(newest.path);
  return file;
}

/** What a projection depends on, as a hash, since exclusions name people: a file made from anything else is made anew. */
async function keyOf(input: ProjectionsInput, knownAtUs: number | null): Promise<string> {
  const { timeZone, currency, marginRate, ordersFrom, exclude } = input.settings();
  const count = await sequence(input.store);
  const from = { layout, count, knownAtUs, timeZone, currency, marginRate, ordersFrom, exclude };
  return createHash("sha256").update(JSON.stringify(from)).digest("hex");
}

async function openMade(path: string, temp: string): Promise<ProjectionFile | null> {
  let db: DuckDb | null = null;
  try {
    db = await openDuckDb(path, { tempFolder: temp });
    const main = await db.connect();
    const reader = await main.runAndReadAll("SELECT key FROM made_from");
    const key = reader.getRows()[0]?.[0];
    if (typeof key === "string") return { key, path, db, main };
  } catch {
    // Missing its mark, torn, or of a layout that this DuckDB cannot read: made anew.
  }
  if (db) closeQuietly(db);
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
    closeQuietly(db);
    // On a full disk it would keep the room that is missing.
    removeDatabase(draft);
    throw error;
  }
  db.close();
  renameFile("projection", draft, path);
}
