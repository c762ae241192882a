import {
  addEventsSql,
  eventsViewSql,
  eventTables,
} from "../../src/core/facts/projecting/event-tables.sql.ts";
import { projectedTables } from "../../src/core/facts/projecting/projected.sql.ts";
import type { PersonFacts } from "../../src/core/ladder/person-facts.ts";
import type { Engine } from "../../src/core/sql/engine.ts";
import { text } from "../../src/core/sql/literal.ts";

/** The projected tables that a ladder reads. */
export const tablesOfLadder = [
  "people",
  "orders",
  "lines",
  "events",
  "answers",
  "referrals",
  "consents",
  "overrides",
] as const;

type Read = (typeof tablesOfLadder)[number];
type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Makes the projected tables of people in the schema in use, replacing what stands there. They have the numbers 2, 4, 6, ...; those
 * between are strangers who have facts but are not to be placed. Among the facts stand some that do not count.
 */
export async function makeTables(engine: Engine, people: readonly PersonFacts[]): Promise<void> {
  const rows: Record<Read, Row[]> = Object.fromEntries(tablesOfLadder.map((table) => [table, []])) as never;
  const [first] = people;
  people.forEach((facts, i) => {
    addPerson(rows, facts, 2 * i + 2);
    addFacts(rows, facts, 2 * i + 2);
    if (first) addFacts(rows, first, 2 * i + 1);
  });
  if (first) addFacts(rows, first, null);
  addWhatDoesNotCount(rows, people);
  for (const table of tablesOfLadder) {
    if (table === "events") continue;
    await engine.run(`CREATE OR REPLACE TABLE ${table} (${projectedTables[table]})`);
    await insert(engine, table, rows[table]);
  }
  await makeEvents(engine, rows.events);
  for (const [table, instant] of [
    ["people", "person_id"],
    ["orders", "ordered_us"],
    ["event_rows", "happened_us"],
  ] as const)
    await layOut(engine, table, instant);
  const interest = "(SELECT n.interest FROM event_names AS n WHERE n.name_id = apart.name_id)";
  await layOut(engine, "event_spans", "first_us", `${interest} DESC, `);
}

async function makeEvents(engine: Engine, rows: readonly Row[]): Promise<void> {
  for (const [table, columns] of Object.entries(eventTables))
    await engine.run(`CREATE OR REPLACE TABLE ${table} (${columns})`);
  await engine.run(`CREATE OR REPLACE TABLE told (${projectedTables.events})`);
  await insert(engine, "told", rows);
  for (const sql of addEventsSql("told")) await engine.run(sql);
  await engine.run("UPDATE event_names SET interest = name_id <= 2");
  await engine.run(`CREATE OR REPLACE VIEW events AS ${eventsViewSql}`);
}

/** Lays out every other row by person, and leaves the others behind them in no order. */
async function layOut(engine: Engine, table: string, instant: string, before = ""): Promise<void> {
  const apart = `SELECT *, ${instant} AS us, row_number() OVER () AS place FROM ${table}`;
  await engine.run(`CREATE OR REPLACE TABLE ${table} AS
    SELECT * EXCLUDE (us, place) REPLACE (place % 2 = 0 AS laid_out) FROM (${apart}) AS apart
    ORDER BY place % 2, ${before}CASE WHEN place % 2 = 0 THEN person_id END, CASE WHEN place % 2 = 0 THEN us END`);
}

async function insert(engine: Engine, table: Read | "told", rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => `(${columns.map((column) => literal(row[column] ?? null))})`);
  await engine.run(`INSERT INTO ${table} (${columns}) VALUES ${values.join(",")}`);
}

function literal(value: string | number | boolean | null): string {
  return typeof value === "string" ? text(value) : String(value);
}

function addPerson({ people }: Record<Read, Row[]>, facts: PersonFacts, person_id: number): void {
  people.push({
    person_id,
    known_us: facts.knownUs,
    excluded: facts.excluded,
    erased_us: facts.erasedUs,
  });
}

function addFacts(rows: Record<Read, Row[]>, facts: PersonFacts, person_id: number | null): void {
  for (const order of facts.orders) addOrder(rows, order, person_id, true);
  for (const { happenedUs, name } of facts.events)
    rows.events.push({ person_id, happened_us: happenedUs, name });
  for (const { answeredUs, score } of facts.answers)
    rows.answers.push({ person_id, answered_us: answeredUs, survey_kind: "nps", score });
  for (const converted_us of facts.convertedUs) rows.referrals.push({ referrer_id: person_id, converted_us });
  for (const { givenUs, ...consent } of facts.consents)
    rows.consents.push({ person_id, given_us: givenUs, ...consent });
  for (const { rung, recordedUs, untilUs, revokedUs } of facts.overrides)
    rows.overrides.push({
      person_id,
      rung,
      recorded_us: recordedUs,
      until_us: untilUs,
      revoked_us: revokedUs,
    });
}

function addOrder(
  { orders, lines }: Record<Read, Row[]>,
  order: PersonFacts["orders"][number],
  person_id: number | null,
  counts: boolean,
): void {
  const key = { source: "own", order_id: String(orders.length) };
  orders.push({
    person_id,
    ...key,
    ordered_us: order.orderedUs,
    local_day: order.localDay,
    revenue_minor: order.revenueMinor,
    margin_minor: order.marginMinor,
    channel: order.channel,
    counts,
  });
  lines.push(...order.lines.map(({ sku, product, category }) => ({ ...key, sku, product, category })));
}

/** Cancelled orders, other surveys, referrals of friends who never bought, lines of another source: of everyone, at their own instants. */
function addWhatDoesNotCount(rows: Record<Read, Row[]>, people: readonly PersonFacts[]): void {
  people.forEach(({ orders, answers, convertedUs }, i) => {
    const person_id = 2 * i + 2;
    for (const order of orders)
      addOrder(rows, { ...order, orderedUs: order.orderedUs + 1 }, person_id, false);
    for (const { answeredUs } of answers)
      rows.answers.push({ person_id, answered_us: answeredUs + 1, survey_kind: "csat", score: 10 * (i % 2) });
    for (const _ of convertedUs) rows.referrals.push({ referrer_id: person_id, converted_us: null });
  });
  const elsewhere = rows.lines.map((line) => ({
    ...line,
    source: "elsewhere",
    product: "Boot",
    category: "Shoes",
  }));
  rows.lines.push(...elsewhere);
}
