import { mkdirSync } from "node:fs";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Cell, Engine } from "../../../core/sql/engine.ts";
import { text } from "../../../core/sql/literal.ts";
import { whereThereIsRoom } from "../../disk-full.ts";
import { closesAfterUse, closing } from "./close-after-use.ts";
import { doubleColumns } from "./double-columns.ts";
import { inTurn } from "./in-turn.ts";

/** One DuckDB file, opened. Nothing else in this process may open the same file: a second opener corrupts it. */
export interface DuckDb {
  /** `schema`: names without one mean this one of a file that passes, made where there is none. */
  connect(schema?: string): Promise<DuckDBConnection>;
  /** Closes one connection, at once or when what it is doing has been interrupted: what it began and did not commit is gone. */
  disconnect(connection: DuckDBConnection): Promise<void>;
  /** Closes the file, at once or when what goes on has ended. */
  close(): void;
  /** Lets go of all that a file that passes holds, on another thread; whoever called it has only to close it. */
  empty(): Promise<void>;
  /** Something goes on that nobody waits for: the file is not closed under it. */
  meanwhile(work: Promise<unknown>): void;
  /** When nothing goes on meanwhile, and what was to be closed is. */
  idle(): Promise<unknown>;
}

/** What asks of a database over connections of its own. */
export type Connecting = Pick<DuckDb, "connect" | "disconnect">;

/** `memory` is DuckDB's own limit, beyond which it spills into `tempFolder`. */
export interface DuckDbOptions {
  readonly tempFolder: string;
  readonly memory?: string;
  readonly threads?: number;
  /** The file goes when it is closed: it has no log, nothing waits until the disk has what was written, and nothing is packed, which would cost more than it saves. */
  readonly passing?: boolean;
}

const usualMemory = "1200MB";

/** The one opener of DuckDB files. `path` may be `:memory:`. */
export async function openDuckDb(path: string, options: DuckDbOptions): Promise<DuckDb> {
  whereThereIsRoom(() => mkdirSync(options.tempFolder, { recursive: true, mode: 0o700 }));
  const instance = await instanceOf(path, options);
  const connections = new Set<DuckDBConnection>();
  const going = goingOn();
  const attach = `ATTACH IF NOT EXISTS ${text(path)} AS passing (RECOVERY_MODE no_wal_writes); USE passing; PRAGMA disable_checkpoint_on_shutdown`;
  let under: Promise<unknown> | null = null;
  let closed = false;
  const closeOne = (connection: DuckDBConnection): Promise<void> | null => {
    connections.delete(connection);
    connection.closeSync();
    const ends = closing(connection);
    return ends && going.on(ends);
  };
  const connected = async () => {
    if (closed) throw new Error("the file is closed");
    const connection = closesAfterUse(await going.on(instance.connect()));
    connections.add(connection);
    if (!closed) return connection;
    void closeOne(connection);
    throw new Error("the file is closed");
  };
  const closeNow = () => {
    closed = true;
    for (const connection of connections) void closeOne(connection);
    const over = going.over();
    if (over) void going.on(over.then(() => instance.closeSync()));
    else instance.closeSync();
  };
  const db: DuckDb = {
    async connect(schema) {
      const connection = await connected();
      databaseOf.set(connection, db);
      if (options.passing) await connection.run(attach);
      if (schema !== undefined) {
        schemaOf.set(connection, schema);
        await connection.run(`CREATE SCHEMA IF NOT EXISTS ${schema}; USE passing.${schema}`);
      }
      return connection;
    },
    async disconnect(connection) {
      await closeOne(connection);
    },
    async empty() {
      const before = [...connections];
      const last = await connected();
      await Promise.all(before.map(db.disconnect));
      await last.run("DETACH DATABASE IF EXISTS passing");
    },
    close() {
      if (under) void under.then(closeNow);
      else closeNow();
    },
    meanwhile(work) {
      const done = work
        .catch(() => {})
        .then(() => {
          if (under === done) under = null;
        });
      under = done;
    },
    async idle() {
      await under;
      for (let over = going.over(); over; over = going.over()) await over;
    },
  };
  return db;
}

function instanceOf(path: string, options: DuckDbOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(options.passing ? ":memory:" : path, {
    temp_directory: options.tempFolder,
    memory_limit: options.memory ?? usualMemory,
    ...(options.threads ? { threads: String(options.threads) } : {}),
    ...(options.passing ? { force_compression: "uncompressed" } : {}),
  });
}

/** What goes on; `over`: when it has ended, well or not. Null: nothing goes on. */
function goingOn() {
  const all = new Set<Promise<unknown>>();
  return {
    on<T>(work: Promise<T>): Promise<T> {
      const ended: Promise<unknown> = work.catch(() => {}).finally(() => all.delete(ended));
      all.add(ended);
      return work;
    },
    over: (): Promise<unknown> | null => (all.size > 0 ? Promise.all(all) : null),
  };
}

const databaseOf = new WeakMap<DuckDBConnection, DuckDb>();
const schemaOf = new WeakMap<DuckDBConnection, string>();

/** The schema that names without one mean. */
export function ownSchema(connection: DuckDBConnection): string {
  return schemaOf.get(connection) ?? "main";
}

/** Does work on another connection to the database of this one, so that both may be asked at once. It sees no temporary tables. */
export async function beside<T>(
  connection: DuckDBConnection,
  work: (own: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const db = databaseOf.get(connection) as DuckDb;
  const own = await db.connect(schemaOf.get(connection));
  try {
    return await work(own);
  } finally {
    await db.disconnect(own);
  }
}

/** Does work while the engine, every connection of it, keeps to so much memory; then it has what is usual. */
export async function withinMemory<T>(
  connection: DuckDBConnection,
  memory: string,
  work: () => Promise<T>,
): Promise<T> {
  await connection.run(`SET memory_limit = '${memory}'`);
  try {
    return await work();
  } finally {
    await connection.run(`SET memory_limit = '${usualMemory}'`);
  }
}

/** The engine port over one connection: whatever is asked at once is answered one after the other, columns last. */
export function duckDbEngine(connection: DuckDBConnection): Engine {
  const turns = inTurn();
  return {
    async rows<Row>(sql: string): Promise<Row[]> {
      const reader = await turns.small(() => connection.runAndReadAll(sql));
      const names = reader.deduplicatedColumnNames();
      return reader.getRows().map((row) => {
        const object: Record<string, Cell> = {};
        for (let i = 0; i < names.length; i++) object[names[i] as string] = cell(row[i]);
        return object as Row;
      });
    },
    columns: (sql, rows, memory) => turns.large(() => doubleColumns(connection, sql, rows, memory)),
    async run(sql) {
      await turns.small(() => connection.run(sql));
    },
  };
}

function cell(value: unknown): Cell {
  if (typeof value === "bigint")
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return String(value);
}
