import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { BroughtKept } from "../../core/facts/stepping/brought-steps.sql.ts";
import type { Brought } from "../../core/ladder/brought.ts";
import type { Ladder } from "../../core/ladder/ladder.ts";
import { staysViewSql } from "../../core/ladder/stays-view.sql.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { text } from "../../core/sql/literal.ts";
import { message } from "../../core/words/say.ts";
import { checkpoint, inOneCommit } from "../../io/engines/duckdb/commit.ts";
import { type DuckDb, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { oneAtATime } from "../../io/one-at-a-time.ts";
import type { ClimbEngine, Projection } from "../shop/shop.ts";
import { climb } from "./climb.ts";
import { climbInSql } from "./climb-in-sql.ts";
import { climbSample, type StandingStays } from "./climb-sample.ts";
import { keepStaysSql, readMade } from "./made-from.ts";
import {
  type ProjectionFile,
  type ProjectionFiles,
  type ProjectionsInput,
  projectionFiles,
} from "./projection-files.ts";
import { type Held, type Holder, isDamage, reading } from "./readings.ts";
import { smallShops, wasOvertaken } from "./small-shop.ts";
import { broughtOf } from "./step-stays.ts";

/** Which ladder, and by what its stays are to be computed anew; null: only where they are missing. */
export interface AskedLadder {
  readonly version: number;
  readonly ladder: Ladder;
  readonly anewBy: ClimbEngine | null;
  /** Stays of the people in the sample alone, in memory. */
  readonly sampled: boolean;
  /** A sample of the people and all that is theirs, as a shop of its own: see `Shop.projection`. */
  readonly small: boolean;
}

/** Gives the projection of a ladder, of facts as known at an instant (null: all that is known). */
export type Project = (asked: AskedLadder, knownAtUs: number | null) => Promise<Projection>;

/** Everything a shop can be asked. Every climb of a ladder is a run, put in the place of the one before by one commit. */
export interface Projections {
  /** What is asked of it is answered from the newest run then: nothing is held from one question to the next. */
  readonly at: Project;
  /** What `work` asks for is held until it is done: all of it is of one run, whatever comes meanwhile. */
  reading<T>(work: (at: Project) => Promise<T>, meanwhile?: boolean): Promise<T>;
  /** Throws every file away: what is asked next is answered from new ones. */
  discard(): void;
  /** Waits until nobody reads. */
  close(): Promise<void>;
}

export function projections(input: ProjectionsInput): Projections {
  const files = projectionFiles(input);
  const { hold, meanwhile: before } = holding(input, files);
  const holder: Holder<AskedLadder, HeldStays> = {
    name: ({ ladder, anewBy, sampled, small }) => `${anewBy} ${sampled} ${small} ${tableOf(ladder)}`,
    hold,
    discard: files.discard,
  };
  const readAll: Projections["reading"] = (work, meanwhile = false) =>
    reading(meanwhile ? { ...holder, hold: before } : holder, (held) =>
      work(async (asked, knownAtUs) =>
        projectionOf(await held(asked, knownAtUs), asked, knownAtUs, input.now()),
      ),
    );
  return {
    async at(asked, knownAtUs) {
      const again = { ...asked, anewBy: null };
      const each = <T>(ask: (engine: Engine) => Promise<T>) =>
        readAll(async (at) => ask((await at(again, knownAtUs)).engine));
      const engine: Engine = {
        rows: <Row>(sql: string) => each((engine) => engine.rows<Row>(sql)),
        columns: (sql, rows, memory) => each((engine) => engine.columns(sql, rows, memory)),
        run: (sql) => each((engine) => engine.run(sql)),
      };
      return readAll(async (at) => ({ ...(await at(asked, knownAtUs)), engine, facts: null }));
    },
    reading: readAll,
    discard: files.discardAll,
    close: files.close,
  };
}

interface HeldStays extends Held {
  readonly brought: BroughtKept;
  readonly sample: SampleSize | null;
  readonly smallShop: string | null;
}

/** Brings a ladder's stays up to what is known and holds them: a connection whose transaction sees what stood when it began. */
function holding(input: ProjectionsInput, files: ProjectionFiles) {
  const alone = oneAtATime();
  const owing = new WeakSet<ProjectionFile["db"]>();
  const write = async (file: Pick<ProjectionFile, "db">, attempt: () => Promise<boolean>) => {
    if (await attempt()) owing.delete(file.db);
    else owing.add(file.db);
  };
  /** Where a ladder's stays stand once they are there, and what to do when they are read no more. */
  const stood = async (
    { db, main, made }: ProjectionFile,
    { ladder, anewBy, sampled }: AskedLadder,
  ): Promise<StandingStays> => {
    const found = broughtOf(made.brought);
    if (sampled) return climbSample(db, ladder, found);
    const table = tableOf(ladder);
    if (anewBy !== null || !(await hasTable(main, table))) {
      await computeStays(input, { db, main, ladder, brought: found, table }, anewBy ?? "walker");
      await write({ db }, () => checkpoint("stays.checkpoint", main));
    }
    return { table, drop: async () => {} };
  };
  const held = async (file: ProjectionFile, asked: AskedLadder): Promise<HeldStays> => {
    const stays = await stood(file, asked);
    return heldAs(file, asked, { ...stays, letGo: files.hold(file) }, async () => {
      if (owing.has(file.db) && files.isIdle(file))
        await alone(() => write(file, () => checkpoint("stays.later", file.main)));
    });
  };
  let waiting = 0;
  const whole = async (asked: AskedLadder, knownAtUs: number | null): Promise<HeldStays> => {
    waiting++;
    try {
      return await alone(async () => {
        const file = await files.open(knownAtUs);
        try {
          return await held(file, asked);
        } catch (error) {
          if (!isDamage(error)) throw error;
          files.discard(knownAtUs, file);
          return held(await files.open(knownAtUs), asked);
        }
      });
    } finally {
      waiting--;
    }
  };
  const meanwhile = async (asked: AskedLadder, knownAtUs: number | null): Promise<HeldStays> => {
    const file = waiting > 0 && input.changing() ? files.standing(knownAtUs) : null;
    return (file && (await heldAsItStands(files, file, asked))) ?? whole(asked, knownAtUs);
  };
  return { hold: orSmall(whole, files), meanwhile: orSmall(meanwhile, files) };
}

type Hold = (asked: AskedLadder, knownAtUs: number | null) => Promise<HeldStays>;

/** Holds the small shop where it is asked for. It is laid out while others begin to read. */
function orSmall(whole: Hold, files: ProjectionFiles): Hold {
  const small = smallShops();
  return async (asked, knownAtUs) => {
    for (;;) {
      const held = await whole(asked, knownAtUs);
      if (!asked.small) return held;
      const { file } = held;
      const own = await small(file, tableOf(asked.ladder)).catch(async (error: unknown) => {
        await held.letGo();
        if (!wasOvertaken(error)) throw error;
        return "again" as const;
      });
      if (own === "again") continue;
      if (own === null) return held;
      const [drop, letGo] = [own.hold(), files.hold(file)];
      await held.letGo();
      const stays = { table: own.stays, room: own.room, drop: async () => drop(), letGo };
      const given = await heldAs(file, asked, stays, async () => {});
      // What came in the middle of it is in the next.
      if (given.file.made.key === own.key) return { ...given, sample: own.size, smallShop: own.room };
      await given.letGo();
    }
  };
}

/** Opens a connection whose transaction sees what stands when it first reads. `after`: what is to be done when they are let go of. */
async function heldAs(
  file: ProjectionFile,
  { ladder }: AskedLadder,
  {
    table,
    room,
    drop,
    letGo,
  }: StandingStays & { readonly letGo: () => void; readonly room?: string | undefined },
  after: () => Promise<void>,
): Promise<HeldStays> {
  try {
    const connection = await file.db.connect();
    if (room !== undefined) await connection.run(`SET search_path = '${room}'`);
    await connection.run(`CREATE TEMP VIEW stays AS ${staysViewSql(ladder, table)}`);
    await connection.run("BEGIN TRANSACTION READ ONLY");
    const engine = duckDbEngine(connection);
    const made = await readMade(engine);
    return {
      engine,
      file: { ...file, made },
      brought: made.brought,
      ...{ sample: null, smallShop: null },
      async letGo() {
        await file.db.disconnect(connection);
        await drop();
        letGo();
        await after();
      },
    };
  } catch (error) {
    await drop();
    letGo();
    throw error;
  }
}

/** A ladder's stays in a file that another may be about to follow; null: they are not there. */
async function heldAsItStands(
  files: ProjectionFiles,
  file: ProjectionFile,
  asked: AskedLadder,
): Promise<HeldStays | null> {
  if (asked.anewBy !== null || asked.sampled) return null;
  const letGo = files.hold(file);
  const table = tableOf(asked.ladder);
  const isThere = async () => {
    const own = await file.db.connect();
    return hasTable(own, table).finally(() => file.db.disconnect(own));
  };
  // Whatever is wrong with it, the next one is asked.
  if (!(await isThere().catch(() => false))) {
    letGo();
    return null;
  }
  const nothing = async () => {};
  return heldAs(file, asked, { table, drop: nothing, letGo }, nothing).catch(() => null);
}

function projectionOf(
  { engine, brought, sample, smallShop, file }: HeldStays,
  { version, ladder, sampled }: AskedLadder,
  knownAtUs: number | null,
  nowUs: number,
): Projection {
  const { row } = brought;
  const isWhole = sample === null && !sampled;
  return {
    ...{ engine, sample, smallShop, ladder },
    facts: isWhole ? `${file.made.key} ${tableOf(ladder)}` : null,
    version,
    brought: broughtOf(brought),
    knownAtUs: knownAtUs ?? nowUs,
    firstFactUs: row.first_us,
    newestFactUs: row.newest_us,
    firstUs: {
      orders: row.first_order_us,
      events: row.first_event_us,
      answers: row.first_answer_us,
      referrals: row.first_referral_us,
    },
  };
}

function tableOf(ladder: Ladder): string {
  return `stays_${createHash("sha256").update(JSON.stringify(ladder)).digest("hex").slice(0, 16)}`;
}

interface Run {
  readonly db: DuckDb;
  readonly main: DuckDBConnection;
  readonly ladder: Ladder;
  readonly brought: Brought;
  readonly table: string;
}

async function hasTable(main: DuckDBConnection, table: string): Promise<boolean> {
  const found = await main.runAndReadAll(`SELECT 1 FROM made_stays WHERE name = ${text(table)}`);
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
  else await climb(db, ladder, brought, next, { progress });
  await inOneCommit("stays", main, async () => {
    await main.run(`DROP TABLE IF EXISTS ${table}`);
    await main.run(`ALTER TABLE ${next} RENAME TO ${table}`);
    for (const sql of keepStaysSql({ name: table, ladder })) await main.run(sql);
  });
}
