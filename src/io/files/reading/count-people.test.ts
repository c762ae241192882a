import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { afterEach, beforeEach, expect, it } from "vitest";
import { text } from "../../../core/sql/literal.ts";
import { type DuckDb, duckDbEngine, openDuckDb } from "../../engines/duckdb/open-duckdb.ts";
import { parquetRecords } from "../records/parquet-records.ts";
import { countPeople } from "./count-people.ts";

let root: string;
let db: DuckDb;
let connection: DuckDBConnection;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "stige-people-"));
  db = await openDuckDb(":memory:", { tempFolder: join(root, "tmp") });
  connection = await db.connect();
});
afterEach(() => {
  db.close();
  rmSync(root, { recursive: true });
});

/** Records of so many people, each named by a number and a mail address; some have only one of them, some none. */
async function records(rows: number, people: number) {
  const file = join(root, "records.parquet");
  await connection.run(
    `COPY (SELECT CASE WHEN p % 5 > 0 THEN ' k' || p END AS number, CASE WHEN p % 7 > 0 THEN 'p' || p || '@a.no' END AS mail
      FROM (SELECT hash(range) % ${people} AS p FROM range(${rows}))) TO ${text(file)} (FORMAT parquet, ROW_GROUP_SIZE 10000)`,
  );
  const opened = await parquetRecords(connection, file);
  if (!opened.ok) throw new Error("not read");
  return opened.records.load([0, 1].map((column) => ({ column, native: null })));
}

const named = ["c0", "c1"];
const engine = () => duckDbEngine(connection);

it("counts the same people in parts as at once", async () => {
  const { bare = null, relation } = await records(5000, 900);
  for (const from of [bare, null]) {
    const about = { relation, bare: from, named, total: 5000 };
    const whole = await countPeople(engine(), { ...about, prefix: "whole_" });
    const parts = await countPeople(engine(), { ...about, prefix: "parts_" }, 128);
    expect(parts?.who).toBe(whole?.who);
    const rows = (table?: string) => engine().rows<{ n: number }>(`FROM ${table} ORDER BY ALL`);
    const counted = await rows(whole?.table);
    expect(counted.length).toBeGreaterThan(800);
    expect(counted.reduce((sum, { n }) => sum + n, 0)).toBe(5000);
    expect(await rows(parts?.table)).toEqual(counted);
  }
});

it("counts more people than the memory holds at once", async () => {
  const { bare = null, relation } = await records(300_000, 300_000);
  const count = (prefix: string) => countPeople(engine(), { relation, bare, named, prefix, total: 300_000 });
  const summed = async (table?: string) =>
    engine().rows(`SELECT count(*) AS people, sum(n) AS n, sum(hash(who, n) >> 12) AS content FROM ${table}`);
  const whole = await summed((await count("whole_"))?.table);
  await engine().run("DROP TABLE whole_people_counted");
  await connection.run("SET memory_limit = '15MB'");
  const asked: string[] = [];
  const run = (sql: string) => {
    asked.push(sql);
    return engine().run(sql);
  };
  const few = await countPeople({ ...engine(), run }, { relation, bare, named, prefix: "", total: 300_000 });
  await connection.run("SET memory_limit = '1GB'");
  expect(await summed(few?.table)).toEqual(whole);
  expect(asked.length).toBeGreaterThan(2);
});
