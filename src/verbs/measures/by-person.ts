import type { PersonStretch } from "../../core/measures/by-person/by-person.ts";
import {
  type KnownPeople,
  knownPeople,
  knownPeopleSql,
} from "../../core/measures/by-person/known-people.sql.ts";
import {
  type DaysBought,
  daysBought,
  daysBoughtSql,
  type OrdersOfPeople,
  ordersOfPeople,
  ordersOfPeopleSql,
  type SpentByPeople,
  spentByPeople,
  spentByPeopleSql,
  spentOf,
} from "../../core/measures/by-person/orders-of-people.sql.ts";
import {
  type StaysOfPeople,
  staysOfPeople,
  staysOfPeopleSql,
} from "../../core/measures/by-person/stays-of-people.sql.ts";
import { lastPersonSql } from "../../core/measures/value/buyers.sql.ts";
import type { Cut } from "../../core/measures/value/money.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { ownMemory, sharedMemory } from "../../core/sql/shared-columns.ts";
import { onceInFacts, onceInReading, onceInSmallShop } from "../asking/once-in-reading.ts";

/** Of so many persons other threads count, which see the columns too; of fewer it is counted sooner than a thread begins. */
const personsBeside = 100_000;

/** Persons whose facts are read at once; of more than are kept half as many, since two stretches are held. */
const [personsAtOnce, ofMany] = [250_000, 125_000];
const personsFirst = 31_250;
/** Of so many persons what was read is kept for the next question of the reading; of more it is read again. */
const personsKept = 1_500_000;

/** Facts of a stretch of persons, each in order of person and instant. Whoever asks for one that was read already is given the same. */
export interface FactsOfStretch {
  readonly stretch: PersonStretch;
  known(): Promise<KnownPeople>;
  stays(): Promise<StaysOfPeople>;
  orders(): Promise<OrdersOfPeople>;
  /** The days of orders that had come at an instant: a quarter of what `orders` reads, and not kept. */
  daysBought(untilUs: number): Promise<DaysBought>;
  /** Orders as they were at the cut; where none was refunded since, later ones too. */
  spent(cut: Cut): Promise<SpentByPeople>;
}

/** Facts of everyone, stretch after stretch of persons. */
export interface EveryPerson {
  /** The largest person id. */
  readonly last: number;
  /** They are so many that other threads count. */
  readonly many: boolean;
  /** What was read of them is kept until the reading ends. */
  readonly kept: boolean;
  /** Hands everyone's facts over, lowest persons first. Whoever asks for this while the same reading asks for nothing smaller is given them in the same pass. */
  each(take: (facts: FactsOfStretch) => Promise<void>): Promise<void>;
}

/**
 * What is read of everyone; of a small shop (`smallShop`, as `Projection` has it) it stays for the next reading of it, whoever asks first, of the same `facts`
 * for those that are asked at once.
 */
export function everyPerson({
  engine,
  smallShop,
  facts = null,
}: {
  readonly engine: Engine;
  readonly smallShop: string | null;
  readonly facts?: string | null;
}): Promise<EveryPerson> {
  return onceInReading(engine, "every person", async () => {
    const count = async () => (await engine.rows<{ last: number }>(lastPersonSql))[0]?.last ?? 0;
    const last = await (smallShop === null ? count() : onceInSmallShop(smallShop, "last", count));
    const how = { many: last >= personsBeside, kept: last <= personsKept };
    return { last, ...how, each: inPasses({ engine, last, smallShop, facts }) };
  });
}

/** Whose facts are read. */
interface Read {
  readonly engine: Engine;
  readonly last: number;
  readonly smallShop: string | null;
  readonly facts: string | null;
}

interface Taker {
  readonly take: (facts: FactsOfStretch) => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Whoever comes before a pass begins takes part in it; who comes later, in the next. */
function inPasses(read: Read): EveryPerson["each"] {
  let waiting: Taker[] = [];
  let passing = false;
  const pass = async () => {
    try {
      while (waiting.length > 0) {
        // Columns are read when nothing smaller is asked: by then all who had something to ask first are here.
        // What stays in memory is not read.
        if (read.smallShop === null) await read.engine.columns("select cast(0 as double) where false");
        const takers = waiting;
        waiting = [];
        await handAll(read, takers);
      }
    } catch (error) {
      for (const taker of waiting.splice(0)) taker.failed(error);
    } finally {
      // At once: who comes while others are told that it is over begins the next.
      passing = false;
    }
  };
  return (take) =>
    new Promise<void>((done, failed) => {
      waiting.push({ take, done, failed });
      if (passing) return;
      passing = true;
      void pass();
    });
}

/** Hands every stretch to each taker, while the next one is read. */
async function handAll(read: Read, takers: readonly Taker[]): Promise<void> {
  let taking = [...takers];
  const sizes: Sizes = new Map();
  const [first, ...others] = stretchesOf(read.last).map((stretch) => factsOf(read, stretch, sizes));
  for (let facts = first; facts && taking.length > 0; facts = others.shift()) {
    const next = others[0];
    const ahead: Promise<unknown>[] = [];
    const wanted = next ? wantedToo(facts, next, ahead) : facts;
    const take = async (taker: Taker) => {
      try {
        await taker.take(wanted);
      } catch (error) {
        // Nothing is read any more once the reading is let go of.
        await Promise.allSettled(ahead);
        taker.failed(error);
        taking = taking.filter((one) => one !== taker);
      }
    };
    await Promise.all(taking.map(take));
  }
  for (const { done } of taking) done();
}

/** The first is small: what counts it is made fast by it, and does not wait long for something to count. */
function stretchesOf(last: number): readonly PersonStretch[] {
  const most = last <= personsKept ? personsAtOnce : ofMany;
  const stretches: PersonStretch[] = [];
  for (let [from, size] = [0, personsFirst]; from <= last; size = Math.min(most, 2 * size)) {
    const to = Math.min(from + size, last + 1);
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/** What is asked of one stretch will be asked of the next, too: `ahead` is what is read of that. */
function wantedToo(facts: FactsOfStretch, next: FactsOfStretch, ahead: Promise<unknown>[]): FactsOfStretch {
  const both = <T>(of: (facts: FactsOfStretch) => Promise<T>): Promise<T> => {
    const own = of(facts);
    const then = own.then(() => of(next));
    // Whoever asks for it is told what went wrong.
    then.catch(() => {});
    ahead.push(then);
    return own;
  };
  return {
    stretch: facts.stretch,
    known: () => both((of) => of.known()),
    stays: () => both((of) => of.stays()),
    orders: () => both((of) => of.orders()),
    daysBought: (untilUs) => both((of) => of.daysBought(untilUs)),
    spent: (cut) => both((of) => of.spent(cut)),
  };
}

/** How many rows a person of the stretch before had, by what was read. */
type Sizes = Map<string, number>;

function factsOf(
  { engine, last, smallShop, facts }: Read,
  stretch: PersonStretch,
  sizes: Sizes,
): FactsOfStretch {
  const memory = last >= personsBeside ? sharedMemory : ownMemory;
  const own = new Map<string, Promise<unknown>>();
  const once = <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const made = (own.get(key) as Promise<T> | undefined) ?? read();
    own.set(key, made);
    return made;
  };
  // To be told beforehand how many rows there are spares much that would be thrown away; of what is not kept, about as many as before will do.
  const columns = async (what: string, sql: string) => {
    const before = last <= personsKept ? undefined : sizes.get(what);
    const persons = stretch.to - stretch.from;
    const rows = before === undefined ? await rowsOf(engine, sql) : Math.ceil(1.05 * before * persons);
    const read = await engine.columns(sql, rows, memory);
    sizes.set(what, (read[0]?.length ?? 0) / persons);
    return read;
  };
  const ofReading = <T>(key: string, read: () => Promise<T>): Promise<T> =>
    last <= personsKept ? onceInReading(engine, `${key} ${stretch.from}`, read) : once(key, read);
  const ofFacts = <T>(key: string, read: () => Promise<T>): Promise<T> =>
    last <= personsKept ? onceInFacts({ engine, facts }, `${key} ${stretch.from}`, read) : once(key, read);
  const kept = <T>(key: string, read: () => Promise<T>): Promise<T> =>
    smallShop === null ? ofFacts(key, read) : onceInSmallShop(smallShop, `${key} ${stretch.from}`, read);
  /** What columns came in that lie elsewhere now goes at once: else it would stay until this thread collects its garbage. */
  const laid = async <T>(reading: Promise<Float64Array[]>, lay: (read: Float64Array[]) => T): Promise<T> => {
    const read = await reading;
    const made = lay(read);
    for (const column of read) if (!memory.holds(column)) (column.buffer as ArrayBuffer).transfer(0);
    return made;
  };
  const orders = () =>
    kept("orders", () =>
      laid(columns("orders", ordersOfPeopleSql(stretch)), (read) => ordersOfPeople(stretch, read, memory)),
    );
  return {
    ...{ stretch, orders },
    known: () =>
      kept("known", () =>
        laid(engine.columns(knownPeopleSql(stretch), stretch.to - stretch.from), (read) =>
          knownPeople(stretch, read, memory),
        ),
      ),
    stays: () =>
      kept("stays", () =>
        laid(columns("stays", staysOfPeopleSql(stretch)), (read) => staysOfPeople(stretch, read, memory)),
      ),
    daysBought: (untilUs) =>
      once(`days bought ${untilUs}`, () =>
        laid(columns("days bought", daysBoughtSql(stretch, untilUs)), (read) =>
          daysBought(stretch, read, memory),
        ),
      ),
    spent: (cut) => {
      const of = JSON.stringify(cut.refunded ? cut : cut.money);
      const inTurn = smallShop === null ? once : ofReading;
      return inTurn(`spent ${of}`, async () =>
        cut.refunded
          ? laid(columns(of, spentByPeopleSql(cut, stretch)), (read) => spentByPeople(stretch, read, memory))
          : spentOf(await orders(), cut.money, memory),
      );
    },
  };
}

async function rowsOf(engine: Engine, sql: string): Promise<number> {
  const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
    `select count(*) as rows from (${sql}) as c`,
  );
  return rows;
}
