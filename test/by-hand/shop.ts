import { DuckDBInstance } from "@duckdb/node-api";
import { firstOrdersSql } from "../../src/core/facts/projecting/first-orders.sql.ts";
import { orderSumsSql } from "../../src/core/facts/projecting/order-sums.sql.ts";
import { projectedTables } from "../../src/core/facts/projecting/projected.sql.ts";
import type { ShopSettings } from "../../src/core/facts/shop-settings.ts";
import type { Brought } from "../../src/core/ladder/brought.ts";
import type { Ladder } from "../../src/core/ladder/ladder.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { stays } from "../../src/core/ladder/walker/walk-person.ts";
import type { Cell, Engine } from "../../src/core/sql/engine.ts";
import { text } from "../../src/core/sql/literal.ts";
import { doubleColumns } from "../../src/io/engines/duckdb/double-columns.ts";
import { inTurn } from "../../src/io/engines/duckdb/in-turn.ts";
import type { Person, Projection, Shop } from "../../src/verbs/shop/shop.ts";

export interface HandShop {
  /** Person 1 is the first. */
  readonly people: readonly {
    readonly facts: PersonFacts;
    readonly name?: string;
    readonly email?: string;
  }[];
  /** Versions 1, 2, …; the last is in force. */
  readonly ladders: readonly Ladder[];
  readonly nowUs: number;
  readonly knownSinceUs?: number | null;
  /** Orders that belong to nobody: instant and revenue in minor units. */
  readonly ownerless?: readonly (readonly [number, number])[];
  readonly settings?: Partial<ShopSettings>;
  /** Further statements for every projection. */
  readonly also?: readonly string[];
}

/** A shop with everything in memory: an own DuckDB for each projection, its stays walked by the walker. */
export function shopByHand(hand: HandShop): Shop {
  const open = new Map<string, Promise<{ projection: Projection; close(): void }>>();
  const brought = broughtOf(hand.people.map(({ facts }) => facts));
  return {
    folder: "/by-hand",
    settings: { ...settings, ...hand.settings },
    ladders: hand.ladders.map((ladder, i) => ({
      ...{ version: i + 1, recordedUs: 0, ladder },
      ...{ note: null, who: null, yaml: null },
    })),
    now: () => hand.nowUs,
    knownSinceUs: hand.knownSinceUs === undefined ? 0 : hand.knownSinceUs,
    async projection({ knownAtUs, version, draft } = {}) {
      const number = draft ? 0 : (version ?? hand.ladders.length);
      const ladder = draft ?? hand.ladders[number - 1];
      if (!ladder) throw new Error(`no ladder ${number}`);
      const key = draft ? JSON.stringify(draft) : String(number);
      const made = open.get(key) ?? project(hand, ladder, brought);
      open.set(key, made);
      const { projection } = await made;
      return { ...projection, version: number, knownAtUs: knownAtUs ?? hand.nowUs };
    },
    reading(work) {
      return work(this);
    },
    directory: {
      async find(asked) {
        const found = hand.people.flatMap(({ email }, i) =>
          String(1000 + i + 1) === asked || email === asked.toLowerCase() ? [i + 1] : [],
        );
        return found;
      },
      async search() {
        throw new Error("is not asked by hand");
      },
      // Of nobody by hand is a country or a company told.
      async withTraits() {
        return null;
      },
      async describe(ids) {
        return new Map(ids.map((id) => [id, describe(hand, id)]));
      },
    },
    async close() {
      for (const made of open.values()) (await made).close();
    },
  };
}

const settings: ShopSettings = {
  name: "Fjellbutikken",
  timeZone: "Europe/Oslo",
  currency: "NOK",
  country: "NO",
  language: "nb",
  marginRate: null,
  ordersFrom: "own",
  interest: ["product added", "sample requested", "signed up"],
  exclude: { emails: [], numbers: [], relays: false, companies: false },
  watch: null,
};

function describe(hand: HandShop, personId: number): Person {
  const person = hand.people[personId - 1];
  return {
    personId,
    key: String(1000 + personId),
    numbers: [{ source: "own", number: String(1000 + personId) }],
    emails: person?.email ? [person.email] : [],
    phones: [],
    objection: null,
    name: person?.name ?? null,
  };
}

function broughtOf(people: readonly PersonFacts[]): Brought {
  const some = (has: (facts: PersonFacts) => boolean) => people.some(has);
  return {
    orders: some((p) => p.orders.length > 0),
    margin: some((p) => p.orders.some((o) => o.marginMinor !== null)),
    eventNames: new Set(people.flatMap((p) => p.events.map((e) => e.name.toLowerCase()))),
    answers: some((p) => p.answers.length > 0),
    referrals: some((p) => p.convertedUs.length > 0),
    consents: some((p) => p.consents.length > 0),
  };
}

async function project(hand: HandShop, ladder: Ladder, brought: Brought) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const turns = inTurn();
  const engine: Engine = {
    async rows<Row>(sql: string) {
      const rows = (await turns.small(() => connection.runAndReadAll(sql))).getRowObjectsJS();
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, safe(cell as Cell)])),
      ) as Row[];
    },
    columns: (sql) => turns.large(() => doubleColumns(connection, sql)),
    async run(sql) {
      await turns.small(() => connection.run(sql));
    },
  };
  for (const [name, columns] of Object.entries(projectedTables))
    await engine.run(`create table ${name} (${columns})`);
  for (const statement of [...fill(hand, ladder, brought), ...(hand.also ?? [])]) await engine.run(statement);
  await engine.run(`insert into first_orders ${firstOrdersSql("orders")}`);
  await engine.run(`insert into order_sums ${orderSumsSql("orders")}`);
  const facts = hand.people.map((p) => p.facts);
  const first = (list: (f: PersonFacts) => readonly number[]) => {
    const all = facts.flatMap(list);
    return all.length === 0 ? null : Math.min(...all);
  };
  const all = facts.flatMap((f) => [...ordersOf(f), ...eventsOf(f), ...answersOf(f)]);
  const projection: Projection = {
    engine,
    ...{ sample: null, smallShop: null, facts: null, ladder },
    version: 1,
    brought,
    knownAtUs: hand.nowUs,
    firstFactUs: all.length === 0 ? null : Math.min(...all),
    newestFactUs: all.length === 0 ? null : Math.max(...all),
    firstUs: {
      orders: first(ordersOf),
      events: first(eventsOf),
      answers: first(answersOf),
      referrals: first((f) => f.convertedUs),
    },
  };
  return { projection, close: () => instance.closeSync() };
}

const ordersOf = (f: PersonFacts) => f.orders.map((o) => o.orderedUs);
const eventsOf = (f: PersonFacts) => f.events.map((e) => e.happenedUs);
const answersOf = (f: PersonFacts) => f.answers.map((a) => a.answeredUs);

const safe = (cell: Cell) =>
  typeof cell === "bigint" && Number.isSafeInteger(Number(cell)) ? Number(cell) : cell;

function fill(hand: HandShop, ladder: Ladder, brought: Brought): string[] {
  // A statement a row would take far longer.
  const rows = new Map<string, string[]>();
  const insert = (table: string, ...cells: readonly (string | number | boolean | null)[]) => {
    const own = rows.get(table) ?? [];
    rows.set(table, own);
    own.push(`(${cells.map((c) => (typeof c === "string" ? text(c) : String(c))).join(", ")})`);
  };
  let orders = 0;
  hand.people.forEach(({ facts }, i) => {
    const id = i + 1;
    insert("people", id, facts.knownUs, true, facts.excluded, facts.erasedUs, false);
    for (const o of facts.orders)
      insert(
        "orders",
        id,
        "own",
        `o${++orders}`,
        o.orderedUs,
        o.localDay,
        o.revenueMinor,
        o.revenueMinor,
        o.marginMinor,
        "NOK",
        null,
        o.channel,
        true,
        null,
        1,
        orders,
        o.revenueMinor,
        o.marginMinor === null ? null : "order",
        false,
        false,
      );
    for (const e of facts.events) insert("events", id, e.happenedUs, e.name, null);
    for (const a of facts.answers) insert("answers", id, a.answeredUs, "relation", "nps", a.score);
    for (const us of facts.convertedUs) insert("referrals", id, 100000 + id, us, us);
    for (const c of facts.consents)
      insert("consents", id, c.givenUs, c.channel, c.purpose, "consent", c.granted, null);
    for (const o of facts.overrides)
      insert("overrides", id, o.rung, o.recordedUs, o.untilUs, o.revokedUs, "by hand", "test");
    for (const stay of stays(ladder, brought, facts)) {
      const place = placeOf(ladder, stay.place);
      const previous = stay.previous === null ? -1 : placeOf(ladder, stay.previous);
      insert("stays", id, place, previous, stay.fromUs, stay.toUs, stay.place, stay.previous);
    }
  });
  for (const [us, revenue] of hand.ownerless ?? [])
    insert(
      "orders",
      null,
      "own",
      `o${++orders}`,
      us,
      Math.floor(us / 86_400_000_000),
      revenue,
      revenue,
      null,
      "NOK",
      null,
      null,
      true,
      null,
      1,
      orders,
      revenue,
      null,
      false,
      false,
    );
  return [...rows].map(([table, own]) => `insert into ${table} values ${own.join(", ")}`);
}

function placeOf(ladder: Ladder, id: string): number {
  return [...ladder.rungs, ...ladder.offLadder].findIndex((place) => place.id === id);
}
