import { rmSync } from "node:fs";
import { join } from "node:path";
import { type SealedKind, sealedColumns } from "../src/core/facts/sealing/sealed.ts";
import { openDuckDb } from "../src/io/engines/duckdb/open-duckdb.ts";
import { loadName, sealSegment } from "../src/io/files/segments.ts";
import { recordLoad } from "../src/io/store/loads.ts";
import type { Workshop } from "../src/verbs/shop/workshop.ts";

/** How large a shop is to be made. */
export interface Size {
  readonly people: number;
  readonly orders: number;
  readonly events: number;
  /** Orders lie within each buyer's own time as a customer, whom half of them leave before the end; else evenly over all years. */
  readonly lives?: boolean;
}

const years = 5;
const dayUs = 86_400_000_000;

/**
 * Makes a shop's sealed segments with the engine, without files and loads: five years of people of whom seven in ten buy,
 * the busiest some fifty times as often as most; three events in ten are interest. Nobody has a name or an address.
 */
export async function makeSegments(shop: Workshop, size: Size, untilUs: number): Promise<void> {
  const scratch = join(shop.dataFolder, "counter.duckdb");
  const db = await openDuckDb(scratch, { tempFolder: join(shop.dataFolder, "tmp") });
  const connection = await db.connect();
  // A table is read by every core, a range by one.
  const most = Math.max(size.people, size.orders, size.events);
  await connection.run(`CREATE TABLE counter AS SELECT range AS i FROM range(${most + 1})`);
  await connection.run("SET preserve_insertion_order = false");
  const fromUs = untilUs - years * 365 * dayUs;
  let load = 0;
  for (const [kind, rows, { from, values }] of kindsOf(size, fromUs, untilUs)) {
    load++;
    const sql = sealedSql(kind, from, { ...values, load: `${load}`, line: "i", received_us: `${untilUs}` });
    const sealed = await sealSegment(connection, shop.dataFolder, loadName(load), kind, sql);
    if (!sealed) throw new Error(`nothing sealed of ${kind}`);
    await shop.store.transaction("load", () =>
      recordLoad(shop.store, { ...loadRow, load, kind, received_us: untilUs, rows_read: rows }, [
        { load, ...sealed },
      ]),
    );
  }
  db.close();
  rmSync(scratch);
}

const loadRow = {
  ...{ source: "bench", file: "made by the engine", sha256: "", bytes: 0, undone_us: null, has_ids: 0 },
  ...{ rows_accepted: 0, rows_rejected: 0, rows_new: 0, rows_changed: 0, rows_same: 0 },
  ...{ first_us: null, last_us: null, mapping: "{}", replaces: null, origin: null, rows_forgotten: 0 },
  live_until_us: null,
};

interface Rows {
  readonly from: string;
  readonly values: Readonly<Record<string, string>>;
}

function kindsOf(
  { people, orders, events, lives = false }: Size,
  fromUs: number,
  untilUs: number,
): readonly (readonly [SealedKind, number, Rows])[] {
  const answers = Math.ceil(people / 3);
  const referrals = Math.ceil(people / 50);
  const span = untilUs - fromUs - dayUs;
  const at = (rows: number) =>
    `${fromUs} + (i::HUGEINT * ${span} // ${rows})::BIGINT + hash(i, 9) % ${dayUs}`;
  const person = (seed: number, share: number) =>
    `((${some(seed)} * ${share} * ${people})::BIGINT * 7919 + 17) % ${people} + 1`;
  const buyer = person(1, 0.7);
  const bought = lives ? `${fromUs} + ${withinLife(buyer, span)}` : at(orders);
  return [
    [
      "identities",
      people,
      { from: `counter WHERE i BETWEEN 1 AND ${people}`, values: { identity_id: "i", identity_kind: "0" } },
    ],
    [
      "people",
      people,
      {
        from: `counter WHERE i BETWEEN 1 AND ${people}`,
        values: { person_id: "i", known_at: `${fromUs} + hash(i, 5) % ${span}`, known_form: "0" },
      },
    ],
    [
      "orders",
      orders,
      {
        from: `counter WHERE i < ${orders}`,
        values: {
          ...{ order_id: "'N' || i", person_id: buyer, ordered_at: bought, ordered_form: "0" },
          ...{ gross_minor: "5000 + hash(i, 2) % 200000", tax_minor: "(5000 + hash(i, 2) % 200000) // 5" },
          ...{
            currency: "'NOK'",
            counts: "true",
            channel: "CASE WHEN hash(i, 3) % 4 = 0 THEN 'shop' ELSE 'web' END",
          },
          ...{ status: "'completed'" },
        },
      },
    ],
    [
      "events",
      events,
      {
        from: `counter WHERE i < ${events}`,
        values: {
          person_id: person(4, 1),
          ...{ happened_at: at(events), happened_form: "0", name: eventName },
        },
      },
    ],
    [
      "answers",
      answers,
      {
        from: `counter WHERE i < ${answers}`,
        values: {
          ...{ person_id: buyer, answered_at: at(answers), answered_form: "0" },
          ...{ survey: "'relation'", survey_kind: "'nps'", score: "hash(i, 6) % 11" },
        },
      },
    ],
    [
      "referrals",
      referrals,
      {
        from: `counter WHERE i < ${referrals}`,
        values: { referrer_id: buyer, friend_id: "i * 50 + 1", made_at: at(referrals), made_form: "0" },
      },
    ],
  ];
}

/** Time since the beginning at which a buyer buys: they come evenly, half of them stop somewhere in what is left. */
function withinLife(buyer: string, span: number): string {
  // Hashes of one thing with two seeds tell of each other: whoever is drawn by one would buy all on one day by the other.
  const own = (seed: number, of: string) => `hash((${of})::BIGINT * 64 + ${seed})`;
  const share = (seed: number, of: string) => `((${own(seed, of)} >> 11)::DOUBLE / 9007199254740992)`;
  const joined = share(21, buyer);
  const left = `CASE WHEN ${own(22, buyer)} % 2 = 0 THEN 1 ELSE ${share(23, buyer)} END`;
  return `(${span} * (${joined} + (1 - ${joined}) * (${left}) * ${share(24, "i")}))::BIGINT`;
}

const eventName = `CASE WHEN hash(i, 7) % 100 < 70 THEN 'Product Viewed' WHEN hash(i, 7) % 100 < 85 THEN 'Product Added'
  WHEN hash(i, 7) % 100 < 97 THEN 'Checkout Started' WHEN hash(i, 7) % 100 < 99 THEN 'Signed Up' ELSE 'Sample Requested' END`;

/** A share between 0 and 1, most often a small one: below x with likelihood ((x + 0.001)^0.2 - 0.25) / 0.75. */
function some(seed: number): string {
  const u = `((hash(i, ${seed}) >> 11)::DOUBLE / 9007199254740992)`;
  return `greatest(0, pow(0.2512 + ${u} * 0.7489, 5) - 0.001)`;
}

function sealedSql(kind: SealedKind, from: string, values: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    source: "'bench'",
    content: kind === "orders" ? "hash(i) >> 1" : "0",
    ...values,
  };
  const columns = sealedColumns(kind).map(
    ({ name, type }) => `CAST(${all[name] ?? "NULL"} AS ${type}) AS ${name}`,
  );
  return `SELECT ${columns.join(", ")} FROM ${from}`;
}
