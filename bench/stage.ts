import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { text } from "../src/core/sql/literal.ts";
import { makeDemoShop } from "../src/demo/demo-shop.ts";
import { openDuckDb } from "../src/io/engines/duckdb/open-duckdb.ts";
import { openShop } from "../src/open.ts";
import { load } from "../src/verbs/loading/load.ts";
import { type Figure, measure } from "./figure.ts";
import {
  effects,
  floorsStage,
  ladderStage,
  layOutStage,
  makeStage,
  questionsStage,
  rawStage,
  untilUs,
} from "./ladder-stages.ts";
import { makeMeasuredShop, measureFloors, measuresStage } from "./measures-stage.ts";
import { followOrders } from "./step-stage.ts";

const [stage, ...args] = process.argv.slice(2) as [string, ...string[]];
const report = (figure: Figure) => process.send?.(figure);

/** Orders of as many people, a tenth of them guests without a number, over five years. */
function ordersSql(rows: number, people: number): string {
  return `SELECT 100000 + i AS order_id, CASE WHEN p % 10 = 0 THEN NULL ELSE 'K' || p END AS customer_id,
      'person' || p || '@mail.example' AS email, TIMESTAMP '2021-01-01' + to_seconds((i * 157680000 // ${rows})::BIGINT) AS ordered_at,
      (50 + hash(i, 1) % 200000 / 100)::DECIMAL(12, 2) AS total, (hash(i, 1) % 200000 / 500)::DECIMAL(12, 2) AS tax,
      (CASE WHEN hash(i, 2) % 3 = 0 THEN 49 ELSE 0 END)::DECIMAL(12, 2) AS shipping, 'NOK' AS currency, 'completed' AS status
    FROM (SELECT range AS i, hash(range) % ${people} AS p FROM range(${rows}))`;
}

/** Events of the same people, a third of them of interest. */
function eventsSql(rows: number, people: number): string {
  return `SELECT i AS event_id, 'person' || hash(i, 7) % ${people} || '@mail.example' AS email,
      (['Product Added', 'Page Viewed', 'Page Viewed'])[1 + i % 3] AS event, TIMESTAMP '2021-01-01' + to_seconds((i * 157680000 // ${rows})::BIGINT) AS happened_at
    FROM (SELECT range AS i FROM range(${rows}))`;
}

/** The same people with names of which many have the same, phones and countries, and every twentieth with a company. */
function customersSql(_: number, people: number): string {
  const names = "['Kari', 'Ola', 'Åse', 'Søren', 'Ingrid', 'Nils', 'Anne', 'Jørgen', 'Liv', 'Håkon']";
  const families =
    "['Hansen', 'Nordli', 'Bakke', 'Ødegård', 'Lund', 'Holm', 'Strand', 'Næss', 'Vik', 'Dahl']";
  return `SELECT CASE WHEN p % 10 = 0 THEN NULL ELSE 'K' || p END AS customer_id, 'person' || p || '@mail.example' AS email,
      ${names}[(1 + hash(p, 3) % 10)::INTEGER] AS first_name, ${families}[(1 + hash(p, 4) % 10)::INTEGER] || ' ' || hash(p, 5) % 500 AS last_name,
      (90000000 + hash(p, 6) % 9999999)::VARCHAR AS phone, ['NO', 'NO', 'NO', 'SE', 'DK', NULL][(1 + hash(p, 8) % 6)::INTEGER] AS country,
      CASE WHEN hash(p, 9) % 20 = 0 THEN 'Firma ' || p || ' AS' END AS company
    FROM (SELECT range AS p FROM range(${people}))`;
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
  case "steps":
    await followOrders(report, effects, args);
    break;
  case "customers":
  case "orders":
  case "events": {
    const [file, rows, people] = args as [string, string, string];
    const sql = { customers: customersSql, orders: ordersSql, events: eventsSql }[stage];
    const db = await openDuckDb(":memory:", { tempFolder: `${file}.tmp` });
    const connection = await db.connect();
    const format = file.endsWith(".csv") ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION snappy";
    report(
      await measure("make", `a file of ${stage}`, async () => {
        await connection.run(`COPY (${sql(Number(rows), Number(people))}) TO ${text(file)} (${format})`);
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
  case "segments": {
    const [folder, people, orders, events] = args as [string, string, string, string];
    const size = { people: Number(people), orders: Number(orders), events: Number(events) };
    await makeStage(folder, size, report);
    break;
  }
  case "lay out":
    await layOutStage(args[0] as string, report);
    break;
  case "ladder":
    await ladderStage(args[0] as string, report);
    break;
  case "raw":
    await rawStage(args[0] as string);
    break;
  case "floors":
    await floorsStage(args[0] as string, report);
    break;
  case "measured shop": {
    const [folder, people, orders, events] = args as [string, string, string, string];
    const size = { people: Number(people), orders: Number(orders), events: Number(events) };
    await makeMeasuredShop(folder, size, report);
    break;
  }
  case "measures": {
    const [folder, only, answers, turns] = args as [string, string, string, string];
    await measuresStage(folder, { only, answers, inTurn: turns === "in turn" }, report);
    break;
  }
  case "measure floors":
    await measureFloors(args[0] as string, report);
    break;
  case "questions":
    await questionsStage(args[0] as string, report);
    break;
  default:
    throw new Error(`no stage ${stage}`);
}
