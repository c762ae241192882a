import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { zoneOf } from "../src/core/facts/zone.ts";
import { defaultInterest } from "../src/core/ladder/presets.ts";
import { text } from "../src/core/sql/literal.ts";
import { openDuckDb } from "../src/io/engines/duckdb/open-duckdb.ts";
import { openShop } from "../src/open.ts";
import { compare } from "../src/verbs/comparing/compare.ts";
import { history } from "../src/verbs/ladder/history.ts";
import { whyOf } from "../src/verbs/people/why.ts";
import { currentStem, numberedFiles, removeDatabase } from "../src/verbs/projecting/projection-names.ts";
import type { Shop } from "../src/verbs/shop/shop.ts";
import { type Figure, figure, type Group, measure } from "./figure.ts";
import { makeSegments, type Size } from "./make-segments.ts";

export const untilUs = Date.UTC(2026, 0, 1) * 1000;
export const effects = { now: () => untilUs, timeZone: "Europe/Oslo", language: "en" } as const;

type Report = (figure: Figure) => void;

/** Sealed segments, as if they had been loaded. */
export async function makeStage(folder: string, size: Size, report: Report): Promise<void> {
  const shop = await openShop(folder, effects, { mayBegin: true });
  await shop.begin("bench", async () => ({ currency: "NOK", domain: null, headers: [] }));
  report(
    await measure("make", "sealed segments, made by the engine", async () => {
      await makeSegments(shop, size, untilUs);
      return null;
    }),
  );
  await shop.close();
}

/** The facts laid out from sealed segments: table by table, and in all. */
export async function layOutStage(folder: string, report: Report): Promise<void> {
  for (const { path } of numberedFiles(currentStem(join(folder, ".stige")))) removeDatabase(path);
  const start = performance.now();
  let since = start;
  let table = "people";
  let done = false;
  const mark = (next: string) => {
    if (next === table || done) return;
    const now = performance.now();
    if (now - since > 500) report(figure("make", `  of it ${table}`, (now - since) / 1000, null));
    since = now;
    table = next;
  };
  const progress = (what: { key: string; params?: unknown }) => {
    if (what.key === "load.projecting") mark((what.params as { table: string }).table);
    if (what.key !== "load.climbing" || done) return;
    mark("");
    done = true;
    report(
      figure("lay out", "facts laid out from sealed segments", (performance.now() - start) / 1000, null),
    );
  };
  const shop = await openShop(folder, { ...effects, progress });
  await shop.projection();
  await shop.close();
}

/** The whole ladder from the facts laid out, over a file that stands. */
export async function ladderStage(folder: string, report: Report): Promise<void> {
  let began = 0;
  const progress = (what: { key: string }) => {
    if (what.key === "load.climbing" && began === 0) began = performance.now();
  };
  const shop = await openShop(folder, { ...effects, progress });
  const { engine } = await shop.projection({ engine: "walker" });
  const seconds = (performance.now() - began) / 1000;
  const climbed = figure("ladder", "full ladder from the facts laid out", seconds, null);
  const [count] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM stays");
  report({ ...climbed, rows: count?.n ?? 0 });
  await shop.close();
}

/** Puts the facts as they came, in order of time, beside the projection: what the raw floors read. */
export async function rawStage(folder: string): Promise<void> {
  const { db, connection } = await beside(folder);
  await connection.run(
    `CREATE TABLE raw_orders AS SELECT person_id, ordered_us, local_day, counts FROM shop.orders ORDER BY ordered_us`,
  );
  await connection.run(
    `CREATE TABLE raw_events AS SELECT person_id, happened_us, name_id FROM shop.event_rows ORDER BY happened_us`,
  );
  db.close();
}

/** What the bare engine needs: for the ladder from facts as they came, and from facts that are laid out. */
export async function floorsStage(folder: string, report: Report): Promise<void> {
  const { db, connection, stays } = await beside(folder);
  const floor = async (group: Group, name: string, ...statements: string[]) =>
    report(
      await measure(group, name, async () => {
        for (const sql of statements) await connection.run(sql);
        return null;
      }),
    );
  const interest = `name_id IN (SELECT name_id FROM shop.event_names WHERE lower(name) IN (${defaultInterest.map(text)}))`;
  const write = [`CREATE TABLE floor_stays AS FROM shop.${stays}`, "CHECKPOINT"];
  await floor(
    "floor, raw facts",
    "scan the orders",
    "CREATE TEMP TABLE a AS SELECT sum(ordered_us), sum(person_id), sum(local_day), count(*) FILTER (counts) FROM raw_orders",
  );
  await floor(
    "floor, raw facts",
    "sort the orders by person and time",
    "CREATE TEMP TABLE b AS SELECT person_id, ordered_us::DOUBLE AS us, local_day FROM raw_orders WHERE counts AND person_id IS NOT NULL ORDER BY person_id, us",
  );
  await connection.run("DROP TABLE b");
  await floor(
    "floor, raw facts",
    "collapse the events",
    `CREATE TEMP TABLE c AS SELECT person_id, min(happened_us) AS first_us, max(happened_us) AS last_us FROM raw_events
      WHERE person_id IS NOT NULL AND ${interest} GROUP BY person_id, happened_us // ${180 * 86_400_000_000} ORDER BY person_id, first_us`,
  );
  await connection.run("DROP TABLE c");
  await floor("floor, raw facts", "write the stays", ...write);
  await connection.run("DROP TABLE floor_stays");
  const orders =
    "SELECT person_id, ordered_us::DOUBLE, local_day FROM shop.orders WHERE counts AND person_id IS NOT NULL AND laid_out = true";
  const [ids] = (
    await connection.runAndReadAll(
      `SELECT list(name_id)::VARCHAR FROM shop.event_names WHERE lower(name) IN (${defaultInterest.map(text)})`,
    )
  ).getRows();
  const spans = `SELECT person_id, first_us::DOUBLE, last_us::DOUBLE FROM shop.event_spans WHERE name_id IN (${String(ids?.[0]).slice(1, -1)}) AND laid_out = true`;
  for (const [name, sql] of [
    ["hand the orders over", orders],
    ["hand the spans of interest over", spans],
    [
      "hand the people over",
      "SELECT person_id, known_us::DOUBLE, excluded::UTINYINT, erased_us::DOUBLE FROM shop.people WHERE laid_out = true",
    ],
  ] as const)
    report(await measure("floor, laid out", name, () => handOver(connection, sql)));
  await floor("floor, laid out", "write the stays", ...write);
  db.close();
}

async function handOver(connection: DuckDBConnection, sql: string): Promise<number> {
  const result = await connection.stream(sql);
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return rows;
    rows += chunk.rowCount;
  }
}

async function beside(folder: string) {
  const db = await openDuckDb(join(folder, "floors.duckdb"), { tempFolder: join(folder, "tmp") });
  const connection = await db.connect();
  await connection.run(
    `ATTACH ${text(numberedFiles(currentStem(join(folder, ".stige")))[0]?.path ?? "")} AS shop (READ_ONLY)`,
  );
  const [stays] = (
    await connection.runAndReadAll(
      "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stays!_%' ESCAPE '!'",
    )
  ).getRows();
  return { db, connection, stays: String(stays?.[0]) };
}

/** Questions in a shop that is open: people per place on every day of five years, why of one person, now and as of an instant. */
export async function questionsStage(folder: string, report: Report): Promise<void> {
  const shop = await openShop(folder, effects);
  await shop.projection();
  await medianOf(report, "an open shop begins to be read", 20, () =>
    shop.reading(async (held) => {
      await held.projection();
    }),
  );
  await shop.reading((held) => questions(held, report));
  const draft = join(folder, "draft.yaml");
  const inForce = readFileSync(join(folder, "stige.yaml"), "utf8");
  writeFileSync(draft, inForce.replace("lapsedAfter: 365d", "lapsedAfter: 270d"));
  await medianOf(report, "what-if on one person in 64", 3, async () => {
    await compare(shop, { ladders: { draft }, sample: true });
  });
  await shop.close();
}

/** Questions of one reading. */
async function questions(shop: Shop, report: Report): Promise<void> {
  const projection = await shop.projection();
  const zone = zoneOf("Europe/Oslo");
  await medianOf(report, "people per rung, every day of five years", 5, async () => {
    await history(shop, { from: "2021-01-02", to: "2025-12-31" });
  });
  const [row] = await projection.engine.rows<{ n: number }>("SELECT max(person_id) AS n FROM people");
  const people = row?.n ?? 1;
  const someone = (i: number) => 1 + ((i * 7_919_003) % people);
  await medianOf(report, "why of one person, engine and fold", 50, async (i) => {
    await whyOf(projection, zone, someone(i), untilUs);
  });
  const past = untilUs - 700 * 86_400_000_000;
  await medianOf(report, "as of an instant, of one person", 50, async (i) => {
    await whyOf(projection, zone, someone(i + 50), past);
  });
}

async function medianOf(report: Report, name: string, times: number, work: (i: number) => Promise<void>) {
  await work(times);
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[times >> 1] as number;
  report(
    figure(
      "question",
      `${name}: median of ${times}, longest ${((seconds.at(-1) as number) * 1000).toFixed(0)} ms`,
      median,
      null,
    ),
  );
}
