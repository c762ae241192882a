import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatOf } from "../../src/core/facts/formats/known-formats.ts";
import { plainCsv } from "../files/plain-csv-reader.ts";
import { type Workbench, workbench } from "../files/try-file.ts";
import { fixture, receivedUs } from "./shop-of-files.ts";

let bench: Workbench;
beforeAll(async () => {
  bench = await workbench();
});
afterAll(() => bench.close());

/** The fixtures of known exports, as cells. */
const tables = readdirSync(fixture("."))
  .map((name) => ({
    name,
    cells: plainCsv(readFileSync(fixture(name), "utf8"), ",").map(({ cells }) => cells),
  }))
  .filter(({ cells }) => cells[0] && formatOf(cells[0]) !== null);

const bad = fc.constantFrom(
  "",
  "x",
  "31.02.2025",
  "-",
  "-5",
  "0",
  "1e9",
  "a@b@c",
  "'",
  "2099-01-01 00:00",
  'æ,ø;å"',
  "NULL",
  "pending",
  "true",
);

const damaged = fc.constantFrom(...tables).chain(({ name, cells }) =>
  fc
    .array(
      fc.record({
        row: fc.integer({ min: 1, max: cells.length - 1 }),
        column: fc.nat(cells[0]?.length ?? 0),
        put: bad,
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((hurts) => {
      const rows = cells.map((row) => [...row]);
      for (const { row, column, put } of hurts)
        if (column < (rows[row]?.length ?? 0)) (rows[row] as string[])[column] = put;
      return { name, rows };
    }),
);

const written = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

describe("known exports with damaged cells", () => {
  it("have every row accepted or rejected, as a whole", async () => {
    expect(tables.length).toBeGreaterThan(15);
    let severalKinds = 0;
    await fc.assert(
      fc.asyncProperty(damaged, async ({ name, rows }) => {
        const { read, rejects, rows: factsOf } = await bench.try(written(rows), { receivedUs }, name);
        if (!read.ok) throw new Error(`${name} was not read`);
        const { kind, kinds, rows: counts } = read.value;
        expect(counts.read).toBe(rows.length - 1);
        expect(counts.accepted + counts.rejected).toBe(counts.read);
        const rejected = new Set<unknown>(rejects.map(({ line }) => line));
        expect(rejected.size).toBe(counts.rejected);
        const lines = new Map<string, Set<unknown>>();
        for (const made of kinds) lines.set(made, new Set((await factsOf(made)).map(({ line }) => line)));
        for (const [made, of] of lines)
          expect(
            [...of].filter((line) => rejected.has(line)),
            made,
          ).toEqual([]);
        // Each accepted row made a fact: of the file's own kind, or as a line or a refund of an order.
        const own = [kind, "lines", "refunds"].flatMap((made) => [...(lines.get(made) ?? [])]);
        expect(new Set(own).size, name).toBe(counts.accepted);
        if (kinds.length > 1 && counts.rejected > 0) severalKinds++;
      }),
      { numRuns: 60 },
    );
    expect(severalKinds).toBeGreaterThan(2);
  }, 120_000);
});
