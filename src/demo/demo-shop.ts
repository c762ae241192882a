import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { text } from "../core/sql/literal.ts";
import { message } from "../core/words/say.ts";
import { withScratch } from "../io/engines/duckdb/scratch.ts";
import { type Books, openBooks } from "./books.ts";
import { calendarOf } from "./calendar.ts";
import type { DemoTruth } from "./demo-truth.ts";
import { checkWish, type DemoWish } from "./demo-wish.ts";
import { type Export, exportsOf, type Format } from "./exports.sql.ts";
import { fitTotals } from "./fit-totals.ts";
import { usualModel } from "./model.ts";
import { findTwins, notesOf } from "./notes.ts";
import { openRawTables } from "./raw-tables.ts";
import { simulatePerson } from "./simulate.ts";
import { recordSpend } from "./spend.ts";
import { truthOf } from "./truth-of.ts";
import type { World } from "./world.ts";

const timeZone = "Europe/Oslo";
const batch = 2_000;

/**
 * Writes the exports of a simulated shop into `folder/files`, and the truth about it into `folder/truth.json`, last: where
 * that file stands, the others are whole. The same wish gives the same files, byte for byte in CSV. Memory does not
 * grow with the number of people; the disk holds the rows twice for a while. Throws StigeError `asked` for a wish that
 * cannot be.
 */
export async function makeDemoShop(
  wish: DemoWish,
): Promise<{ readonly files: readonly string[]; readonly truth: DemoTruth }> {
  const { people, years, seed, untilUs, orders, events, format } = checkWish(wish);
  wish.progress?.(message("demo.simulating"), 0, people);
  const calendar = calendarOf(untilUs, years, timeZone);
  const bare: World = { seed, people, calendar, model: usualModel, twins: null };
  const fitted = fitTotals(bare, { orders, events });
  const world: World = { ...fitted, twins: findTwins(fitted) };
  const filesFolder = join(wish.folder, "files");
  const making = join(wish.folder, "making");
  for (const old of [filesFolder, making, join(wish.folder, "truth.json")])
    await rm(old, { recursive: true, force: true });
  for (const folder of [filesFolder, making]) await mkdir(folder, { recursive: true });
  try {
    return await withScratch(making, async (connection) => {
      const books = await simulate(world, connection, wish.progress);
      const exports = exportsOf(calendar, digitsOf(books), notesOf(world), format);
      const { files, rows } = await writeFiles(connection, exports, filesFolder, format, wish.progress);
      const truth = truthOf({ world, books, years, untilUs, format, rows });
      await writeFile(join(wish.folder, "truth.json"), `${JSON.stringify(truth, null, 2)}\n`);
      return { files, truth };
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function simulate(
  world: World,
  connection: DuckDBConnection,
  progress: DemoWish["progress"],
): Promise<Books> {
  const tables = await openRawTables(connection);
  const books = openBooks(world, tables);
  const what = message("demo.simulating");
  for (let index = 0; index < world.people; index++) {
    simulatePerson(world, books, index);
    if (index % batch !== batch - 1) continue;
    progress?.(what, index + 1, world.people);
    await new Promise((resolve) => setImmediate(resolve));
  }
  recordSpend(world, books);
  for (const table of Object.values(tables)) table.close();
  return books;
}

/** Writes each file in turn and counts its rows. */
async function writeFiles(
  connection: DuckDBConnection,
  exports: readonly Export[],
  folder: string,
  format: Format,
  progress: DemoWish["progress"],
) {
  const files: string[] = [];
  const rows: Record<string, number> = {};
  for (const { name, utc, sql } of exports) {
    progress?.(message("demo.writing"), files.length, exports.length);
    const file = `${name}.${format}`;
    const path = join(folder, file);
    const timestamps = utc ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%d %H:%M:%S";
    const options =
      format === "csv"
        ? `FORMAT csv, HEADER, TIMESTAMPFORMAT '${timestamps}'`
        : "FORMAT parquet, COMPRESSION snappy";
    const copied = await connection.runAndReadAll(`COPY (${sql}) TO ${text(path)} (${options})`);
    rows[file] = Number(copied.getRows()[0]?.[0]);
    // A small shop may have nothing to tell of a kind: an empty file is none.
    if (rows[file] === 0) await rm(path);
    else files.push(path);
  }
  progress?.(message("demo.writing"), exports.length, exports.length);
  return { files, rows };
}

/** How many digits the number of an order within its day takes: at least four. */
function digitsOf(books: Books): number {
  return Math.max(4, `${books.ordersOfDay.reduce((most, n) => Math.max(most, n), 0)}`.length);
}
