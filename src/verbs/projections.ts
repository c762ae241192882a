import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type BroughtRow, broughtSql } from "../core/facts/projecting/brought.sql.ts";
import { eventNamesSql } from "../core/facts/projecting/event-tables.sql.ts";
import type { Brought } from "../core/ladder/brought.ts";
import type { Ladder } from "../core/ladder/ladder.ts";
import { staysViewSql } from "../core/ladder/stays-view.sql.ts";
import type { Engine } from "../core/sql/engine.ts";
import { text } from "../core/sql/literal.ts";
import { message } from "../core/words/say.ts";
import { checkpoint, inOneCommit } from "../io/engines/duckdb/commit.ts";
import { type DuckDb, duckDbEngine } from "../io/engines/duckdb/open-duckdb.ts";
import { climb } from "./climb.ts";
import { climbInSql } from "./climb-in-sql.ts";
import { type ProjectionsInput, projectionFiles } from "./projection-files.ts";
import type { ClimbEngine, Projection } from "./shop.ts";

/** Everything a shop can be asked: facts as known at an instant (null: all that is known) under a ladder. */
export interface Projections {
  at(
    ladder: { version: number; ladder: Ladder },
    knownAtUs: number | null,
    anewBy?: ClimbEngine | null,
  ): Promise<Projection>;
  /** Throws every file away: what is asked next is answered from new ones. */
  discard(): void;
  close(): void;
}

export function projections(input: ProjectionsInput): Projections {
  const files = projectionFiles(input);
  const ask = async (ladder: Ladder, knownAtUs: number | null, anewBy: ClimbEngine | null) => {
    const { db, main } = await files.open(knownAtUs);
    const brought = await readBrought(main);
    const table = `stays_${createHash("sha256").update(JSON.stringify(ladder)).digest("hex").slice(0, 16)}`;
    const { row, names } = brought;
    const run: Run = { db, main, ladder, brought: { ...row, eventNames: names }, table };
    if (anewBy !== null || !(await hasTable(main, table))) await computeStays(input, run, anewBy ?? "walker");
    const connection = await db.connect();
    await connection.run(`CREATE TEMP VIEW stays AS ${staysViewSql(ladder, table)}`);
    return { engine: duckDbEngine(connection), brought };
  };
  return {
    async at({ version, ladder }, knownAtUs, anewBy = null) {
      let current = await healing(
        () => ask(ladder, knownAtUs, anewBy),
        () => files.discard(knownAtUs),
      );
      const engine = selfHealing(
        () => current.engine,
        async () => {
          files.discard(knownAtUs);
          current = await ask(ladder, knownAtUs, anewBy);
        },
      );
      const { names, row } = current.brought;
      return {
        engine,
        ladder,
        version,
        brought: { ...row, eventNames: names },
        knownAtUs: knownAtUs ?? input.now(),
        firstFactUs: row.first_us,
        newestFactUs: row.newest_us,
        firstUs: {
          orders: row.first_order_us,
          events: row.first_event_us,
          answers: row.first_answer_us,
          referrals: row.first_referral_us,
        },
      };
    },
    discard: files.discardAll,
    close: files.close,
  };
}

interface BroughtFound {
  readonly row: BroughtRow;
  readonly names: ReadonlySet<string>;
}

async function readBrought(connection: DuckDBConnection): Promise<BroughtFound> {
  const engine = duckDbEngine(connection);
  const [row] = await engine.rows<BroughtRow>(broughtSql);
  const names = await engine.rows<{ name: string }>(eventNamesSql);
  return { row: row as BroughtRow, names: new Set(names.map(({ name }) => name)) };
}

interface Run {
  readonly db: DuckDb;
  readonly main: DuckDBConnection;
  readonly ladder: Ladder;
  readonly brought: Brought;
  readonly table: string;
}

async function hasTable(main: DuckDBConnection, table: string): Promise<boolean> {
  const found = await main.runAndReadAll(`SELECT 1 FROM duckdb_tables() WHERE table_name = ${text(table)}`);
  return found.currentRowCount > 0;
}

/** Computes stays beside those that may be there and puts them in their place whole: killed in between, the old ones stand. */
async function computeStays(input: ProjectionsInput, run: Run, by: ClimbEngine): Promise<void> {
  const { db, main, ladder, brought, table } = run;
  const [people] = await duckDbEngine(main).rows<{ n: number }>("SELECT count(*) AS n FROM people");
  const progress = (done: number) => input.progress(message("load.climbing"), done, people?.n ?? null);
  progress(0);
  const next = `${table}_next`;
  await main.run(`DROP TABLE IF EXISTS ${next}`);
  if (by === "sql") await climbInSql(db, ladder, brought, next);
  else await climb(db, ladder, brought, next, progress);
  await inOneCommit("stays", main, async () => {
    await main.run(`DROP TABLE IF EXISTS ${table}`);
    await main.run(`ALTER TABLE ${next} RENAME TO ${table}`);
  });
  await checkpoint("stays.checkpoint", main);
}

/** Damage in a file that can be made anew, told by the words DuckDB has for it. */
function isDamage(error: unknown): boolean {
  const said = error instanceof Error ? error.message : String(error);
  return (
    /corrupt|checksum|internal error|fatal error|invalidated|serialization error|io error/i.test(said) &&
    !/no space|quota/i.test(said)
  );
}

async function healing<T>(work: () => Promise<T>, discard: () => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDamage(error)) throw error;
    discard();
    return work();
  }
}

/** Asks again, once, on a projection made anew, where the file turns out to be damaged. */
function selfHealing(engine: () => Engine, repair: () => Promise<void>): Engine {
  const asked = async <T>(work: (engine: Engine) => Promise<T>): Promise<T> => {
    try {
      return await work(engine());
    } catch (error) {
      if (!isDamage(error)) throw error;
      await repair();
      return work(engine());
    }
  };
  return {
    rows: <Row>(sql: string) => asked((e) => e.rows<Row>(sql)),
    run: (sql) => asked((e) => e.run(sql)),
  };
}
