import type { DuckDBConnection } from "@duckdb/node-api";
import type { ProjectionInput } from "../../core/facts/projecting/projection-input.ts";
import type { Segments } from "../../core/facts/sealing/versions.sql.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import { cameRows, cameTableSql, stageSql } from "../../core/facts/stepping/came-rows.sql.ts";
import type { StepPlan } from "../../core/facts/stepping/step-plan.ts";
import { type StepRoom, stepDatabase, stepRooms } from "../../core/facts/stepping/stepped-tables.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { type KeptRooms, keepRooms } from "../../io/engines/duckdb/kept-rooms.ts";
import { type DuckDb, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import type { ErasedIdentity } from "../../io/store/erased.ts";
import type { Store } from "../../io/store/open-store.ts";
import { spanOf } from "./project-facts.ts";

/** What a step of a projection works with. */
export interface StepWork {
  readonly db: DuckDb;
  /** The connection whose names mean the rooms of now. */
  connection(): DuckDBConnection;
  readonly engine: Engine;
  /** The projection's own schema, as SQL names it. */
  readonly home: string;
  readonly store: Store;
  readonly settings: ShopSettings;
  /** Everyone who was ever erased. */
  readonly erased: readonly ErasedIdentity[];
  readonly plan: StepPlan;
  readonly before: Segments;
  readonly added: Segments;
  readonly after: Segments;
  /** The path of a sealed file. */
  readonly path: (file: string) => string;
  /** Runs statements one after the other. */
  run(...statements: readonly string[]): Promise<void>;
  result: KeptRooms["result"];
  /** One row of a query. */
  one<Row>(sql: string): Promise<Row>;
  /** Names without a schema mean these rooms from now on, then the projection. */
  within(...rooms: readonly StepRoom[]): Promise<void>;
}

/** Makes names without a schema mean some rooms, then the projection. */
export function stepRoomPath(home: string, rooms: readonly StepRoom[]): string {
  return `SET search_path = '${[...rooms.map((room) => `${stepDatabase}.${room}`), home].join(",")}'`;
}

/** What some sealed rows are projected with. */
export async function inputOf({ engine, settings }: StepWork, segments: Segments): Promise<ProjectionInput> {
  const { fromUs, toUs } = await spanOf(engine, segments);
  const year = (us: number, more: number) => Date.UTC(new Date(us / 1000).getUTCFullYear() + more, 0) * 1000;
  // Whole years, so that one step's statements are those of the next.
  const span = { fromUs: year(fromUs, 0), toUs: year(toUs, 1) };
  return { segments, settings, zone: zoneOf(settings.timeZone), span };
}

/** The rooms of projections that are open: they are made with the first step, and last. */
const kept = new WeakMap<DuckDb, Held>();

interface Held {
  readonly rooms: KeptRooms;
  readonly home: string;
  /** How many rows came into them. */
  rows: number;
  /** When what the last step left is gone: nobody waits for it but the next. */
  emptied: Promise<void>;
}

/** So many rows pass through rooms before they are made anew: what was emptied still takes room. */
const mostRows = 50_000;

async function roomsOf(db: DuckDb): Promise<Held> {
  const found = kept.get(db);
  if (found) return found;
  const connection = await db.connect();
  const [row] = await duckDbEngine(connection).rows<{ name: string }>("SELECT current_database() AS name");
  await db.disconnect(connection);
  const home = `${row?.name}.main`;
  const rooms = await keepRooms(db, stepDatabase, stepRooms, home);
  const made = { rooms, home, rows: 0, emptied: Promise.resolve() };
  kept.set(db, made);
  return made;
}

/** Does work in rooms beside an open projection; what it made there is gone when it is done. */
export async function withRooms<T>(
  db: DuckDb,
  given: Pick<StepWork, "store" | "settings" | "erased" | "plan" | "before" | "added" | "after" | "path">,
  work: (work: StepWork) => Promise<T>,
): Promise<T> {
  const held = await roomsOf(db);
  const { rooms, home } = held;
  const { engine, run, result, connection } = rooms;
  try {
    await held.emptied;
    await rooms.within([]);
    const done = await work({
      ...given,
      added: await stagedRows(rooms, db, given.added),
      db,
      connection,
      engine,
      home,
      run,
      result,
      one: async <Row>(sql: string) => (await engine.rows<Row>(sql))[0] as Row,
      within: (...names) => rooms.within(names),
    });
    held.rows += given.plan.added.reduce((sum, { rows }) => sum + rows, 100);
    if (held.rows > mostRows) await letGo(db, rooms);
    else {
      held.emptied = rooms.empty();
      db.meanwhile(held.emptied);
    }
    return done;
  } catch (error) {
    await letGo(db, rooms);
    throw error;
  }
}

async function letGo(db: DuckDb, rooms: KeptRooms): Promise<void> {
  kept.delete(db);
  await rooms.close();
}

/** The rows that came, read once, two kinds at a time: more would take every thread that whoever reads the shop waits for. */
async function stagedRows(rooms: KeptRooms, db: DuckDb, added: Segments): Promise<Segments> {
  const kinds = Object.keys(added.files) as (keyof Segments["files"])[];
  await rooms.run(...kinds.map(cameTableSql));
  const left = kinds.values();
  const some = async () => {
    const connection = await db.connect();
    try {
      for (const kind of left) await connection.run(stageSql(kind, added));
    } finally {
      await db.disconnect(connection);
    }
  };
  const done = await Promise.allSettled([some(), some()]);
  for (const { status, reason } of done as PromiseRejectedResult[]) if (status === "rejected") throw reason;
  return { ...added, rows: Object.fromEntries(kinds.map((kind) => [kind, cameRows(kind)])) };
}
