import { expect } from "vitest";
import { type Row, type Tried, type Workbench, workbench } from "../files/try-file.ts";
import { chance } from "./chance.ts";
import type { FuzzClass, FuzzFile } from "./fuzz-file.ts";

/** A file that takes longer hangs, as good as; also on a machine with much else to do. */
const mostMs = 60_000;
/** After so many files a new workbench: tables of the tried ones stay until then. */
const perBench = 100;
/** So many files are tried at once. */
const lanes = 2;

/** Tries so many files of a class; what fails names class and seed, which make the file again. */
export async function holdClass(which: FuzzClass, files: number): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < files) {
      const bench = await workbench();
      try {
        await bench.connection.run("SET threads = 1");
        for (let tried = 0; tried < perBench && next < files; tried++) {
          const seed = next++;
          await holdFile(bench, which.make(chance(seed)), `${which.what}, seed ${seed}`);
        }
      } finally {
        bench.close();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, files) }, lane));
}

/** Tries one file, and holds what comes of it against what is expected. */
async function holdFile(bench: Workbench, file: FuzzFile, place: string): Promise<void> {
  const began = performance.now();
  const tried = await bench.try(file.bytes, file.wish).catch((error: Error) => {
    throw new Error(`${place}: ${error.message}`, { cause: error });
  });
  const { expected } = file;
  expect(performance.now() - began, place).toBeLessThan(mostMs);
  if (!tried.read.ok) {
    expect(expected.outcome, `${place}: ${tried.said.join(" ")}`).not.toBe("read");
    expect(tried.said.join(" ").length, place).toBeGreaterThan(40);
    if (expected.outcome === "refused") expect(tried.said.join(" "), place).toMatch(expected.says);
    return;
  }
  expect(expected.outcome, `${place}: ${JSON.stringify(tried.read.value.rows)}`).not.toBe("refused");
  const { rows } = tried.read.value;
  expect(rows.accepted + rows.rejected, place).toBe(rows.read);
  expect(tried.rejects.length, place).toBe(rows.rejected);
  for (const { reason, params } of tried.rejects) {
    expect(String(reason), place).toMatch(/^files\.reject\./);
    JSON.parse(String(params));
  }
  if (expected.outcome === "read") await holdRows(tried, expected.rows, place);
}

/** Rows, rejects and sums are those of the independent reader. */
async function holdRows(
  tried: Tried,
  rows: Extract<FuzzFile["expected"], { outcome: "read" }>["rows"],
  place: string,
): Promise<void> {
  const read = tried.read.ok ? tried.read.value.rows.read : -1;
  expect(read, `${place}: rows`).toBe(rows.length);
  const rejected = rows.flatMap(({ line, fault }) => (fault === null ? [] : [`${line} ${fault}`]));
  expect(
    tried.rejects.map(({ line, reason }) => `${line} ${faultOf(String(reason))}`),
    `${place}: rejects ${JSON.stringify(tried.rejects)}`,
  ).toEqual(rejected);
  const sum = rows.reduce((total, { fault, minor }) => total + (fault === null ? minor : 0), 0);
  const of = (found: readonly Row[]) => found.reduce((total, row) => total + Number(row.gross_minor), 0);
  expect(of(await tried.rows("orders")) - of(await tried.rows("refunds")), `${place}: sum`).toBe(sum);
}

/** Why a row was rejected; all that is wrong with a record as such is one. */
function faultOf(reason: string): string {
  const fault = reason.replace("files.reject.", "");
  return ["fewCells", "manyCells", "strayQuote", "unclosedQuote"].includes(fault) ? "record" : fault;
}
