import type { DuckDBConnection } from "@duckdb/node-api";
import type { ProjectionInput } from "../core/facts/projecting/projection-input.ts";
import type { Segments } from "../core/facts/sealing/versions.sql.ts";
import type { ShopSettings } from "../core/facts/shop-settings.ts";
import type { StepPlan } from "../core/facts/stepping/step-plan.ts";
import { type StepRoom, stepDatabase, stepRooms } from "../core/facts/stepping/stepped-tables.ts";
import { zoneOf } from "../core/facts/zone.ts";
import type { Engine } from "../core/sql/engine.ts";
import { type DuckDb, duckDbEngine } from "../io/engines/duckdb/open-duckdb.ts";
import type { Store } from "../io/store/open-store.ts";
import { spanOf } from "./project-facts.ts";

/** What a step of a projection works with. */
export interface StepWork {
  readonly db: DuckDb;
  readonly connection: DuckDBConnection;
  readonly engine: Engine;
  /** The projection's own schema, as SQL names it. */
  readonly home: string;
  readonly store: Store;
  readonly settings: ShopSettings;
  readonly plan: StepPlan;
  readonly before: Segments;
  readonly added: Segments;
  readonly after: Segments;
  /** The path of a sealed file. */
  readonly path: (file: string) => string;
  /** Runs statements one after the other. */
  run(...statements: readonly string[]): Promise<void>;
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
  return { segments, settings, zone: zoneOf(settings.timeZone), span: await spanOf(engine, segments) };
}

/** Does work in rooms of its own beside an open projection; they are gone when it is done. */
export async function withRooms<T>(
  db: DuckDb,
  given: Pick<StepWork, "store" | "settings" | "plan" | "before" | "added" | "after" | "path">,
  work: (work: StepWork) => Promise<T>,
): Promise<T> {
  const connection = await db.connect();
  const engine = duckDbEngine(connection);
  const [home] = await engine.rows<{ name: string }>("SELECT current_database() AS name");
  const own = `${home?.name}.main`;
  const path = (rooms: readonly StepRoom[]) => engine.run(stepRoomPath(own, rooms));
  try {
    await engine.run(
      [
        `ATTACH ':memory:' AS ${stepDatabase}`,
        ...stepRooms.map((room) => `CREATE SCHEMA ${stepDatabase}.${room}`),
      ].join(";"),
    );
    return await work({
      ...given,
      db,
      connection,
      engine,
      home: own,
      run: (...statements) => engine.run(statements.join(";\n")),
      one: async <Row>(sql: string) => (await engine.rows<Row>(sql))[0] as Row,
      within: (...rooms) => path(rooms),
    });
  } finally {
    await path([]).catch(() => {});
    await engine.run(`DETACH DATABASE IF EXISTS ${stepDatabase}`).catch(() => {});
    db.disconnect(connection);
  }
}
