import type { Brought } from "../../core/ladder/brought.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { sampleViewsSql } from "../../core/ladder/person-sample.sql.ts";
import { type Connecting, type DuckDb, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { climb } from "./climb.ts";

/** A table of stays to read, and what to do when it is read no more. */
export interface StandingStays {
  readonly table: string;
  drop(): Promise<void>;
}

let rooms = 0;

/** Walks the people in the sample through a ladder, in memory beside an open projection: nothing of it is written into the file. */
export async function climbSample(db: DuckDb, ladder: Ladder, brought: Brought): Promise<StandingStays> {
  const connection = await db.connect();
  const engine = duckDbEngine(connection);
  const [at] = await engine.rows<{ name: string }>("SELECT current_database() AS name");
  const home = `${at?.name}.main`;
  const database = `sample_${++rooms}`;
  const room = `${database}.main`;
  const drop = async () => {
    await engine.run(`DETACH DATABASE IF EXISTS ${database}`);
    await db.disconnect(connection);
  };
  const inRoom: Connecting = {
    async connect() {
      const mine = await db.connect();
      await mine.run(`SET search_path = '${room},${home}'`);
      return mine;
    },
    disconnect: (mine) => db.disconnect(mine),
  };
  try {
    await engine.run([`ATTACH ':memory:' AS ${database}`, ...sampleViewsSql(home, room)].join(";"));
    const table = `${room}.stays`;
    // Of many facts a few are picked: by every core at once, though they must then be sorted.
    await climb(inRoom, ladder, brought, table, { people: "few" });
    return { table, drop };
  } catch (error) {
    await drop().catch(() => {});
    throw error;
  }
}
