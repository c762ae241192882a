import { smallShopOneIn, smallShopSql } from "../../core/ladder/small-shop.sql.ts";
import type { SampleSize } from "../../core/measures/sampled/sample-size.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { type DuckDb, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { readMade } from "./made-from.ts";
import type { ProjectionFile } from "./projection-files.ts";

/** A sample of a projection's people, laid out in memory beside it as a shop of its own. */
export interface SmallShop {
  /** Names without one mean this `database.schema`. */
  readonly room: string;
  readonly stays: string;
  readonly size: SampleSize;
  /** The facts that it is of: see `MadeFrom`. */
  readonly key: string;
  /** It is read until it is let go of. */
  hold(): () => void;
}

/** Gives the small shop of a projection under a ladder whose stays stand in a table; null: it has too few people to take some. */
export type SmallShops = (
  file: Pick<ProjectionFile, "db" | "made">,
  table: string,
) => Promise<SmallShop | null>;

interface Kept {
  readonly table: string;
  readonly key: string;
  readonly made: Promise<SmallShop | null>;
  readers: number;
  drop: (() => Promise<void>) | null;
}

/** So many stand beside one projection: of the ladder in force, and of another that is looked at. */
const most = 2;

let rooms = 0;
const overtaken = new Error("the facts became others while some of them were laid out");

/** Whether a small shop could not be laid out since the facts became others meanwhile. */
export const wasOvertaken = (error: unknown): boolean => error === overtaken;

/** Small shops are kept as long as the facts stay as they are, since to lay one out all orders are read. */
export function smallShops(): SmallShops {
  const all = new WeakMap<DuckDb, Kept[]>();
  return async ({ db, made }, table) => {
    const kept = all.get(db) ?? [];
    const found = kept.find((one) => one.table === table && one.key === made.key);
    if (found) return found.made;
    const own: Kept = { table, key: made.key, made: layOut(db, table, () => own), readers: 0, drop: null };
    const isOver = (one: Kept) => one.readers === 0 && one.drop !== null;
    const over = kept.filter((one, i) => isOver(one) && (one.table === table || i >= most - 1));
    all.set(db, [own, ...kept.filter((one) => !over.includes(one))]);
    for (const one of over) await one.drop?.();
    own.made.catch(() =>
      all.set(
        db,
        (all.get(db) ?? []).filter((one) => one !== own),
      ),
    );
    return own.made;
  };
}

async function layOut(db: DuckDb, table: string, own: () => Kept): Promise<SmallShop | null> {
  const connection = await db.connect();
  const engine = duckDbEngine(connection);
  const drop = async (database: string) => {
    await engine.run(`DETACH DATABASE IF EXISTS ${database}`);
    await db.disconnect(connection);
  };
  const database = `small_${++rooms}`;
  try {
    const people = await countOf(engine, "people");
    const oneIn = smallShopOneIn(people);
    if (oneIn === 1) {
      await db.disconnect(connection);
      return null;
    }
    const [at] = await engine.rows<{ name: string }>("SELECT current_database() AS name");
    const room = `${database}.main`;
    await engine.run(`ATTACH ':memory:' AS ${database}`);
    const { key } = await readMade(engine);
    for (const sql of smallShopSql(`${at?.name}.main`, room, oneIn, table)) await engine.run(sql);
    const size = {
      people: await countOf(engine, "people"),
      sampled: await countOf(engine, `${room}.people`),
    };
    // Between two statements the facts may have become others: what is half of these and half of those is laid out anew.
    if ((await readMade(engine)).key !== key) throw overtaken;
    own().drop = () => drop(database);
    return { room, stays: `${room}.stays`, size, key, hold: () => held(own()) };
  } catch (error) {
    await drop(database).catch(() => {});
    throw error;
  }
}

function held(kept: Kept): () => void {
  kept.readers++;
  return () => {
    kept.readers--;
  };
}

async function countOf(engine: Engine, table: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`);
  return row?.n ?? 0;
}
