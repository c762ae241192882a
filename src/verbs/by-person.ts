import type { PersonStretch } from "../core/measures/by-person/by-person.ts";
import {
  type KnownPeople,
  knownPeople,
  knownPeopleSql,
} from "../core/measures/by-person/known-people.sql.ts";
import {
  type OrdersOfPeople,
  ordersOfPeople,
  ordersOfPeopleSql,
  type SpentByPeople,
  spentByPeople,
  spentByPeopleSql,
  spentOf,
} from "../core/measures/by-person/orders-of-people.sql.ts";
import {
  type StaysOfPeople,
  staysOfPeople,
  staysOfPeopleSql,
} from "../core/measures/by-person/stays-of-people.sql.ts";
import { lastPersonSql } from "../core/measures/value/buyers.sql.ts";
import type { Cut } from "../core/measures/value/money.sql.ts";
import type { Engine } from "../core/sql/engine.ts";
import { onceInReading } from "./once-in-reading.ts";

/** Persons whose facts are read at once. */
const personsAtOnce = 250_000;
/** Of so many persons what was read is kept for the next question of the reading; of more it is read again. */
const personsKept = 1_500_000;

/** Facts of everyone, stretch after stretch of persons, each in order of person and instant. */
export interface EveryPerson {
  readonly stretches: readonly PersonStretch[];
  /** The largest person id. */
  readonly last: number;
  known(stretch: PersonStretch): Promise<KnownPeople>;
  stays(stretch: PersonStretch): Promise<StaysOfPeople>;
  orders(stretch: PersonStretch): Promise<OrdersOfPeople>;
  /** Orders as they were at the cut; where none was refunded since, later ones too. */
  spent(stretch: PersonStretch, cut: Cut): Promise<SpentByPeople>;
}

export async function everyPerson(engine: Engine): Promise<EveryPerson> {
  const [{ last } = { last: 0 }] = await engine.rows<{ last: number }>(lastPersonSql);
  const stretches = Array.from({ length: Math.floor(last / personsAtOnce) + 1 }, (_, i) => ({
    from: i * personsAtOnce,
    to: Math.min((i + 1) * personsAtOnce, last + 1),
  }));
  const kept = <T>(key: string, { from }: PersonStretch, read: () => Promise<T>): Promise<T> =>
    last <= personsKept ? onceInReading(engine, `${key} ${from}`, read) : read();
  // To be told beforehand how many rows there are spares much that would be thrown away.
  const columns = async (sql: string) => {
    const [{ rows } = { rows: 0 }] = await engine.rows<{ rows: number }>(
      `select count(*) as rows from (${sql}) as c`,
    );
    return engine.columns(sql, rows);
  };
  const orders = (stretch: PersonStretch) =>
    kept("orders", stretch, async () => ordersOfPeople(stretch, await columns(ordersOfPeopleSql(stretch))));
  return {
    ...{ stretches, last },
    orders,
    known: (stretch) =>
      kept("known", stretch, async () =>
        knownPeople(stretch, await engine.columns(knownPeopleSql(stretch), stretch.to - stretch.from)),
      ),
    stays: (stretch) =>
      kept("stays", stretch, async () => staysOfPeople(stretch, await columns(staysOfPeopleSql(stretch)))),
    spent: async (stretch, cut) =>
      cut.refunded
        ? spentByPeople(stretch, await columns(spentByPeopleSql(cut, stretch)))
        : spentOf(await orders(stretch), cut.money),
  };
}
