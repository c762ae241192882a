import { DatabaseSync } from "node:sqlite";
import { type Kysely, sql } from "kysely";
import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import type { Bulk } from "../base.ts";
import { migrate } from "../migrate.ts";
import type { StoreSchema } from "../schema.ts";
import { sqliteBulk } from "../sqlite/bulk.ts";
import { sqliteKysely } from "../sqlite/dialect.ts";
import { sqliteTypes } from "../sqlite/sqlite-types.ts";
import { ask } from "./connect.ts";

type Table = keyof StoreSchema & string;
type Row = Record<string, string | number | null>;

const atOnce = 5000;

interface Copied {
  readonly table: Table;
  readonly columns: readonly string[];
  /** What its rows are sorted by. */
  readonly by: string;
}

/** Every table of a store with its columns, those that others point to first. */
function tablesOf(raw: DatabaseSync): Copied[] {
  const names = raw
    .prepare(
      "select name from sqlite_master where type = 'table' and name not glob 'sqlite_*' and name not glob 'kysely_*'",
    )
    .all() as { name: Table }[];
  const sorted = names.map(({ name }) => name).sort((a, b) => Number(b === "user") - Number(a === "user"));
  return sorted.map((table) => {
    const columns = raw.prepare(`select name from pragma_table_info('${table}')`).all() as { name: string }[];
    return { table, columns: columns.map(({ name }) => name), by: table === "reject" ? "rowid" : "1" };
  });
}

/** Writes everything that a store in PostgreSQL holds to a SQLite file, as it is at one instant. */
export async function copyToSqlite(path: string, client: pg.Client, at: DatabasePlace): Promise<void> {
  const raw = new DatabaseSync(path);
  const db = sqliteKysely(raw);
  try {
    await migrate(db, sqliteTypes);
    const bulk = sqliteBulk(raw);
    raw.exec("begin");
    await ask(client, at, "begin isolation level repeatable read read only");
    try {
      for (const { table, columns, by } of tablesOf(raw)) {
        raw.exec(`delete from "${table}"`);
        const names = columns.map((name) => `"${name}"`);
        await ask(client, at, `declare copied cursor for select ${names} from "${table}" order by ${by}`);
        for (;;) {
          const rows = await ask<Row>(client, at, `fetch ${atOnce} from copied`);
          await bulk.insert(table, columns, valuesOf(rows, columns));
          if (rows.length < atOnce) break;
        }
        await ask(client, at, "close copied");
      }
    } finally {
      await client.query("rollback").catch(() => {});
    }
    raw.exec("commit");
  } finally {
    raw.close();
  }
}

/** Takes over everything that a SQLite file holds into a store that is new. Call it within a transaction. */
export async function copyFromSqlite(path: string, to: Kysely<StoreSchema>, bulk: Bulk): Promise<void> {
  const raw = new DatabaseSync(path);
  try {
    await migrate(sqliteKysely(raw), sqliteTypes);
    for (const { table, columns, by } of tablesOf(raw)) {
      await to.deleteFrom(table).execute();
      const rows = raw.prepare(`select * from "${table}" order by ${by}`).iterate() as Iterable<Row>;
      await bulk.insert(table, columns, valuesOf(rows, columns));
    }
    for (const { name } of growingIn(raw))
      await sql`select setval(pg_get_serial_sequence(${name}, 'id'), ${nextIn(raw, name)}, false)`.execute(
        to,
      );
  } finally {
    raw.close();
  }
}

/** The tables that number their rows themselves. */
const growingIn = (raw: DatabaseSync) =>
  raw.prepare("select name from sqlite_master where sql like '%autoincrement%'").all() as { name: string }[];

/** The number of the next row, which none had, not one that is gone either. */
function nextIn(raw: DatabaseSync, name: string): number {
  const given = raw.prepare("select seq from sqlite_sequence where name = ?").get(name) as
    | { readonly seq: number }
    | undefined;
  return (given?.seq ?? 0) + 1;
}

function* valuesOf(rows: Iterable<Row>, columns: readonly string[]) {
  for (const row of rows) yield columns.map((name) => row[name] ?? null);
}
