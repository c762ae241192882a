import type { DuckDBConnection, DuckDBMaterializedResult } from "@duckdb/node-api";
import type { Engine } from "../../../core/sql/engine.ts";
import { type DuckDb, duckDbEngine } from "./open-duckdb.ts";

/**
 * Schemas of a database in memory beside an open file, in which the same work is done again and again: what it makes there
 * is emptied when it is done and not dropped, so that its statements stay planned. Of a few rows planning them is most of the
 * work. A statement is planned for good when it comes the second time.
 */
export interface KeptRooms {
  /** Asks in the rooms of now. One statement a call. */
  readonly engine: Engine;
  /** What one query gives. */
  result(sql: string): Promise<DuckDBMaterializedResult>;
  /** Statements one after the other. */
  run(...statements: readonly string[]): Promise<void>;
  /** Names without a schema mean these rooms from now on, then the file. What is made comes to be in the first. */
  within(rooms: readonly string[]): Promise<void>;
  /** The connection whose names mean the rooms of now. */
  connection(): DuckDBConnection;
  /** Empties all that was made. */
  empty(): Promise<void>;
  /** Drops the rooms and lets go of what they held. */
  close(): Promise<void>;
}

/** What stands in a room. `bodies`: the queries that it was made by, all of the same columns; `made`: since it was emptied. */
interface Thing {
  readonly kind: "TABLE" | "VIEW";
  readonly bodies: Set<string>;
  made: boolean;
}

/** The rooms that names without a schema mean, and the statements that were asked there. */
interface Place {
  readonly connection: DuckDBConnection;
  readonly rooms: readonly string[];
  readonly known: Map<string, Known>;
}

interface Known {
  /** The name it is prepared by; null: it came once. */
  readonly name: string | null;
  /** Names without a schema in it. */
  readonly words: ReadonlySet<string>;
}

interface State {
  readonly places: Map<string, Place>;
  readonly things: Map<string, Thing>;
  /** The tables that may have rows. */
  filled: Set<string>;
  /** Statements to be sent with the next. */
  waiting: string[];
  prepared: number;
}

const making = /^CREATE (OR REPLACE )?(TABLE|VIEW) ([\w.]+)\s+(AS\s+)?([\s\S]*)$/;
const dropping = /^DROP TABLE ([\w.]+)$/;
const lasting = /^(SELECT|FROM|WITH|INSERT|DELETE|UPDATE)\b/;
/** What reads a file or tells values does not come again. */
const passing = /\bread_parquet\(|\bVALUES\b/;

/**
 * A plan that is kept may know nothing of the values it found: DuckDB leaves out what the least and the greatest of a column
 * rule out, and would go on doing so when others have come (duckdb issues 23704, 24182).
 */
const prepare = (name: string, sql: string) => [
  "SET disabled_optimizers = 'statistics_propagation,compressed_materialization'",
  `PREPARE ${name} AS ${sql}`,
  "SET disabled_optimizers = ''",
];

/** Attaches `database` with `rooms` beside the file of `db`, whose own schema is `home`. */
export async function keepRooms(
  db: DuckDb,
  database: string,
  rooms: readonly string[],
  home: string,
): Promise<KeptRooms> {
  const places = new Map<string, Place>();
  const state: State = { places, things: new Map(), filled: new Set(), waiting: [], prepared: 0 };
  const placeOf = async (names: readonly string[]): Promise<Place> => {
    const path = names.map((room) => `${database}.${room}`);
    const key = [...path, home].join(",");
    const found = places.get(key);
    if (found) return found;
    const connection = await db.connect();
    const place = { connection, rooms: path, known: new Map() };
    places.set(key, place);
    await connection.run(`SET search_path = '${key}'`);
    return place;
  };
  const begin = await db.connect();
  await begin.run(
    [`ATTACH ':memory:' AS ${database}`, ...rooms.map((room) => `CREATE SCHEMA ${database}.${room}`)].join(
      ";",
    ),
  );
  await db.disconnect(begin);
  let here = await placeOf([]);
  const run: KeptRooms["run"] = (...statements) => runAll(state, here, statements);
  const result = (sql: string) => here.connection.run(sent(state, here, sql).join(";\n"));
  return {
    run,
    result,
    engine: {
      run,
      rows: <Row>(sql: string) => duckDbEngine(here.connection).rows<Row>(sent(state, here, sql).join(";\n")),
      columns: (sql, rows, memory) =>
        duckDbEngine(here.connection).columns(sent(state, here, sql).join(";\n"), rows, memory),
    },
    async within(names) {
      here = await placeOf(names);
    },
    connection: () => here.connection,
    async empty() {
      here = await placeOf([]);
      const tables = [...state.filled].filter((name) => state.things.get(name)?.kind === "TABLE");
      state.filled = new Set();
      for (const thing of state.things.values()) thing.made = false;
      await runAll(
        state,
        here,
        tables.map((name) => `DELETE FROM ${name}`),
      );
    },
    async close() {
      for (const { connection } of places.values()) await db.disconnect(connection);
      const end = await db.connect();
      await end.run(`DETACH DATABASE IF EXISTS ${database}`).catch(() => {});
      await db.disconnect(end);
    },
  };
}

async function runAll(state: State, place: Place, statements: readonly string[]): Promise<void> {
  for (const sql of statements) {
    const made = making.exec(sql);
    const dropped = state.things.get(nameIn(place, dropping.exec(sql)?.[1] ?? ""));
    if (dropped) dropped.made = false;
    else {
      // What is awaited may send what waits.
      const next = made ? await makes(state, place, made) : sent(state, place, sql);
      state.waiting.push(...next);
    }
  }
  await send(state, place);
}

async function send(state: State, { connection }: Place): Promise<void> {
  const batch = state.waiting;
  state.waiting = [];
  if (batch.length > 0) await connection.run(batch.join(";\n"));
}

/** How a statement is sent: as it is, or by the name it is prepared by. */
function sent(state: State, place: Place, sql: string): readonly string[] {
  const before = place.known.get(sql);
  const words = before?.words ?? wordsOf(sql);
  const first = unveil(state, place, words);
  if (!lasting.test(sql) || passing.test(sql)) return [...first, sql];
  const name = before ? (before.name ?? `s${++state.prepared}`) : null;
  place.known.set(sql, { name, words });
  if (name === null) return [...first, sql];
  return [...first, ...(before?.name ? [] : prepare(name, sql)), `EXECUTE ${name}`];
}

/** How something comes to be: made, or filled where it stands. */
async function makes(
  state: State,
  place: Place,
  [, again = "", kind, name = "", as, body = ""]: RegExpExecArray,
): Promise<readonly string[]> {
  const full = nameIn(place, name);
  const thing = state.things.get(full);
  if (kind === "TABLE") state.filled.add(full);
  if (
    thing &&
    thing.kind === kind &&
    !again &&
    (await fits(state, place, full, thing, as ? body : null, body))
  ) {
    thing.made = true;
    return kind === "TABLE" && as ? sent(state, place, `INSERT INTO ${full} ${body}`) : [];
  }
  const first = [...unveil(state, place, wordsOf(body)), ...(again ? [] : drop(state, full))];
  forget(state, full);
  state.things.set(full, { kind: kind as Thing["kind"], bodies: new Set([body]), made: true });
  return [...first, `CREATE ${again}${kind} ${full} ${as ?? ""}${body}`];
}

/** Whether a table that stands has the columns of a query. */
async function fits(
  state: State,
  place: Place,
  name: string,
  { kind, bodies }: Thing,
  query: string | null,
  body: string,
): Promise<boolean> {
  if (bodies.has(body)) return true;
  if (kind === "VIEW" || query === null) return false;
  state.waiting.push(...unveil(state, place, wordsOf(query)));
  await send(state, place);
  const columns = async (sql: string) =>
    JSON.stringify(
      await duckDbEngine(place.connection).rows<object>(`SELECT column_name, column_type FROM (${sql})`),
    );
  const same = (await columns(`DESCRIBE FROM (${query})`)) === (await columns(`DESCRIBE ${name}`));
  if (same) bodies.add(body);
  return same;
}

/** Drops what earlier work left in a room and a statement would take for something behind it. */
function unveil(state: State, { rooms }: Place, words: ReadonlySet<string>): readonly string[] {
  return rooms.flatMap((room) =>
    [...words].flatMap((word) =>
      state.things.get(`${room}.${word}`)?.made === false ? drop(state, `${room}.${word}`) : [],
    ),
  );
}

/** What was planned while a name meant something behind the rooms is planned anew once it means this. */
function forget({ places }: State, name: string): void {
  const at = name.lastIndexOf(".");
  for (const { rooms, known } of places.values())
    if (rooms.includes(name.slice(0, at)))
      for (const [sql, { words }] of known) if (words.has(name.slice(at + 1))) known.delete(sql);
}

function drop({ things }: Pick<State, "things">, name: string): readonly string[] {
  const kind = things.get(name)?.kind;
  things.delete(name);
  return kind ? [`DROP ${kind} ${name}`] : [];
}

function nameIn({ rooms }: Place, name: string): string {
  return name.includes(".") ? name : `${rooms[0]}.${name}`;
}

function wordsOf(sql: string): ReadonlySet<string> {
  return new Set(sql.match(/(?<![\w.'"])[a-z_]\w*/g));
}
