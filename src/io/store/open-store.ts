import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { whereThereIsRoom } from "../disk-full.ts";
import { failpoint } from "../failpoint.ts";
import { type OneAtATime, oneAtATime } from "../one-at-a-time.ts";
import { migrate } from "./migrate.ts";
import type { StoreSchema } from "./schema.ts";
import { NodeSqliteDialect } from "./sqlite.ts";

/** The control store of one shop, held by this process alone until it is closed. */
export interface Store {
  readonly db: Kysely<StoreSchema>;
  /** The same connection without Kysely, for what is done a million times over. */
  readonly raw: DatabaseSync;
  /** Everything that `work` writes is kept together, or nothing of it. `point` names this in the proof by killing (failpoint.ts). */
  transaction<T>(point: string, work: () => Promise<T>): Promise<T>;
  /** The same for what no projection follows: accounts, keys, the log of who saw what. */
  aside<T>(point: string, work: () => Promise<T>): Promise<T>;
  /** Does `work` while no transaction is begun or under way: what it reads here is committed and stays as it is. */
  settled: OneAtATime;
  /** Whether a transaction is under way, or waits for its turn. */
  isTransacting(): boolean;
  /** How many transactions this process committed. */
  committed(): number;
  close(): Promise<void>;
}

const busy = 5;
const waitMs = 400;
/** A holder that says it is only passing is waited for so long, in steps. */
const passingMs = 20_000;
const pauseMs = 50;

/**
 * Opens, and where needed makes, the control store in a data folder; throws `locked` with the holder's process id where another
 * has it. `passing`: it will be let go again soon, so that whoever comes meanwhile may wait.
 */
export async function openStore(
  dataFolder: string,
  { passing = false }: { readonly passing?: boolean } = {},
): Promise<Store> {
  requireRight(dirname(dataFolder), dataFolder, join(dataFolder, "control.db"));
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const raw = new DatabaseSync(join(dataFolder, "control.db"), { timeout: waitMs });
  const db = new Kysely<StoreSchema>({ dialect: new NodeSqliteDialect(raw) });
  try {
    await takeLock(raw, join(dataFolder, "lock"), passing);
    raw.exec(
      "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on; pragma cache_size = -65536",
    );
    await migrate(db);
  } catch (error) {
    // A process that goes on, as one that watches does, must not keep half a hold on the folder.
    raw.close();
    throw error;
  }
  const settled = oneAtATime();
  let committed = 0;
  let transactions = 0;
  return {
    db,
    raw,
    async transaction(point, work) {
      transactions++;
      try {
        return await settled(async () => {
          const done = await transaction(point, raw, work);
          committed++;
          return done;
        });
      } finally {
        transactions--;
      }
    },
    isTransacting: () => transactions > 0,
    aside: (point, work) => settled(() => transaction(point, raw, work)),
    settled,
    committed: () => committed,
    close: () => db.destroy(),
  };
}

/** SQLite says no more than "disk I/O error" of what it may not write: asked here, the system names the path and the reason. */
function requireRight(shopFolder: string, dataFolder: string, control: string): void {
  const { R_OK, W_OK } = constants;
  if (!existsSync(dataFolder)) {
    if (existsSync(shopFolder)) accessSync(shopFolder, R_OK | W_OK);
    return;
  }
  accessSync(dataFolder, R_OK | W_OK);
  if (existsSync(control)) accessSync(control, R_OK | W_OK);
}

/** SQLite's own exclusive lock dies with the process, also by kill -9; the file beside it only says who holds it. */
async function takeLock(raw: DatabaseSync, lockFile: string, passing: boolean): Promise<void> {
  for (let waited = 0; !hasLock(raw); waited += waitMs + pauseMs) {
    const holder = holderIn(lockFile);
    if (!holder.passing || waited > passingMs)
      throw new StigeError(
        "locked",
        message("store.locked", { pid: holder.pid }),
        message("store.locked.fix"),
      );
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  whereThereIsRoom(() => writeFileSync(lockFile, passing ? `${process.pid} passing\n` : `${process.pid}\n`));
}

function hasLock(raw: DatabaseSync): boolean {
  try {
    raw.exec("pragma locking_mode = exclusive; begin exclusive; commit");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) return false;
    throw error;
  }
}

function holderIn(lockFile: string): { readonly pid: number; readonly passing: boolean } {
  try {
    const [pid = "", word] = readFileSync(lockFile, "utf8").trim().split(" ");
    return { pid: Number.parseInt(pid, 10), passing: word === "passing" };
  } catch {
    return { pid: 0, passing: false };
  }
}

async function transaction<T>(point: string, raw: DatabaseSync, work: () => Promise<T>): Promise<T> {
  raw.exec("begin immediate");
  try {
    const result = await work();
    failpoint(point, "before");
    raw.exec("commit");
    failpoint(point, "after");
    return result;
  } catch (error) {
    // On a full disk SQLite has rolled back by itself.
    if (raw.isTransaction) raw.exec("rollback");
    throw error;
  }
}
