import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { exclusionRules } from "../../core/facts/persons/exclusions.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import { message } from "../../core/words/say.ts";
import { isDiskFull } from "../../io/disk-full.ts";
import { checkpoint } from "../../io/engines/duckdb/commit.ts";
import {
  type DuckDb,
  type DuckDbOptions,
  duckDbEngine,
  openDuckDb,
} from "../../io/engines/duckdb/open-duckdb.ts";
import { isOutOfMemory } from "../../io/engines/duckdb/out-of-memory.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { renameFile } from "../../io/files/rename-file.ts";
import { erasedIdentities, referrerOrder } from "../../io/store/erased.ts";
import { type SegmentRow, segmentsKnownAt, sequence } from "../../io/store/loads.ts";
import type { Store } from "../../io/store/open-store.ts";
import { excludedIdentities } from "../../io/store/people.ts";
import type { Progress } from "../asking/progress.ts";
import { type MadeFrom, markMade, readBrought, readMade } from "./made-from.ts";
import { projectFacts, segmentsOf } from "./project-facts.ts";
import { currentStem, nextFile, numberedFiles, removeDatabase } from "./projection-names.ts";
import { closeQuietly, readersOf } from "./projection-readers.ts";
import { stepProjection } from "./step-projection.ts";

/** Grows when the projected tables change their form: older files are then made anew. */
const layout = 12;

export interface ProjectionsInput {
  readonly dataFolder: string;
  /** Where the files lie: the data folder, or that of a process that follows the one that keeps the shop. */
  readonly cacheFolder: string;
  readonly store: Store;
  readonly settings: () => ShopSettings;
  readonly now: () => number;
  readonly progress: Progress;
  /** Whether somebody changes the shop now. */
  readonly changing: () => boolean;
}

/** A projection's file, open: facts as known at one instant. */
export interface ProjectionFile {
  readonly made: MadeFrom;
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
  /** The one that is open, of whatever was known when it was made; null: none is. */
  standing(knownAtUs: number | null): ProjectionFile | null;
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
  const temp = join(input.cacheFolder, "tmp");
  const readers = readersOf();
  const current = new Map<string, ProjectionFile>();
  /** How much was committed when a file was last seen to be of it. */
  const upToDate = new Map<string, number>();
  let given = 0;
  const stemOf = (knownAtUs: number | null) =>
    knownAtUs === null ? currentStem(input.cacheFolder) : join(temp, `known-${knownAtUs}`);
  const leave = (stem: string) => {
    const file = current.get(stem);
    current.delete(stem);
    if (file) readers.leave(file);
  };
  const remove = (stem: string) => {
    leave(stem);
    for (const { path } of numberedFiles(stem)) removeDatabase(path);
  };
  const make = async (stem: string, asked: Asked, knownAtUs: number | null) => {
    const { path, number } = nextFile(stem, given);
    given = number;
    await build(input, path, temp, asked, knownAtUs);
    const file = await openMade(path, temp);
    if (file?.made.key !== asked.key) throw new Error("a projection just built is not current");
    leave(stem);
    current.set(stem, file);
    return file;
  };
  return {
    async open(knownAtUs) {
      const stem = stemOf(knownAtUs);
      const known = current.get(stem);
      if (known && input.store.isWithin() && upToDate.get(stem) === input.store.committed()) return known;
      return input.store.settled(async () => {
        // Asked first: of whoever follows, more may be heard of while it is laid out.
        const committed = input.store.committed();
        const asked = await askedOf(input, knownAtUs);
        const found = current.get(stem) ?? (await openNewest(stem, temp));
        if (found) current.set(stem, found);
        const followed = found && (await madeCurrent(input, found, asked, knownAtUs));
        if (followed) current.set(stem, followed);
        const file = followed ?? (await make(stem, asked, knownAtUs));
        upToDate.set(stem, committed);
        return file;
      });
    },
    standing: (knownAtUs) => current.get(stemOf(knownAtUs)) ?? null,
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
      for (const { db } of current.values()) {
        db.close();
        await db.idle();
      }
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

type Asked = Pick<MadeFrom, "key" | "rest">;

/** What a projection depends on, as hashes, since exclusions name people: `rest` is all of it but which files are loaded. */
async function askedOf(input: ProjectionsInput, knownAtUs: number | null): Promise<Asked> {
  const { timeZone, currency, marginRate, ordersFrom, exclude } = input.settings();
  const erased = [await erasedIdentities(input.store), await referrerOrder(input.store)];
  const from = { layout, knownAtUs, timeZone, currency, marginRate, ordersFrom, exclude, erased };
  const rest = createHash("sha256").update(JSON.stringify(from)).digest("hex");
  return { key: `${rest} ${await sequence(input.store)}`, rest };
}

/** A projection as it is asked for, stepped where that can be; null: it must be made anew. */
async function madeCurrent(
  input: ProjectionsInput,
  file: ProjectionFile,
  { key, rest }: Asked,
  knownAtUs: number | null,
): Promise<ProjectionFile | null> {
  if (file.made.key === key) return file;
  if (knownAtUs !== null || file.made.rest !== rest) return null;
  try {
    const made = await stepProjection(input, file.db, file.made, key);
    return made && { ...file, made };
  } catch {
    // Nothing was changed, and made anew it is right whatever went wrong.
    return null;
  }
}

async function openMade(path: string, temp: string): Promise<ProjectionFile | null> {
  let db: DuckDb | null = null;
  try {
    db = await openDuckDb(path, { tempFolder: temp });
    const main = await db.connect();
    return { made: await readMade(duckDbEngine(main)), path, db, main };
  } catch (error) {
    if (db) closeQuietly(db);
    // On a full disk it may be whole, and with room be read again.
    if (isDiskFull(error)) throw error;
    // Missing its mark, torn, or of a layout that this DuckDB cannot read: made anew.
    return null;
  }
}

/** Where the usual memory does not do. */
const largeMemory = "2600MB";

/** Builds beside and puts in place whole: what stood there is read until the rename. With more memory where it takes more. */
async function build(
  input: ProjectionsInput,
  path: string,
  temp: string,
  asked: Asked,
  knownAtUs: number | null,
): Promise<void> {
  mkdirSync(temp, { recursive: true, mode: 0o700 });
  const draft = `${path}.next`;
  const until = knownAtUs ?? Number.MAX_SAFE_INTEGER;
  const rows = await segmentsKnownAt(input.store, until);
  const within = (memory?: string) =>
    layOut(input, draft, { tempFolder: temp, ...(memory && { memory }) }, asked, { rows, until });
  await within().catch((error: unknown) => {
    if (!isOutOfMemory(error)) throw error;
    return within(largeMemory);
  });
  renameFile("projection", draft, path);
}

/** Lays out the facts known at `until` in a file of its own; none is left behind where that fails. */
async function layOut(
  input: ProjectionsInput,
  draft: string,
  options: DuckDbOptions,
  asked: Asked,
  { rows, until }: { readonly rows: readonly SegmentRow[]; readonly until: number },
): Promise<void> {
  removeDatabase(draft);
  const db = await openDuckDb(draft, options);
  try {
    const connection = await db.connect();
    await connection.run("SET preserve_insertion_order = false");
    const segments = segmentsOf(rows, (name) => exactPattern(join(input.dataFolder, name)), until);
    const settings = input.settings();
    const excluded = await excludedIdentities(input.store, exclusionRules(settings.exclude));
    const engine = duckDbEngine(connection);
    await projectFacts(engine, input.store, segments, settings, excluded, (done, of, table) =>
      input.progress(message("load.projecting", { table }), done, of),
    );
    await markMade(engine, { ...asked, brought: await readBrought(engine), way: "whole" }, rows);
    await checkpoint("projection.facts", connection);
  } catch (error) {
    closeQuietly(db);
    // On a full disk it would keep the room that is missing.
    removeDatabase(draft);
    throw error;
  }
  db.close();
}
