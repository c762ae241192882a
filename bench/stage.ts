import { existsSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { defaultInterest } from "../src/core/ladder/presets.ts";
import { text } from "../src/core/sql/literal.ts";
import { makeDemoShop } from "../src/demo/demo-shop.ts";
import { openDuckDb } from "../src/io/engines/duckdb/open-duckdb.ts";
import { openShop } from "../src/open.ts";
import { load } from "../src/verbs/load.ts";
import { type Figure, measure } from "./figure.ts";

const untilUs = Date.UTC(2026, 0, 1) * 1000;
const [stage, ...args] = process.argv.slice(2) as [string, ...string[]];
const report = (figure: Figure) => process.send?.(figure);
const effects = { now: () => untilUs, timeZone: "Europe/Oslo", language: "en" } as const;

/** Orders of as many people, a tenth of them guests without a number, over five years. */
function ordersSql(rows: number, people: number): string {
  return `SELECT 100000 + i AS order_id, CASE WHEN p % 10 = 0 THEN NULL ELSE 'K' || p END AS customer_id,
      'person' || p || '@mail.example' AS email, TIMESTAMP '2021-01-01' + to_seconds((i * 157680000 // ${rows})::BIGINT) AS ordered_at,
      (50 + hash(i, 1) % 200000 / 100)::DECIMAL(12, 2) AS total, (hash(i, 1) % 200000 / 500)::DECIMAL(12, 2) AS tax,
      (CASE WHEN hash(i, 2) % 3 = 0 THEN 49 ELSE 0 END)::DECIMAL(12, 2) AS shipping, 'NOK' AS currency, 'completed' AS status
    FROM (SELECT range AS i, hash(range) % ${people} AS p FROM range(${rows}))`;
}

switch (stage) {
  case "make": {
    const [folder, people, orders, events] = args as [string, string, string, string];
    report(
      await measure("make", "the simulated shop's files", async () => {
        const wish = { people: Number(people), orders: Number(orders), events: Number(events), years: 5 };
        await makeDemoShop({ folder, ...wish, untilUs, format: "parquet" });
        return null;
      }),
    );
    break;
  }
  case "orders": {
    const [file, rows, people] = args as [string, string, string];
    const db = await openDuckDb(":memory:", { tempFolder: `${file}.tmp` });
    const connection = await db.connect();
    const format = file.endsWith(".csv") ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION snappy";
    report(
      await measure("make", "a file of orders", async () => {
        await connection.run(
          `COPY (${ordersSql(Number(rows), Number(people))}) TO ${text(file)} (${format})`,
        );
        return Number(rows);
      }),
    );
    db.close();
    break;
  }
  case "read and write a file with the bare engine": {
    const [file, folder] = args as [string, string];
    const db = await openDuckDb(":memory:", { tempFolder: join(folder, "tmp") });
    const connection = await db.connect();
    const copy = join(folder, "floor.parquet");
    report(
      await measure("floor of load", basename(file), async () => {
        const reader = await connection.runAndReadAll(
          `COPY (SELECT * FROM ${file.endsWith(".csv") ? "read_csv" : "read_parquet"}(${text(file)})) TO ${text(copy)} (FORMAT parquet, COMPRESSION snappy)`,
        );
        return Number(reader.getRows()[0]?.[0]);
      }),
    );
    rmSync(copy);
    db.close();
    break;
  }
  case "load": {
    const [folder, file] = args as [string, string];
    const shop = await openShop(folder, effects, { mayBegin: true });
    report(
      await measure("load", basename(file), async () => {
        const { rows } = await load(shop, { file, acceptRejects: true });
        return rows.accepted;
      }),
    );
    await shop.close();
    break;
  }
  case "ladder": {
    const [folder] = args as [string];
    for (const ending of ["", ".wal"])
      rmSync(join(folder, ".stige", `projection.duckdb${ending}`), { force: true });
    let laidOutAt = 0;
    const started = performance.now();
    const progress = (what: { key: string }) => {
      if (what.key === "load.climbing" && laidOutAt === 0) laidOutAt = performance.now();
    };
    const shop = await openShop(folder, { ...effects, progress });
    const { engine } = await shop.projection();
    const done = performance.now();
    const [count] = await engine.rows<{ n: number }>("SELECT count(*) AS n FROM stays");
    const megabytes = process.resourceUsage().maxRSS / 1024;
    report({
      group: "make",
      name: "facts laid out from sealed segments",
      seconds: (laidOutAt - started) / 1000,
      rows: null,
      megabytes,
    });
    report({
      group: "ladder",
      name: "full ladder from the facts laid out",
      seconds: (done - laidOutAt) / 1000,
      rows: count?.n ?? 0,
      megabytes,
    });
    await shop.close();
    break;
  }
  case "floors": {
    const [folder] = args as [string];
    const path = join(folder, ".stige", "projection.duckdb");
    if (!existsSync(path)) throw new Error("no projection");
    const db = await openDuckDb(path, { tempFolder: join(folder, "tmp") });
    const connection = await db.connect();
    const floor = async (name: string, statement: string) =>
      report(
        await measure("floor of ladder", name, async () => {
          await connection.run(statement);
          return null;
        }),
      );
    await floor(
      "scan the orders",
      "CREATE TEMP TABLE a AS SELECT sum(ordered_us), sum(revenue_minor), count(*) FILTER (counts) FROM orders",
    );
    await floor(
      "sort the orders by person and time",
      `CREATE TEMP TABLE b AS SELECT person_id, ordered_us::DOUBLE AS us, local_day FROM orders
        WHERE counts AND person_id IS NOT NULL ORDER BY person_id, us`,
    );
    await floor(
      "collapse the events",
      `CREATE TEMP TABLE c AS SELECT person_id, min(happened_us) AS first_us, max(happened_us) AS last_us FROM event_rows
        WHERE person_id IS NOT NULL AND name_id IN (SELECT name_id FROM event_names WHERE lower(name) IN (${defaultInterest.map(text)}))
        GROUP BY person_id, happened_us // ${180 * 86_400_000_000} ORDER BY person_id, first_us`,
    );
    const [stays] = (
      await connection.runAndReadAll(
        "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stays!_%' ESCAPE '!'",
      )
    ).getRows();
    await floor("write the stays", `CREATE TABLE floor_stays AS SELECT * FROM ${stays?.[0]}`);
    await connection.run("DROP TABLE floor_stays");
    db.close();
    break;
  }
  default:
    throw new Error(`no stage ${stage}`);
}
