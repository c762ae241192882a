import type { DuckDb } from "../../io/engines/duckdb/open-duckdb.ts";
import { removeDatabase } from "./projection-names.ts";

/** A database file, open. */
export interface OpenFile {
  readonly path: string;
  readonly db: DuckDb;
}

/** Who reads which open file: one whose place another has taken is closed with the last of its readers. */
export interface Readers {
  /** Somebody reads a file until they let go of it. */
  hold(file: OpenFile): () => void;
  /** Another has taken the place of a file, or it was thrown away: it goes from the disk at once, and is closed when nobody reads it. */
  leave(file: OpenFile): void;
  has(file: OpenFile): boolean;
  none(): boolean;
  /** When nobody reads any more. */
  gone(): Promise<void>;
}

export function readersOf(): Readers {
  const reading = new Map<DuckDb, number>();
  const left = new Map<DuckDb, OpenFile>();
  let waiting: (() => void)[] = [];
  const end = ({ db, path }: OpenFile) => {
    closeQuietly(db);
    removeDatabase(path);
  };
  const letGo = ({ db }: OpenFile) => {
    const others = (reading.get(db) ?? 0) - 1;
    if (others > 0) {
      reading.set(db, others);
      return;
    }
    reading.delete(db);
    const file = left.get(db);
    left.delete(db);
    if (file) end(file);
    if (reading.size > 0) return;
    for (const wake of waiting) wake();
    waiting = [];
  };
  return {
    hold(file) {
      reading.set(file.db, (reading.get(file.db) ?? 0) + 1);
      return () => letGo(file);
    },
    leave(file) {
      removeDatabase(file.path);
      if (reading.has(file.db)) left.set(file.db, file);
      else end(file);
    },
    has: ({ db }) => reading.has(db),
    none: () => reading.size === 0,
    gone: () => (reading.size === 0 ? Promise.resolve() : new Promise((wake) => waiting.push(() => wake()))),
  };
}

/** A damaged database, or one on a full disk, may not even close; its file goes all the same. */
export function closeQuietly(db: DuckDb): void {
  try {
    db.close();
  } catch {
    return;
  }
}
