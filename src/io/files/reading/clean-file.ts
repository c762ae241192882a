import type { DuckDBConnection } from "@duckdb/node-api";
import { type CountedPeople, namedPeopleSql } from "../../../core/facts/cells/people.sql.ts";
import type { Reading } from "../../../core/facts/cells/reading.ts";
import {
  equalBlocksSql,
  groupedSql,
  isFileOfLines,
  keyedRowsSql,
  lineFaults,
  lineValues,
  soundOrder,
  unsoundOrdersSql,
} from "../../../core/facts/cleaning/clean-order-lines.sql.ts";
import { creditNotesSql, ordersSql } from "../../../core/facts/cleaning/clean-orders.sql.ts";
import {
  changingRowsSql,
  cleanSql,
  readRowsSql,
  unitPrice,
  unitPriceFaults,
  withConstantsSql,
} from "../../../core/facts/cleaning/clean-rows.sql.ts";
import { faultsOf } from "../../../core/facts/cleaning/faults.sql.ts";
import { type TaxCounts, taxCountsSql } from "../../../core/facts/cleaning/order-revenue.sql.ts";
import { rejectedSql, rejectsTable, soundSql } from "../../../core/facts/cleaning/rejects.sql.ts";
import {
  mayBeRetoldSql,
  retoldOrdersSql,
  toldLastSql,
} from "../../../core/facts/cleaning/retold-orders.sql.ts";
import { linesSql } from "../../../core/facts/cleaning/share-lines.sql.ts";
import type { KindName } from "../../../core/facts/kinds.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import { isView } from "../../engines/duckdb/is-view.ts";
import { duckDbEngine } from "../../engines/duckdb/open-duckdb.ts";
import type { LoadedRecords } from "../records/records.ts";
import type { FileRead, ReadWish } from "./file-read.ts";
import { runShown } from "./run-shown.ts";

/** What came of cleaning: the kinds whose tables were left, and how many records were rejected. */
export interface Cleaned {
  readonly kinds: readonly KindName[];
  readonly rejected: number;
  /** Negative orders that became refunds. */
  readonly creditNotes: number;
  /** Orders of a file of lines that may be told in it more than once, and were taken as one. */
  readonly equalBlocks?: number;
  /** How tax stands in the amounts of orders, where that was inferred. */
  readonly taxes: TaxCounts | null;
  /** See `FileRead`. */
  readonly named: FileRead["named"];
}

/** What is known of the records besides how they are read. */
interface CleanWish {
  /** No further kinds are made of them. */
  readonly isOnlyKind: boolean;
  /** Null: not made. */
  readonly people: CountedPeople | null;
}

/** Makes `<prefix>clean_<kind>` and `<prefix>rejects` from the records. */
export async function cleanFile(
  scratch: DuckDBConnection,
  records: LoadedRecords,
  reading: Reading,
  { prefix = "", progress, stays = false }: Pick<ReadWish, "prefix" | "progress" | "stays">,
  { isOnlyKind, people }: CleanWish,
): Promise<Cleaned> {
  const engine = duckDbEngine(scratch);
  const run = (sql: string) => runShown(scratch, sql, "clean", progress);
  await engine.run(`CREATE OR REPLACE TABLE ${prefix}rejects(${rejectsTable})`);
  const mayAskAgain = isOnlyKind && stays && records.lasting;
  const work = { engine, run, records, reading, prefix, mayAskAgain, who: people?.who ?? null };
  const cleaned =
    reading.kind !== "orders"
      ? await cleanPlain(work, reading.kind)
      : await (isFileOfLines(reading.cells) ? cleanLines(work) : cleanOrders(work));
  return { ...cleaned, named: await namePeople(work, people) };
}

/** Whom all rows name, where these are asked of the file itself: of a few persons rather than of all rows. */
async function namePeople(
  { engine, prefix, reading, mayAskAgain }: Work,
  people: CountedPeople | null,
): Promise<FileRead["named"]> {
  if (people === null) return null;
  const view = `${prefix}clean_${reading.kind}`;
  if (!mayAskAgain || !(await isView(engine, view))) {
    await engine.run(`DROP TABLE ${people.table}`);
    return null;
  }
  await engine.run(
    `CREATE OR REPLACE TEMP VIEW ${prefix}named_${reading.kind} AS ${namedPeopleSql(people, reading)}`,
  );
  return { who: people.who !== null };
}

type Rows = Omit<Cleaned, "named">;

interface Work {
  readonly engine: Engine;
  /** Runs a long statement, with its progress shown. */
  readonly run: (sql: string) => Promise<void>;
  readonly records: LoadedRecords;
  readonly reading: Reading;
  readonly prefix: string;
  /** No other kind is added, and the records stay as they are. */
  readonly mayAskAgain: boolean;
  /** See `CountedPeople`. */
  readonly who: string | null;
}

async function cleanPlain(work: Work, kind: KindName): Promise<Rows> {
  const { records, reading } = work;
  const from = `(${readRowsSql(records.relation, reading, unitPrice(reading))})`;
  const faults = [...faultsOf(reading), ...unitPriceFaults(reading)];
  const accepted = await makeRows(work, kind, (more) => cleanSql(kind, from, soundSql(faults), more));
  const rejected = records.total - accepted;
  if (rejected > 0) await reject(work, rejectedSql(from, faults, records.firstCell, reading.kind));
  return { kinds: accepted > 0 ? [kind] : [], rejected, creditNotes: 0, taxes: null };
}

async function cleanOrders(work: Work): Promise<Rows> {
  const { records, reading } = work;
  const from = `(${readRowsSql(records.relation, reading)})`;
  const faults = faultsOf(reading);
  const sound = soundSql(faults);
  const positive = reading.sure.get("gross")?.positive;
  const orders = await makeRows(work, "orders", (more) => ordersSql(from, sound, reading, positive, more));
  const taxes = await countTaxes(work, from, sound);
  if (orders === records.total) return { kinds: ["orders"], rejected: 0, creditNotes: 0, taxes };
  const refersTo = reading.cells.get("refers_to")?.name ?? null;
  const refunds = await makeTable(work, "refunds", creditNotesSql(from, sound, reading, refersTo));
  const rejected = records.total - orders - refunds;
  if (rejected > 0) await reject(work, rejectedSql(from, faults, records.firstCell, reading.kind));
  return { kinds: made({ orders, refunds }), rejected, creditNotes: refunds, taxes };
}

/** Lines of orders that are put together at once: texts of orders do not spill while they are. */
const linesAtOnce = 4_000_000;

async function cleanLines(work: Work): Promise<Rows> {
  const { engine, run, records, reading, prefix } = work;
  const [kept, rows, groups] = [`${prefix}kept_rows`, `${prefix}read_rows`, `${prefix}read_orders`];
  const last = `${prefix}told_last`;
  const faults = lineFaults(reading);
  const values = lineValues(reading);
  const keyed = keyedRowsSql(readRowsSql(records.relation, reading, values), soundSql(faults));
  await run(`CREATE OR REPLACE TABLE ${kept} AS ${changingRowsSql(keyed, reading, values)}`);
  await engine.run(`CREATE OR REPLACE TEMP VIEW ${rows} AS ${withConstantsSql(kept, reading, values)}`);
  await engine.run(`CREATE OR REPLACE TEMP VIEW ${last} AS ${await toldLast(work, rows)}`);
  const parts = Math.ceil((records.total + 1) / linesAtOnce);
  for (let number = 0; number < parts; number++) {
    const into = number === 0 ? `CREATE OR REPLACE TABLE ${groups} AS` : `INSERT INTO ${groups}`;
    await run(`${into} ${groupedSql(last, reading, { number, of: parts })}`);
  }
  const orders = await makeTable(work, "orders", ordersSql(groups, soundOrder, reading));
  const taxes = await countTaxes(work, groups, soundOrder);
  const [blocks] = reading.ownOnFirst
    ? []
    : await engine.rows<{ orders: number }>(equalBlocksSql(rows, groups));
  const refersTo = reading.cells.has("refers_to") ? "refers_to" : null;
  const refunds = await makeTable(work, "refunds", creditNotesSql(groups, soundOrder, reading, refersTo));
  const lines = await makeTable(work, "lines", linesSql(last, groups, reading));
  await reject(work, rejectedSql(rows, faults, records.firstCell, reading.kind));
  await reject(work, unsoundOrdersSql(rows, groups, reading));
  const [count] = await engine.rows<{ rejected: number }>(
    `SELECT count(*) AS rejected FROM ${prefix}rejects`,
  );
  for (const view of [last, rows]) await engine.run(`DROP VIEW ${view}`);
  for (const table of [kept, groups]) await engine.run(`DROP TABLE ${table}`);
  return {
    kinds: made({ orders, lines, refunds }),
    rejected: count?.rejected ?? 0,
    creditNotes: refunds,
    equalBlocks: blocks?.orders ?? 0,
    taxes,
  };
}

/** Of an order that the file tells again further down, only the lines told last. */
async function toldLast({ engine, run, reading, prefix }: Work, rows: string): Promise<string> {
  const own = reading.ownOnFirst && reading.cells.get("gross")?.name;
  const [seen] = own ? await engine.rows<{ retold: boolean }>(mayBeRetoldSql(rows, own)) : [];
  if (!own || !seen?.retold) return `SELECT * FROM ${rows}`;
  const retold = `${prefix}retold`;
  await run(`CREATE OR REPLACE TABLE ${retold} AS ${retoldOrdersSql(rows, own)}`);
  return toldLastSql(rows, retold);
}

async function countTaxes({ engine, reading }: Work, from: string, sound: string): Promise<TaxCounts | null> {
  const sql = taxCountsSql(from, sound, reading);
  return sql ? ((await engine.rows<TaxCounts>(sql))[0] ?? null) : null;
}

const made = (counts: { readonly [K in KindName]?: number }): KindName[] =>
  (Object.entries(counts) as [KindName, number][]).filter(([, rows]) => rows > 0).map(([kind]) => kind);

/**
 * The rows of a kind that are asked more than once: kept as a table, or only named, where every record is sound and the
 * file itself can be asked again for what a question needs of it. Leaves nothing where there are no rows. `sqlOf`: their SQL,
 * with more columns beside the cleaned ones.
 */
async function makeRows(
  work: Work,
  kind: KindName,
  sqlOf: (more: readonly string[]) => string,
): Promise<number> {
  const { engine, records, mayAskAgain, prefix, who } = work;
  if (!mayAskAgain) return makeTable(work, kind, sqlOf([]));
  const [count] = await engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM (${sqlOf([])})`);
  if (count?.rows !== records.total) return makeTable(work, kind, sqlOf([]));
  const sql = sqlOf(who ? [`${who} AS who`] : []);
  await engine.run(`CREATE OR REPLACE TEMP VIEW ${prefix}clean_${kind} AS ${sql}`);
  return records.total;
}

/** Leaves no table where there are no rows. */
async function makeTable({ engine, run, prefix }: Work, kind: KindName, sql: string): Promise<number> {
  const table = `${prefix}clean_${kind}`;
  await run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`);
  const [count] = await engine.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`);
  const rows = count?.rows ?? 0;
  if (rows === 0) await engine.run(`DROP TABLE ${table}`);
  return rows;
}

async function reject({ engine, prefix }: Work, sql: string): Promise<void> {
  await engine.run(`INSERT INTO ${prefix}rejects ${sql}`);
}
