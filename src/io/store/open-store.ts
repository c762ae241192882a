import { keptElsewhere } from "../../core/words/kept-elsewhere.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { failpoint } from "../failpoint.ts";
import { requireForgotten } from "../files/unfinished-restore.ts";
import { type OneAtATime, oneAtATime } from "../one-at-a-time.ts";
import type { Base } from "./base.ts";
import { followPostgres } from "./postgres/follow-postgres.ts";
import { schemaOf } from "./postgres/marker.ts";
import { openPostgres } from "./postgres/open-postgres.ts";
import { noteTold } from "./prepared-names.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

/** The control store of one shop, held by this process alone until it is closed. */
export interface Store
  extends Pick<
    Base,
    "db" | "followed" | "lost" | "turn" | "place" | "says" | "bulk" | "integrityErrors" | "inbox" | "hasInbox"
  > {
  /** Everything that `work` writes is kept together, or nothing of it. `point` names this in the proof by killing (failpoint.ts). `brings`: nothing but facts. */
  transaction<T>(point: string, work: () => Promise<T>, brings?: "facts"): Promise<T>;
  /** The same for what no projection follows: accounts, keys, the log of who saw what. */
  aside<T>(point: string, work: () => Promise<T>): Promise<T>;
  /**
   * Does `work` that holds though each statement of it is kept by itself: it waits for no transaction where the database can
   * (PostgreSQL), and is one, in its turn, where it cannot.
   */
  apart<T>(point: string, work: () => Promise<T>): Promise<T>;
  /** Does `work` while no transaction is begun or under way: what it reads here is committed and stays as it is. */
  settled: OneAtATime;
  /** Whether a transaction is under way, or waits for its turn. */
  isTransacting(): boolean;
  /** Whether whoever writes now waits for something long: a transaction or settled work that is under way, or waits for its turn. */
  isTaken(): boolean;
  /** Whether a transaction is under way at this instant, `aside` too. */
  isWithin(): boolean;
  /** How many transactions this process committed, or heard of. */
  committed(): number;
  /** How many of them brought nothing but facts. */
  committedFacts(): number;
  /** Other whenever what is told of people beside who they are may be other: facts alone leave it as it is. */
  toldState(): string;
  /** Whoever keeps the store committed something. */
  heard(): void;
  /** Writes anew what rows were deleted from, so that their bytes are gone; then calls `done`. */
  overwriteDeleted(done: () => Promise<void>): Promise<void>;
  /** Writes the store as it is committed to a SQLite file of its own; nothing is committed meanwhile, and whoever reads goes on. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
  /** Closes it and leaves nothing of it outside of the data folder. */
  abandon(): Promise<void>;
}

/**
 * `database`: the address of a PostgreSQL (`DATABASE_URL`); null: the store lies in the folder, in SQLite. `passing`: it will be
 * let go again soon, so that whoever comes meanwhile may wait. `adopt`: what the folder's SQLite file holds goes to the database.
 */
export interface StoreWish {
  readonly database?: string | null;
  readonly passing?: boolean;
  readonly adopt?: boolean;
  /** From another process that hangs a store in a database is taken. */
  readonly standsBy?: boolean;
}

/**
 * Opens, and where needed makes, the control store in a data folder; throws `locked` with the holder's process id where another
 * has it, `refused` where a restore has not forgotten whom it was to forget.
 */
export async function openStore(
  dataFolder: string,
  { database = null, passing = false, adopt = false, standsBy = false }: StoreWish = {},
): Promise<Store> {
  if (!adopt) requireForgotten(dataFolder);
  if (database !== null)
    return storeOver(await openPostgres(dataFolder, database, { passing, adopt, standsBy }));
  if (schemaOf(dataFolder) !== null) throw inDatabase();
  return storeOver(await openSqlite(dataFolder, passing));
}

/** Work in its turn that is known of while it waits and is done. */
function settledIn(inOrder: OneAtATime): {
  readonly settled: OneAtATime;
  readonly isSettling: () => boolean;
} {
  let settling = 0;
  return {
    isSettling: () => settling > 0,
    async settled(work) {
      settling++;
      try {
        return await inOrder(work);
      } finally {
        settling--;
      }
    },
  };
}

function storeOver(base: Base): Store {
  const inOrder = oneAtATime();
  const { settled, isSettling } = settledIn(inOrder);
  let [committed, facts, told] = [0, 0, 0];
  let transactions = 0;
  let within = false;
  const inTurn = <T>(point: string, work: () => Promise<T>, kept = () => {}) =>
    inOrder(async () => {
      within = true;
      try {
        const done = await base.transaction(point, work);
        kept();
        return done;
      } finally {
        within = false;
      }
    });
  const { db, followed, lost, turn, place, says, integrityErrors, inbox, hasInbox, close, abandon } = base;
  const bulk: Base["bulk"] = {
    ...base.bulk,
    traits(load, rows) {
      const all = [...rows];
      told++;
      noteTold(
        store,
        all.map(([id]) => id),
      );
      return base.bulk.traits(load, all);
    },
  };
  const store: Store = {
    ...{ db, followed, lost, turn, place, says, bulk, integrityErrors, inbox, hasInbox, close },
    ...{ abandon, settled },
    async transaction(point, work, brings) {
      if (followed) throw keptElsewhere((await followed()).keeper);
      transactions++;
      try {
        return await inTurn(point, work, () => {
          committed++;
          if (brings === "facts") facts++;
        });
      } finally {
        transactions--;
      }
    },
    aside: (point, work) => inTurn(point, work),
    async apart(point, work) {
      if (!base.keepsApart) return inTurn(point, work);
      failpoint(point, "before");
      const done = await work();
      failpoint(point, "after");
      return done;
    },
    isTransacting: () => transactions > 0,
    isTaken: () => transactions > 0 || isSettling(),
    isWithin: () => within,
    committed: () => committed,
    committedFacts: () => facts,
    toldState: () => `${committed - facts} ${told}`,
    heard() {
      committed++;
    },
    overwriteDeleted: (done) => settled(() => base.overwriteDeleted(done)),
    copyTo: (path) => settled(() => base.copyTo(path)),
  };
  return store;
}

/** Opens a control store that lies in a database and that another process keeps; see `followPostgres`. */
export async function followStore(dataFolder: string, database: string): Promise<Store> {
  return storeOver(await followPostgres(dataFolder, database));
}

/** The folder's store lies in a database that nobody named. */
export function inDatabase(): StigeError {
  return new StigeError("refused", message("store.inDatabase"), message("store.inDatabase.fix"));
}
